import Translate from '@docusaurus/Translate';
import styles from './Result.module.css';

/** Where no index is: while one writes before the first build, or when the network has gone. */
export function Failure() {
  return (
    <p className={styles.message} role="alert">
      {process.env.NODE_ENV === 'production' ? (
        <Translate id="search.failed" description="When the index cannot be loaded">
          The index of the search could not be loaded. Look at the network and type again.
        </Translate>
      ) : (
        <Translate
          id="search.unbuilt"
          description="In the development server, before the first build"
          values={{command: <code key="command">npm run build</code>}}
        >
          {'There is no index yet: run {command} once, then start this server again.'}
        </Translate>
      )}
    </p>
  );
}
