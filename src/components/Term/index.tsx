import {type ReactNode, useId} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {usePageData} from '@site/src/data/usePageData';
import styles from './Term.module.css';

/** A word of the terminology; pressing it shows both languages and what it means. */
export function Term({id, children}: {id: string; children: ReactNode}) {
  const term = usePageData().terms[id];
  const popover = useId();
  if (!term) {
    throw new Error(
      `<Term id="${id}">: there is no such term. Add "${id}" to content/terms.json, or use an id from there.`,
    );
  }
  return (
    <>
      <button className={styles.term} type="button" popoverTarget={popover} data-term={id}>
        {children}
      </button>
      <span className={styles.card} id={popover} popover="auto">
        <span className={styles.names}>
          <span lang="en">{term.en}</span> · <span lang="zh-Hans">{term.zh}</span>
        </span>
        {term.definition && (
          <span className={styles.definition} dangerouslySetInnerHTML={{__html: term.definition}} />
        )}
        <Link className={styles.more} to={`/glossary/#${id}`}>
          <Translate id="term.glossary" description="Leads from a term to its glossary entry">
            In the glossary
          </Translate>
        </Link>
      </span>
    </>
  );
}
