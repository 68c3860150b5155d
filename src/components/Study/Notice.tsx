import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import styles from './Study.module.css';
import type {Opened} from './useOpened';

/** Why no list was opened, in one line. */
export function OpenedNotice({kind, onClose}: {kind: Opened['kind']; onClose: () => void}) {
  return (
    <Notice onClose={onClose}>
      {kind === 'damaged' && (
        <Translate id="study.damaged" description="In place of a shared list">
          This link is damaged: it holds no list that can be read. Your own list is as it was.
        </Translate>
      )}
      {kind === 'newer' && (
        <Translate id="study.newer" description="In place of a shared list">
          This link was made by a newer version of this site and cannot be read here. Your own list
          is as it was.
        </Translate>
      )}
      {kind === 'no-list' && (
        <Translate id="study.no-list" description="In place of a list from a file">
          This file holds no study list that can be read. Your own list is as it was.
        </Translate>
      )}
    </Notice>
  );
}

/** A line that says what went wrong. */
export function Notice({children, onClose}: {children: ReactNode; onClose: () => void}) {
  return (
    <div className={styles.notice} role="alert">
      <span>{children}</span>
      <button type="button" onClick={onClose}>
        <Translate id="study.close" description="Closes a panel or a list">
          Close
        </Translate>
      </button>
    </div>
  );
}
