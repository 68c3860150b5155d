import Translate from '@docusaurus/Translate';
import type {StudyItem} from '@site/src/study/list';
import {totalSeconds} from '@site/src/study/readingTime';
import styles from './Study.module.css';
import type {Found} from './useUnits';
import {countText, timeText} from './words';

interface Props {
  items: StudyItem[];
  find: (key: string) => Found;
}

/** How long the list is, how far the reader has come, and how much is left. */
export function Progress({items, find}: Props) {
  const known = items.flatMap(({key, isDone}) => {
    const {unit} = find(key);
    return unit ? [{...unit, isDone}] : [];
  });
  const done = items.filter(({isDone}) => isDone).length;
  const all = timeText(totalSeconds(known));
  const left = known.filter(({isDone}) => !isDone);
  return (
    <p className={styles.progress}>
      <Translate
        id="study.progress"
        description="Above one’s own list"
        values={{units: countText(items.length), time: all}}
      >
        {'{units}, about {time}.'}
      </Translate>{' '}
      {done > 0 && (
        <span className={styles.done}>
          <Translate
            id="study.progress.done"
            description="After study.progress"
            values={{done, time: timeText(totalSeconds(left, known))}}
          >
            {'{done} done, {time} left.'}
          </Translate>
        </span>
      )}
    </p>
  );
}
