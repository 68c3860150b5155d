import {openRecords, type SaveResult} from '../storage/records';
import {emptyList, type StudyList} from './list';
import {formatList, parseList} from './parse';

/** One's own list and whether the browser keeps it. */
export interface StudyState {
  list: StudyList;
  kept: SaveResult;
}

/** For `useSyncExternalStore`, and to change the list. */
export interface StudyStore {
  subscribe: (listen: () => void) => () => void;
  read: () => StudyState;
  update: (change: (list: StudyList) => StudyList) => void;
  /** Looks again at what is kept: another tab may have changed it, or emptied it. */
  refresh: () => void;
  /** The name of its record in the browser's storage. */
  key: string;
}

const name = 'study';

/** Nothing is known of the list where the page is made. */
export const stateOnServer: StudyState = {list: emptyList, kept: 'saved'};

/** Own list on top of `localStorage`. What cannot be kept stays until the page is left. */
export function openStudy(root: string, getStorage: () => Storage | undefined): StudyStore {
  const records = openRecords(root, getStorage);
  const listeners = new Set<() => void>();
  const load = () => parseList(records.read(name));
  let state: StudyState = {list: load() ?? emptyList, kept: 'saved'};

  function set(next: StudyState) {
    const isSame = next.kept === state.kept && sameText(next.list, state.list);
    if (isSame) return;
    state = next;
    for (const listen of listeners) listen();
  }

  return {
    key: root + name,
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    read: () => state,
    update(change) {
      // Another tab may have changed what is kept, and a tab that slept has heard nothing of it.
      // One that is gone without a word was thrown away by the browser: what is seen here is kept anew.
      const before = (state.kept === 'saved' && load()) || state.list;
      const list = change(before);
      if (list === before) return set({...state, list});
      const isNothing = list.items.length === 0 && list.title === '';
      set({list, kept: records.write(name, isNothing ? undefined : formatList(list))});
    },
    refresh() {
      if (state.kept === 'saved') set({list: load() ?? emptyList, kept: 'saved'});
    },
  };
}

function sameText(a: StudyList, b: StudyList): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
