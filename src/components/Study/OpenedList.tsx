import clsx from 'clsx';
import Translate from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {StudyData} from '../../../model';
import {announce} from '@site/src/components/Announcements/announce';
import {addAll, has} from '@site/src/study/list';
import {Missing} from './Missing';
import {PrintedNote} from './Note';
import {Preview} from './Preview';
import rows from './Rows.module.css';
import styles from './Study.module.css';
import tools from './Tools.module.css';
import {UnitRow} from './UnitRow';
import type {Opened} from './useOpened';
import {useStudy, useStudyStore} from './useStudy';
import {useUnits} from './useUnits';
import {addedText, countText, sharedTitle} from './words';

interface Props {
  opened: Extract<Opened, {kind: 'done'}>;
  data: StudyData;
  onPrint: () => void;
  onClose: () => void;
}

/** A list that somebody shared, beside one's own. */
export function OpenedList({opened: {list, from}, data, onPrint, onClose}: Props) {
  const store = useStudyStore();
  const own = useStudy().list;
  const find = useUnits(
    list.items.map(({key}) => key),
    data,
  );
  const missing = list.items.filter(({key}) => !has(own, key)).length;
  return (
    <section className={styles.opened} data-opened-list="">
      <Heading as="h2" className={styles.title}>
        {list.title || sharedTitle()}
      </Heading>
      <p className={styles.progress}>
        {from === 'link' ? (
          <Translate
            id="study.from-link"
            description="Below the title of a shared list"
            values={{units: countText(list.items.length)}}
          >
            {'{units}, from a link. Your own list stays as it is.'}
          </Translate>
        ) : (
          <Translate
            id="study.from-file"
            description="Below the title of a list from a file"
            values={{units: countText(list.items.length)}}
          >
            {'{units}, from a file. Your own list stays as it is.'}
          </Translate>
        )}
      </p>
      <div className={tools.tools}>
        <button
          type="button"
          className={tools.main}
          aria-disabled={missing === 0}
          onClick={() => {
            store.update((now) => addAll(now, list));
            announce(addedText(missing));
          }}
        >
          <Translate id="study.add-all" description="Button: takes over a whole list">
            Add all to mine
          </Translate>
        </button>
        <button type="button" className={tools.tool} onClick={onPrint}>
          <Translate id="study.print" description="Button">
            Print a hand-out
          </Translate>
        </button>
        <button type="button" className={tools.tool} onClick={onClose}>
          <Translate id="study.close" description="Closes a panel or a list">
            Close
          </Translate>
        </button>
      </div>
      <ol className={rows.list}>
        {list.items.map(({key, note}) => {
          const {unit, state} = find(key);
          return (
            <li key={key} className={rows.row} data-opened-item={key}>
              {unit ? (
                <UnitRow row={unit}>
                  <Preview unit={unit} />
                  {note && <p className={rows.note}>{note}</p>}
                  <PrintedNote note={note} />
                </UnitRow>
              ) : (
                <div className={clsx(rows.body, rows.missing)}>
                  <Missing unitKey={key} state={state} />
                  {note && <p className={rows.note}>{note}</p>}
                  <PrintedNote note={note} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
