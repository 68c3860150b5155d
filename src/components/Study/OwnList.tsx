import {useEffect, useState} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {StudyData} from '../../../model';
import {announce} from '@site/src/components/Announcements/announce';
import {change, follow, maxTitleLength, move, remove, type StudyList} from '@site/src/study/list';
import {rowName} from './names';
import {OwnRow} from './OwnRow';
import {OwnTools} from './OwnTools';
import {Progress} from './Progress';
import rows from './Rows.module.css';
import styles from './Study.module.css';
import {useListActions} from './useListActions';
import {useReorder} from './useReorder';
import {useStudy, useStudyStore} from './useStudy';
import {useUnits} from './useUnits';
import {ownTitle} from './words';

interface Props {
  data: StudyData;
  onPrint: () => void;
  onOpen: (list: StudyList | undefined) => void;
}

/** One's own list: ordered, annotated, ticked off; shared, printed, saved. */
export function OwnList({data, onPrint, onOpen}: Props) {
  const store = useStudyStore();
  const {list} = useStudy();
  const keys = list.items.map(({key}) => key);
  const find = useUnits(keys, data);
  const actions = useListActions(list, find);
  const [undo, setUndo] = useState<{before: StudyList; after: StudyList}>();

  useEffect(
    function followMoved() {
      store.update((now) => follow(now, data.moved));
    },
    [store, data.moved],
  );

  function moveTo(key: string, to: number) {
    store.update((now) => move(now, key, to));
    const {unit} = find(key);
    announce(
      translate(
        {
          id: 'study.moved',
          message: '{unit}: place {place} of {count}',
          description: 'Said after a unit was moved',
        },
        {unit: unit ? rowName(unit) : key, place: to + 1, count: keys.length},
      ),
    );
  }
  function take(away: (now: StudyList) => StudyList) {
    const before = store.read().list;
    store.update(away);
    setUndo({before, after: store.read().list});
    announce(
      translate({id: 'study.taken', message: 'Removed.', description: 'After removing units'}),
    );
  }
  const {list: rowsRef, handle, row, isDragging} = useReorder(keys, moveTo);

  return (
    <section className={styles.own} data-own-list="">
      <Heading as="h2" className={styles.title}>
        {list.title || ownTitle()}
      </Heading>
      {keys.length === 0 ? (
        <p className={styles.empty}>
          <Translate id="study.empty" description="While one’s own list is empty">
            Nothing collected yet. Press the + beside a question, section, equation, demo or
            exercise; or take over one of the ready-made lists below.
          </Translate>
        </p>
      ) : (
        <>
          <Progress items={list.items} find={find} />
          <label className={styles.rename}>
            <Translate id="study.title-field" description="Label of a text field">
              Name of the list
            </Translate>
            <input
              value={list.title}
              maxLength={maxTitleLength}
              placeholder={ownTitle()}
              onChange={(event) => {
                const title = event.target.value;
                store.update((now) => ({...now, title}));
              }}
            />
          </label>
          <ol ref={rowsRef} className={rows.list} data-dragging={isDragging || undefined}>
            {list.items.map((item, index) => (
              <OwnRow
                key={item.key}
                item={item}
                found={find(item.key)}
                index={index}
                count={keys.length}
                handle={handle(item.key)}
                drag={row(index)}
                onMove={(to) => moveTo(item.key, to)}
                onChange={(part) => store.update((now) => change(now, item.key, part))}
                onRemove={() => take((now) => remove(now, item.key))}
              />
            ))}
          </ol>
        </>
      )}
      {undo && undo.after === list && (
        <p className={styles.undo}>
          <Translate id="study.taken" description="After removing units">
            Removed.
          </Translate>{' '}
          <button type="button" onClick={() => store.update(() => undo.before)}>
            <Translate id="study.undo" description="Button: puts removed units back">
              Undo
            </Translate>
          </button>
        </p>
      )}
      <OwnTools
        isEmpty={keys.length === 0}
        actions={actions}
        onPrint={onPrint}
        onOpen={onOpen}
        onClear={() => take((now) => ({...now, items: []}))}
      />
    </section>
  );
}
