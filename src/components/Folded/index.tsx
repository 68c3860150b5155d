import type {ComponentProps} from 'react';
import styles from './Folded.module.css';

/**
 * `<details>` of a page, as the browser makes it. The theme's own unfolds by script only: neither a
 * link into it nor the browser's find would open it.
 */
export function Folded(props: ComponentProps<'details'>) {
  return <details className={styles.folded} {...props} />;
}
