import Translate from '@docusaurus/Translate';
import type {Query} from '@site/src/search/query';
import styles from './Result.module.css';

/** Says what was looked for in the place of a slip. */
export function Meant({query}: {query: Query}) {
  if (!query.meant) return null;
  return (
    <p className={styles.message} data-search-meant="">
      <Translate
        id="search.meant"
        description="Above results for something that was typed with a slip"
        values={{meant: <strong key="meant">{query.meant}</strong>}}
      >
        {'Results for {meant}'}
      </Translate>
    </p>
  );
}
