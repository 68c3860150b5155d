import type {ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {ThemeClassNames} from '@docusaurus/theme-common';
import DocPaginator from '@theme/DocPaginator';
import {Sources} from '@site/src/components/Sources';
import {usePageData} from '@site/src/data/usePageData';
import layout from '@site/src/theme/DocItem/Layout/styles.module.css';
import links from '@site/src/components/PageLinks/PageLinks.module.css';

/** Around a question that stands alone: the way to its whole page, and to its neighbours. */
export function LonePage({children}: {children: ReactNode}) {
  const {title, papers, alone} = usePageData();
  const {id, number, count, path, previous, next} = alone!;
  const neighbour = (link: typeof next) => link && {permalink: link.href, title: link.title};
  return (
    <div className={layout.page}>
      <article>
        <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')}>
          <p className={links.links}>
            <Link to={`${path}#${id}`}>{title}</Link>
            <span>
              <Translate
                id="question.alone.count"
                description="Beside the title of the page that a question belongs to"
                values={{number, count}}
              >
                {'Question {number} of {count}'}
              </Translate>
            </span>
          </p>
          {children}
          {Object.keys(papers).length > 0 && <Sources />}
        </div>
      </article>
      <DocPaginator previous={neighbour(previous)} next={neighbour(next)} />
    </div>
  );
}
