import {type ReactNode, useId} from 'react';
import styles from './Aside.module.css';

/** Something worth knowing that the derivation does not need. */
export function Aside({title, children}: {title?: string; children: ReactNode}) {
  const id = useId();
  return (
    <div className={styles.aside} role="note" aria-labelledby={title && id}>
      {title && (
        <div className={styles.title} id={id}>
          {title}
        </div>
      )}
      {children}
    </div>
  );
}
