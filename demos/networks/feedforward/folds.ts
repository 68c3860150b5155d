// k folds make 2ᵏ teeth; as many units side by side make few.
import {abs, check, clip, iterate, knob, linspace} from 'lab';
import {matmul, max, mean, plot, random, range} from 'lab';
import {relu, square, sub, table} from 'lab';
import {lstsq} from 'lab/linalg';

const k = knob('folds k', 4, [1, 7, 1]);

/** t(x) = 2 max(0, x) − 4 max(0, x − ½): two ReLUs */
export function tent(x: number) {
  return 2 * relu(x) - 4 * relu(x - 0.5); // [tent-map]
}
/** t applied k times: k layers of two units */
export function fold(x: number, k: number) {
  return iterate(k, x, tent)[k]; // [teeth]
}
// Every corner j/2ᵏ of the teeth is one of these points.
const x = linspace(0, 1, 129);
const y = x.map((xi) => fold(xi, k));

/** One layer, c + Σ vⱼ max(0, x − kⱼ), with the best c and v */
export function bestWith(kinks: number[]) {
  const units = (xi: number) => relu(sub(xi, kinks));
  const rows = x.map((xi) => [1, ...units(xi)]);
  const values = matmul(rows, lstsq(rows, y));
  return {kinks, values, error: mean(square(sub(values, y)))};
}
// As many units side by side, their kinks moved at random.
const N = 2 * k;
const dice = random(1);
let shallow = bestWith(range(N).map((j) => j / N));
for (const _ of range(100)) {
  const moved = shallow.kinks.map((kj, j) =>
    j > 0 && dice.uniform() < 0.4
      ? kj + dice.normal() / 10
      : kj,
  );
  const tried = bestWith(clip(moved, 0, 0.99));
  if (tried.error < shallow.error) shallow = tried;
}

// --- picture ---
const gap = max(abs(sub(shallow.values, y)));
const folds = range(1, 11);
plot({
  panels: {
    'equally many weights': {
      x: {label: 'x', values: x},
      lines: {deep: y, shallow: shallow.values},
    },
    'linear pieces': {
      x: {label: 'units', values: folds.map((j) => 2 * j)},
      y: {log: true},
      lines: {
        deep: folds.map((j) => 2 ** j),
        shallow: folds.map((j) => 2 * j + 1),
      },
      rules: {'2k': {x: N, tone: 'muted'}},
    },
  },
});
/** Weights and biases of hidden layers of n units, 1 → 1. */
export function parameters(layers: number, n: number) {
  return 2 * n + (layers - 1) * n * (n + 1) + n + 1;
}
const weights = [parameters(k, 2), parameters(1, N)];
table({
  columns: [
    '',
    'layers',
    'units',
    'weights',
    'pieces ≤',
    'gap',
  ],
  rows: {
    deep: [k, N, weights[0], 2 ** k, 0],
    shallow: [1, N, weights[1], N + 1, gap],
  },
  digits: 2,
});
check(
  'equally many weights: 6k + 1',
  weights.every((w) => w === 6 * k + 1),
);
const slopes = sub(y.slice(1), y.slice(0, -1));
const bends = range(1, 128).filter(
  (i) => slopes[i] !== slopes[i - 1],
);
check(
  'the folded tent has 2ᵏ pieces',
  bends.length + 1 === 2 ** k,
); // [teeth]
check(
  'with fewer than 2ᵏ pieces the gap is at least ½',
  N + 1 >= 2 ** k || gap >= 0.5 - 1e-9, // [shallow-fails]
);
