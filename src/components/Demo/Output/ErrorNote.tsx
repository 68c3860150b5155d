import Translate, {translate} from '@docusaurus/Translate';
import type {ErrorItem} from 'lab/output';
import {faultMessage} from '../faults';
import {Icon} from '../icons';
import styles from './Output.module.css';

interface Props {
  item: ErrorItem;
  /** Puts the cursor where the error is; without it, there is no editor yet. */
  onLine?: (line: number) => void;
}

/** Why a run ended early, in plain words. */
export function ErrorNote({item, onLine}: Props) {
  const {name, line} = item;
  const message = faultMessage(item);
  return (
    <p className={styles.error} data-error="">
      <Icon name="cross" />
      <span>
        {line !== undefined && (
          <button
            type="button"
            className={styles.line}
            disabled={!onLine}
            onClick={() => onLine?.(line)}
          >
            <Translate
              id="demo.error.line"
              description="Before an error message; a button that leads to the line"
              values={{line}}
            >
              {'Line {line}'}
            </Translate>
          </button>
        )}
        {line !== undefined && ' '}
        {message ?? (
          <>
            <span className={styles.value}>{name}</span>
            {translate({
              id: 'demo.error.colon',
              message: ': ',
              description: 'Between an error’s name and its message',
            })}
            {item.message}
          </>
        )}
      </span>
    </p>
  );
}
