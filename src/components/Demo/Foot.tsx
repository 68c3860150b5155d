import Translate from '@docusaurus/Translate';
import type {ErrorItem} from 'lab/output';
import styles from './Demo.module.css';
import {ErrorNote} from './Output/ErrorNote';

interface Props {
  error?: ErrorItem;
  onLine?: (line: number) => void;
}

/** Below the code: what is wrong with it, or how to use it. */
export function Foot({error, onLine}: Props) {
  return (
    <div className={styles.foot}>
      {error ? (
        <ErrorNote item={error} onLine={onLine} />
      ) : (
        <p className={styles.hint}>
          <span className={styles.keys}>
            <Translate
              id="demo.hint"
              description="Below the editor"
              values={{
                run: <kbd>Ctrl+Enter</kbd>,
                escape: <kbd>Esc</kbd>,
                tab: <kbd>Tab</kbd>,
              }}
            >
              {'{run} runs. {escape}, then {tab} leaves.'}
            </Translate>{' '}
          </span>
          <Translate id="demo.hint.types" description="Below the editor, after demo.hint">
            Types are not checked.
          </Translate>
        </p>
      )}
    </div>
  );
}
