import {translate} from '@docusaurus/Translate';
import type {ProgressItem} from 'lab/output';
import styles from './Output.module.css';

/** How far a loop has come. */
export function ProgressBar({item: {done, total, label}}: {item: ProgressItem}) {
  const name =
    label ??
    translate({
      id: 'demo.progress',
      message: 'Progress',
      description: 'Name of a bar without a label',
    });
  return (
    <p className={styles.progress}>
      {label && <span>{label}</span>}
      <progress value={Math.min(done, total)} max={total} aria-label={name} />
      <span className={styles.value}>
        {done} / {total}
      </span>
    </p>
  );
}
