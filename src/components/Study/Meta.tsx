import {Importance} from '@site/src/components/Importance';
import {readingSeconds} from '@site/src/study/readingTime';
import type {StudyRow} from '../../../model';
import {rowPlace} from './names';
import styles from './Rows.module.css';
import {timeText} from './words';

/** Beside a unit's name: its page, its time, its importance. */
export function Meta({row}: {row: StudyRow}) {
  return (
    <span className={styles.meta}>
      <span>{rowPlace(row)}</span>
      <span className={styles.time}>{timeText(readingSeconds(row.size))}</span>
      {row.weight && <Importance weight={row.weight} />}
    </span>
  );
}
