import {translate} from '@docusaurus/Translate';
import type {Weight} from '../../../model';
import styles from './Importance.module.css';

/** How often a question is asked: one to three dots. */
export function Importance({weight}: {weight: Weight}) {
  const text = translate(
    {
      id: 'importance.label',
      message: 'Importance: {weight} of 3',
      description: 'Text alternative of the dots beside a question',
    },
    {weight},
  );
  return (
    <span className={styles.importance} role="img" aria-label={text} title={text}>
      {[1, 2, 3].map((dot) => (
        <span key={dot} className={dot <= weight ? styles.full : styles.empty} />
      ))}
    </span>
  );
}
