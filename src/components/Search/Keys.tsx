import Translate from '@docusaurus/Translate';
import styles from './SearchDialog.module.css';

/** Which keys do what, for those who have keys. */
export function Keys() {
  return (
    <span className={styles.keys} aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd>{' '}
        <Translate id="search.keys.choose" description="What the arrow keys do">
          choose
        </Translate>
      </span>
      <span>
        <kbd>↵</kbd>{' '}
        <Translate id="search.keys.open" description="What Enter does">
          open
        </Translate>
      </span>
      <span>
        <kbd>Esc</kbd>{' '}
        <Translate id="search.keys.close" description="What Esc does">
          close
        </Translate>
      </span>
    </span>
  );
}
