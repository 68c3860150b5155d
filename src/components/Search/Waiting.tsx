import {useEffect, useRef} from 'react';
import {translate} from '@docusaurus/Translate';
import {Failure} from './Failure';
import {Progress} from './Progress';
import styles from './SearchDialog.module.css';

interface Props {
  isFailed: boolean;
  onRetry: () => void;
  onClose: () => void;
}

/** In the place of the dialog while it is being loaded, or when its file did not come. */
export function Waiting({isFailed, onRetry, onClose}: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(function showDialog() {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({
        id: 'search.dialog',
        message: 'Search the site',
        description: 'Names the dialog of the search',
      })}
      onCancel={onClose}
    >
      {isFailed ? (
        <Failure retry={onRetry} />
      ) : (
        <p className={styles.waiting} role="status">
          <Progress status="busy" count={0} />
        </p>
      )}
    </dialog>
  );
}
