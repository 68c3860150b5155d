import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import type {StudyRow} from '../../../model';
import {CollectButton} from './CollectButton';
import {Meta} from './Meta';
import {rowName, rowPath} from './names';
import styles from './Rows.module.css';

/** A unit of a list that is not one's own, with the button that takes it over. */
export function UnitRow({row, children}: {row: StudyRow; children?: ReactNode}) {
  const name = rowName(row);
  return (
    <>
      <CollectButton unitKey={row.key} name={name} isShown className={styles.collect} />
      <div className={styles.body}>
        <Link className={styles.name} to={rowPath(row)}>
          {name}
        </Link>
        <Meta row={row} />
        {children}
      </div>
    </>
  );
}
