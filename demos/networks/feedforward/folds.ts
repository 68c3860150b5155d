// k folds make 2ᵏ teeth; as many units side by side make few.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  random,
  range,
  table,
} from 'lab';
import {lstsq} from 'lab/linalg';

const k = knob('folds k', {value: 4, min: 1, max: 7, step: 1});
const relu = (z: number) => Math.max(0, z);

/** t(x) = 2 max(0, x) − 4 max(0, x − ½): two ReLUs. */
export function tent(x: number) {
  return 2 * relu(x) - 4 * relu(x - 0.5); // [tent-map]
}

/** t applied k times: k layers of two units. */
export function fold(x: number, k: number): number {
  return k === 0 ? x : fold(tent(x), k - 1); // [teeth]
}

/** Weights and biases of k hidden layers of n units, 1 → 1. */
export function parameters(layers: number, n: number) {
  return 2 * n + (layers - 1) * n * (n + 1) + n + 1;
}

/** One layer, c + Σ vⱼ max(0, x − kⱼ) with the best c and v. */
export function bestWith(
  kinks: number[],
  x: number[],
  y: number[],
) {
  const rows = x.map((xi) => [
    1,
    ...kinks.map((kj) => relu(xi - kj)),
  ]);
  const v = lstsq(rows, y);
  const values = rows.map((row) =>
    row.reduce((s, r, j) => s + r * v[j], 0),
  );
  const error = values.reduce(
    (s, f, i) => s + (f - y[i]) ** 2,
    0,
  );
  return {values, error: error / x.length};
}

// Every corner j/2ᵏ of the teeth is one of these points.
const x = linspace(0, 1, 129);
const y = x.map((xi) => fold(xi, k));
const N = 2 * k;
const dice = random(1);
// The first unit makes the slope at 0; the others bend inside.
let kinks = range(N).map((j) => j / N);
let shallow = bestWith(kinks, x, y);
for (const _ of range(100)) {
  const moved = kinks.map((kj, j) =>
    j > 0 && dice.uniform() < 0.4
      ? Math.min(0.99, Math.max(0.01, kj + 0.1 * dice.normal()))
      : kj,
  );
  const tried = bestWith(moved, x, y);
  if (tried.error < shallow.error) {
    kinks = moved;
    shallow = tried;
  }
}
const gap = Math.max(
  ...x.map((_, i) => Math.abs(shallow.values[i] - y[i])),
);

const folds = range(1, 11);
plot({
  columns: 2,
  panels: [
    {
      title: 'equally many weights',
      x: {label: 'x', values: x},
      lines: {deep: y, shallow: shallow.values},
    },
    {
      title: 'linear pieces',
      x: {label: 'units', values: folds.map((j) => 2 * j)},
      y: {log: true},
      lines: {
        deep: folds.map((j) => 2 ** j),
        shallow: folds.map((j) => 2 * j + 1),
      },
      rules: {'2k': {x: N, tone: 'muted'}},
    },
  ],
});
table({
  columns: [
    '',
    'layers',
    'units',
    'weights',
    'pieces ≤',
    'gap',
  ],
  rows: [
    ['deep', k, N, parameters(k, 2), 2 ** k, fixed(0, 2)],
    ['shallow', 1, N, parameters(1, N), N + 1, fixed(gap, 2)],
  ],
});
check(
  'equally many weights: 6k + 1',
  parameters(k, 2) === 6 * k + 1 &&
    parameters(1, N) === 6 * k + 1,
);
/** Neighbouring slopes that differ: kinks inside (0, 1). */
export function bends(x: number[], y: number[]) {
  const slope = range(x.length - 1).map(
    (i) => (y[i + 1] - y[i]) / (x[i + 1] - x[i]),
  );
  return slope.filter((m, i) => i > 0 && m !== slope[i - 1])
    .length;
}
check(
  'the folded tent has 2ᵏ pieces',
  bends(x, y) + 1 === 2 ** k, // [teeth]
);
check(
  'with fewer than 2ᵏ pieces the gap is at least ½',
  N + 1 >= 2 ** k || gap >= 0.5 - 1e-9, // [shallow-fails]
);
