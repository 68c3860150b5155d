import {useState} from 'react';
import Translate from '@docusaurus/Translate';
import {Notice} from './Notice';
import styles from './StorageNotice.module.css';
import {useStudy} from './useStudy';

/** One line on every page, when the browser does not keep the list. */
export function StorageNotice() {
  const {kept} = useStudy();
  const [closed, setClosed] = useState<typeof kept>();
  if (kept === 'saved' || kept === closed) return null;
  return (
    <div className={styles.place}>
      <Notice onClose={() => setClosed(kept)}>
        {kept === 'full' ? (
          <Translate id="study.kept.full" description="When storage is full">
            The browser’s storage is full: your study list is lost when you leave the site. Save it
            as a file.
          </Translate>
        ) : (
          <Translate id="study.kept.blocked" description="When there is no storage">
            The browser keeps nothing for this site: your study list is lost when you leave it. Save
            it as a file.
          </Translate>
        )}
      </Notice>
    </div>
  );
}
