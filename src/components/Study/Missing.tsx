import Translate from '@docusaurus/Translate';
import styles from './Rows.module.css';
import type {Found} from './useUnits';

/** In the place of a unit that cannot be named: its id, and why. */
export function Missing({unitKey, state}: {unitKey: string; state: Found['state']}) {
  return (
    <>
      <code className={styles.key}>{unitKey}</code>
      <span className={styles.meta}>
        {state === 'unknown' && (
          <Translate id="study.unknown" description="Beside an id that no page has">
            There is no such unit on this site.
          </Translate>
        )}
        {state === 'failed' && (
          <Translate id="study.failed" description="Beside an id whose data could not be loaded">
            Could not be loaded; try again when you are online.
          </Translate>
        )}
      </span>
    </>
  );
}
