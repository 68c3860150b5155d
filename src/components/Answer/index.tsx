import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Importance} from '@site/src/components/Importance';
import type {Weight} from '../../../model';
import styles from './Answer.module.css';

/** The short answer below a question's heading: two to five sentences that can be said aloud. */
export function Answer({weight, children}: {weight: Weight; children: ReactNode}) {
  if (![1, 2, 3].includes(weight)) {
    throw new Error(
      `<Answer> needs weight={1}, {2} or {3}: how often the question is asked. It got ${JSON.stringify(weight)}.`,
    );
  }
  return (
    <div className={styles.answer} data-answer={weight}>
      <div className={styles.head}>
        <Translate id="answer.label" description="Heads the short answer to a question">
          Short answer
        </Translate>
        <Importance weight={weight} />
      </div>
      {children}
    </div>
  );
}
