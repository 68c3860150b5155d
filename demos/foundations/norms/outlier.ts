// One outlier: the median stays, the mean and midrange move.
import {check, knob, linspace, plot, table} from 'lab';

const outlier = knob('y₅', {
  value: 30,
  min: -10,
  max: 30,
  step: 1,
});
const y = [1, 2, 3, 4, outlier];

/** Minimises Σ |yᵢ − c|: as many data below c as above. */
export function median(y: number[]) {
  const sorted = [...y].sort((u, v) => u - v);
  return sorted[(y.length - 1) / 2]; // [robust-centre]
}

/** Minimises Σ (yᵢ − c)². */
export function mean(y: number[]) {
  const sum = y.reduce((s, yi) => s + yi, 0);
  return sum / y.length; // [robust-centre]
}

/** Minimises max |yᵢ − c|. */
export function midrange(y: number[]) {
  const [least, most] = [Math.min(...y), Math.max(...y)];
  return (least + most) / 2; // [robust-centre]
}

/** ‖y − c‖ₚ / n^(1/p), one scale for all p. */
export function error(y: number[], c: number, p: number) {
  const size = y.map((yi) => Math.abs(yi - c));
  return p === Infinity
    ? Math.max(...size)
    : mean(size.map((s) => s ** p)) ** (1 / p);
}

const c = linspace(-10, 30, 401);
const best = [
  {name: 'L1', p: 1, centre: median(y)},
  {name: 'L2', p: 2, centre: mean(y)},
  {name: 'L∞', p: Infinity, centre: midrange(y)},
];
const of = <T>(make: (b: (typeof best)[0]) => T) =>
  Object.fromEntries(best.map((b) => [b.name, make(b)]));

plot({
  x: {label: 'c', values: c},
  y: {label: '‖y − c‖ₚ / n^(1/p)', domain: [0, 40]},
  lines: of(({p}) => c.map((ci) => error(y, ci, p))),
  points: {
    ...of(({p, centre}) => [[centre, error(y, centre, p)]]),
    yᵢ: {x: y, y: y.map(() => 0), tone: 'ink'},
  },
});
table({
  columns: ['', 'c'],
  rows: best.map(({name, centre}) => [name, centre]),
});
check(
  'no other c has a smaller error',
  best.every(({p, centre}) =>
    c.every(
      (ci) => error(y, ci, p) >= error(y, centre, p) - 1e-9,
    ),
  ),
);
check(
  'the median stays among the other four',
  best[0].centre >= 2 && best[0].centre <= 4,
);
