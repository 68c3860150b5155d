import type {ReactNode} from 'react';
import styles from './Exercise.module.css';

/** Something the reader opens after thinking. */
export function Reveal({label, children}: {label: ReactNode; children: ReactNode}) {
  return (
    <details className={styles.reveal}>
      <summary className={styles.summary}>{label}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
