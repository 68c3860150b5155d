import {useSyncExternalStore} from 'react';
import {translate} from '@docusaurus/Translate';
import {openSearch} from '@site/src/search/open';
import {SearchIcon} from './SearchIcon';
import styles from './SearchButton.module.css';

const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** In the bar at the top: a word and the keys where there is room, a magnifying glass on a phone. */
export function SearchButton() {
  const keys = useSyncExternalStore(
    () => () => {},
    () => (isApple() ? '⌘ K' : 'Ctrl K'),
    () => 'Ctrl K',
  );
  const word = translate({id: 'search.open', message: 'Search', description: 'Opens the search'});
  return (
    <button
      className={styles.button}
      type="button"
      data-search-open=""
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      aria-label={`${word} ${keys}`}
      suppressHydrationWarning
      onClick={({currentTarget}) => openSearch(currentTarget)}
    >
      <SearchIcon />
      <span className={styles.word}>{word}</span>{' '}
      <kbd className={styles.keys} suppressHydrationWarning>
        {keys}
      </kbd>
    </button>
  );
}
