import {translate} from '@docusaurus/Translate';
import type {KnobSpec} from 'lab/output';
import styles from './Knobs.module.css';
import {NumberField} from './NumberField';

interface Props {
  spec: Extract<KnobSpec, {knob: 'grid'}>;
  name: string;
  value: number[] | number[][];
  onTurn: (value: number[] | number[][]) => void;
}

/** A vector or a small matrix, number by number. */
export function Grid({spec: {min, max, step}, name, value, onTurn}: Props) {
  const isMatrix = value.some(Array.isArray);
  const rows: number[][] = isMatrix ? (value as number[][]) : [value as number[]];
  const change = (i: number, j: number, entry: number) => {
    const next = rows.map((row, k) => (k === i ? row.with(j, entry) : row));
    onTurn(isMatrix ? next : next[0]);
  };
  return (
    <div className={styles.label} role="group" aria-label={name}>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      <span
        className={isMatrix ? styles.grid : styles.list}
        style={isMatrix ? {gridTemplateColumns: `repeat(${rows[0].length}, auto)`} : undefined}
      >
        {rows.flatMap((row, i) =>
          row.map((entry, j) => (
            <NumberField
              key={`${i} ${j}`}
              name={isMatrix ? entryName(name, i, j) : `${name} ${j + 1}`}
              value={entry}
              min={min}
              max={max}
              step={step}
              onTurn={(x) => change(i, j, x)}
            />
          )),
        )}
      </span>
    </div>
  );
}

function entryName(name: string, i: number, j: number): string {
  return translate(
    {
      id: 'demo.knob.entry',
      message: '{name}, row {row}, column {column}',
      description: 'Name of the field of one number of a matrix',
    },
    {name, row: i + 1, column: j + 1},
  );
}
