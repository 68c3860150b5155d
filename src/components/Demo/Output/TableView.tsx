import Translate from '@docusaurus/Translate';
import type {TableItem} from 'lab/output';
import styles from './Output.module.css';
import {Pieces} from './TextLine';

/** A table; columns of values stand under each other at their last digit. */
export function TableView({item: {title, columns, rows, cut}}: {item: TableItem}) {
  const isNumeric = columns.map((_, j) => rows.every((row) => typeof row[j] !== 'string'));
  const side = (j: number) => (isNumeric[j] ? styles.numeric : undefined);
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={title ?? columns.filter(Boolean).join(', ')}
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
              {row.map((cell, j) => (
                <td key={j} className={side(j)}>
                  <Pieces pieces={[cell]} />
                </td>
              ))}
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
