import Translate from '@docusaurus/Translate';
import {LostFile} from '@site/src/components/LostFile';
import styles from './Result.module.css';

/** Where no index is: while one writes before the first build, or when the network has gone. */
export function Failure({retry}: {retry: () => void}) {
  if (process.env.NODE_ENV === 'production') {
    return (
      <LostFile onRetry={retry} role="alert">
        <Translate
          id="search.failed"
          description="When something of the search cannot be loaded; a button to try again follows"
        >
          The search could not be loaded.
        </Translate>
      </LostFile>
    );
  }
  return (
    <p className={styles.message} role="alert">
      <Translate
        id="search.unbuilt"
        description="In the development server, before the first build"
        values={{command: <code key="command">npm run build</code>}}
      >
        {'There is no index yet: run {command} once, then start this server again.'}
      </Translate>{' '}
      <button type="button" className={styles.again} onClick={retry}>
        <Translate id="search.again" description="Tries again to load the search">
          Try again
        </Translate>
      </button>
    </p>
  );
}
