import {useRef} from 'react';
import clsx from 'clsx';
import Translate, {translate} from '@docusaurus/Translate';
import type {TableItem} from 'lab/output';
import {useOverflow} from '@site/src/components/ScrollBox/useOverflow';
import styles from './Output.module.css';
import {Pieces} from './TextLine';

/** A table; columns of values stand under each other at their last digit. */
export function TableView({item: {title, columns, rows, cut}}: {item: TableItem}) {
  const isNumeric = columns.map((_, j) => rows.every((row) => typeof row[j] !== 'string'));
  const side = (j: number) => (isNumeric[j] ? styles.numeric : undefined);
  // What is no number in the first column names its row.
  const hasNames = columns.length > 1 && (columns[0] === '' || !isNumeric[0]);
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  const name = title ?? columns.filter(Boolean).join(', ');
  return (
    <div
      ref={box}
      className={styles.scroll}
      {...(overflows && {tabIndex: 0, role: 'group', 'aria-label': name || unnamed()})}
    >
      <table className={styles.table}>
        {title && <caption>{title}</caption>}
        <thead>
          <tr>
            {columns.map((column, j) =>
              // A column of names has no head; an empty `th` would promise one.
              column ? (
                <th key={j} scope="col" className={side(j)}>
                  {column}
                </th>
              ) : (
                <td key={j} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) =>
                j === 0 && hasNames && cell !== '' ? (
                  <th key={j} scope="row" className={clsx(styles.name, side(j))}>
                    <Pieces pieces={[cell]} />
                  </th>
                ) : (
                  <td key={j} className={side(j)}>
                    <Pieces pieces={[cell]} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {cut && (
        <p className={styles.cut}>
          <Translate
            id="demo.table.cut"
            description="Below a table too large to be shown whole"
            values={{
              shownRows: rows.length,
              shownColumns: columns.length,
              rows: cut.rows,
              columns: cut.columns,
            }}
          >
            {
              'Only {shownRows} rows and {shownColumns} columns are shown; the table has {rows} rows and {columns} columns.'
            }
          </Translate>
        </p>
      )}
    </div>
  );
}

/** For a table that has neither a title nor heads. */
function unnamed(): string {
  return translate({
    id: 'table.scroll',
    message: 'Table, scrolls sideways',
    description: 'Name of the scroll box around a table wider than the page',
  });
}
