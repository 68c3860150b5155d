import type {Unit} from '../../../model';
import {Importance} from '@site/src/components/Importance';
import styles from './PageContents.module.css';

/** Questions with their numbers and importance, each a link. */
export function QuestionList({questions}: {questions: Unit[]}) {
  return (
    <ol className={styles.list}>
      {questions.map(({id, title, number, weight}) => (
        <li key={id} className={styles.item}>
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
          <a href={`#${id}`} className={styles.link}>
            {title}
          </a>
          {weight && <Importance weight={weight} />}
        </li>
      ))}
    </ol>
  );
}
