import {useSyncExternalStore} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {siteRoot} from '@site/src/storage/records';
import {has} from '@site/src/study/list';
import {openStudy, stateOnServer, type StudyState, type StudyStore} from '@site/src/study/store';

const stores = new Map<string, StudyStore>();

/** One store for all that shows the list, on every page and in both languages. */
function storeAt(root: string): StudyStore {
  let store = stores.get(root);
  if (!store) {
    store = openStudy(root, () => window.localStorage);
    stores.set(root, store);
    if (typeof window !== 'undefined') {
      const {key, refresh} = store;
      // Where all of the storage is thrown away, no name is told: what is seen here stays.
      window.addEventListener('storage', (event) => event.key === key && refresh());
      window.addEventListener('pageshow', refresh);
    }
  }
  return store;
}

/** The store of one's own list. */
export function useStudyStore(): StudyStore {
  const {siteConfig, i18n} = useDocusaurusContext();
  return storeAt(siteRoot(siteConfig.baseUrl, i18n.currentLocale));
}

/** One's own list, empty until the page is alive. */
export function useStudy(): StudyState {
  const {subscribe, read} = useStudyStore();
  return useSyncExternalStore(subscribe, read, () => stateOnServer);
}

/** Whether a unit is on the list; a page full of buttons is drawn anew only where something changed. */
export function useIsCollected(key: string): boolean {
  const {subscribe, read} = useStudyStore();
  return useSyncExternalStore(
    subscribe,
    () => has(read().list, key),
    () => false,
  );
}
