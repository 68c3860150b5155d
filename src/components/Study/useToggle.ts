import {translate} from '@docusaurus/Translate';
import {announce} from '@site/src/components/Announcements/announce';
import {add, change, remove, type StudyItem} from '@site/src/study/list';
import {useIsCollected, useStudyStore} from './useStudy';

/** What was taken off the list since the page was loaded: put back, it has its note and tick again. */
const taken = new Map<string, StudyItem>();

/** Whether a unit is on the list, and a way to put it there or take it off, said aloud. */
export function useToggle(key: string) {
  const store = useStudyStore();
  const isOn = useIsCollected(key);
  const toggle = () => {
    const item = store.read().list.items.find((each) => each.key === key);
    if (item) taken.set(key, item);
    store.update((list) =>
      item ? remove(list, key) : change(add(list, key), key, taken.get(key) ?? {}),
    );
    const count = store.read().list.items.length;
    announce(
      item
        ? translate(
            {
              id: 'study.removed',
              message: 'Removed from study list, {count} left',
              description: 'Said after a unit was removed',
            },
            {count},
          )
        : translate(
            {
              id: 'study.added',
              message: 'Added to study list, {count} now',
              description: 'Said after a unit was added',
            },
            {count},
          ),
    );
  };
  return {isOn, toggle};
}
