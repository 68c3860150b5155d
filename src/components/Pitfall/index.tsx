import {type ReactNode, useId} from 'react';
import Translate from '@docusaurus/Translate';
import styles from './Pitfall.module.css';

/** What is often said wrong, and the numbers that refute it. */
export function Pitfall({title, children}: {title?: string; children: ReactNode}) {
  const id = useId();
  return (
    <div className={styles.pitfall} role="note" aria-labelledby={id}>
      <div className={styles.label} id={id}>
        <Translate id="pitfall.label" description="Heads a box about a common mistake">
          Pitfall
        </Translate>
        {title && <span className={styles.title}>{title}</span>}
      </div>
      {children}
    </div>
  );
}
