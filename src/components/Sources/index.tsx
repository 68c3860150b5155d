import {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import {usePageData} from '@site/src/data/usePageData';
import {sortPapers} from '@site/src/components/Cite/citation';
import {Source} from './Source';
import styles from './Sources.module.css';

/** The papers that the page cites. */
export function Sources() {
  const papers = sortPapers(Object.values(usePageData().papers));
  if (papers.length === 0) {
    throw new Error(
      '<Sources /> found nothing to list: the page has no <Cite id="…" />. Cite a paper, or take <Sources /> out.',
    );
  }
  return (
    <section className={styles.sources}>
      <Heading as="h2" id="sources">
        {translate({
          id: 'sources.title',
          message: 'Sources',
          description: 'Heads the list of papers at the end of a page',
        })}
      </Heading>
      <ul className={styles.list}>
        {papers.map((paper) => (
          <Source key={paper.id} paper={paper} />
        ))}
      </ul>
    </section>
  );
}
