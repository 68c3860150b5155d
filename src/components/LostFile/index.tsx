import {useEffect, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {wasDeployedSince} from '@site/src/files/deployed';
import styles from './LostFile.module.css';

interface Props {
  /** What is missing, in a sentence. */
  children: ReactNode;
  onRetry: () => void;
  role?: 'status' | 'alert';
}

/** One line in the place of what a lost file would have brought: it is asked for again, or the page is reloaded. */
export function LostFile({children, onRetry, role = 'status'}: Props) {
  const [isOld, setOld] = useState(false);
  const look = () => void wasDeployedSince().then(setOld);
  useEffect(look, []);
  return (
    <div className={styles.lost} role={role} data-lost-file="">
      <span>{children}</span>{' '}
      {isOld ? (
        <>
          <Translate id="lost.deployed" description="After a file that could not be loaded">
            The site has been renewed since you opened this page. A reload brings the new one, and
            what the browser keeps for this site stays.
          </Translate>{' '}
          <button type="button" onClick={() => location.reload()}>
            <Translate id="lost.reload" description="Button">
              Reload
            </Translate>
          </button>
        </>
      ) : (
        <>
          <Translate id="lost.waits" description="After a file that could not be loaded">
            It is asked for again when the network is back.
          </Translate>{' '}
          <button
            type="button"
            onClick={() => {
              look();
              onRetry();
            }}
          >
            <Translate id="search.again" description="Tries again to load the search">
              Try again
            </Translate>
          </button>
        </>
      )}
    </div>
  );
}
