import type {ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {StudyItem} from '@site/src/study/list';
import {HandleIcon, StudyIcon} from './icons';
import {Meta} from './Meta';
import {Missing} from './Missing';
import {rowName, rowPath} from './names';
import {Note} from './Note';
import {Preview} from './Preview';
import styles from './Rows.module.css';
import type {useReorder} from './useReorder';
import type {Found} from './useUnits';

interface Props {
  item: StudyItem;
  found: Found;
  index: number;
  count: number;
  handle: ReturnType<ReturnType<typeof useReorder>['handle']>;
  drag: ReturnType<ReturnType<typeof useReorder>['row']>;
  onMove: (to: number) => void;
  onChange: (part: Partial<StudyItem>) => void;
  onRemove: () => void;
}

/** A unit of one's own list: to be moved, ticked off, annotated, removed. */
export function OwnRow({
  item,
  found,
  index,
  count,
  handle,
  drag,
  onMove,
  onChange,
  onRemove,
}: Props) {
  const {key, note, isDone} = item;
  const {unit} = found;
  const name = unit ? rowName(unit) : key;
  return (
    <li className={clsx(styles.row, isDone && styles.done)} data-study-item={key} {...drag}>
      <button
        type="button"
        className={styles.handle}
        aria-label={translate(
          {
            id: 'study.handle',
            message: 'Move {unit}, place {place} of {count}: drag, or use the arrow keys',
            description: 'Name of the handle of a row',
          },
          {unit: name, place: index + 1, count},
        )}
        data-handle={key}
        {...handle}
      >
        <HandleIcon />
      </button>
      <input
        type="checkbox"
        className={styles.tick}
        checked={isDone}
        aria-label={translate(
          {id: 'study.done', message: 'Done: {unit}', description: 'Name of a tick box'},
          {unit: name},
        )}
        onChange={(event) => onChange({isDone: event.target.checked})}
      />
      <div className={styles.body}>
        {unit ? (
          <>
            <Link className={styles.name} to={rowPath(unit)}>
              {name}
            </Link>
            <Meta row={unit} />
            <Preview unit={unit} />
          </>
        ) : (
          <Missing unitKey={key} state={found.state} />
        )}
        <Note name={name} note={note} onChange={(text) => onChange({note: text})} />
      </div>
      <div className={styles.actions}>
        <RowButton
          label={translate(
            {id: 'study.up', message: 'Move up: {unit}', description: 'Button of a row'},
            {unit: name},
          )}
          isDisabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          <StudyIcon name="up" />
        </RowButton>
        <RowButton
          label={translate(
            {id: 'study.down', message: 'Move down: {unit}', description: 'Button of a row'},
            {unit: name},
          )}
          isDisabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        >
          <StudyIcon name="down" />
        </RowButton>
        <RowButton
          label={translate(
            {id: 'study.remove', message: 'Remove: {unit}', description: 'Button of a row'},
            {unit: name},
          )}
          onClick={onRemove}
        >
          <StudyIcon name="cross" />
        </RowButton>
      </div>
    </li>
  );
}

interface ButtonProps {
  label: string;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** Stays in the tab order at the ends of the list, so that a row on its way keeps the focus. */
function RowButton({label, isDisabled, onClick, children}: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onClick()}
    >
      {children}
    </button>
  );
}
