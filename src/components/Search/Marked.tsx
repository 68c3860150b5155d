import {markMatches} from '@site/src/search/matches';
import type {Query} from '@site/src/search/query';
import styles from './Result.module.css';

/** A text in which the words of a query stand out. */
export function Marked({text, query}: {text: string; query: Query}) {
  return markMatches(text, query).map(({text, isMatch}, i) =>
    isMatch ? (
      <mark key={i} className={styles.match}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
