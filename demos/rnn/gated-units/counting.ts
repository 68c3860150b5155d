// A cell counts on and on; a state within ±1 runs out of room.
import {check, iterate, knob, max, plot} from 'lab';
import {random, range, sigmoid, table} from 'lab';

const N = knob('count to N', 20, [2, 40, 1]);
const tries = knob('GRUs tried', 5000, [100, 5000, 100]);

/** One unit that reads the same symbol in each step */
export function gru(
  h: number,
  [uz, bz, ur, br, uh, bh]: number[],
) {
  const z = sigmoid(uz * h + bz);
  const r = sigmoid(ur * h + br);
  return (1 - z) * h + z * Math.tanh(uh * (r * h) + bh);
}
/** A cell with f = i = 1 and the candidate tanh(b) */
export function cell(c: number, b: number) {
  return c + Math.tanh(b); // [count-on]
}
/** The smallest distance between two of the states */
export function gap(states: number[]) {
  const sorted = [...states].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((v, j) => v - sorted[j]);
  return Math.min(...steps); // [no-room]
}

// --- picture ---
const dice = random(1);
const weights = range(tries).map(() =>
  dice.normal(6).map((v) => 4 * v),
);
const counts = range(1, N + 1);
const paths = weights.map((w) =>
  iterate(N, 0, (h) => gru(h, w)),
);
const best = counts.map((k) =>
  max(paths.map((path) => gap(path.slice(0, k + 1)))),
);
const cells = iterate(N, 0, (c) => cell(c, 3));
plot({
  x: {label: 'n', values: counts},
  y: {label: 'smallest gap', log: true},
  points: {'best GRU': best},
  lines: {
    'LSTM cell': counts.map((k) => gap(cells.slice(0, k + 1))),
  },
  formulas: {'2/n': counts.map((k) => 2 / k)},
});
table({
  columns: ['smallest gap at N'],
  rows: {
    'LSTM cell': gap(cells),
    'best GRU': best[N - 1],
    'room for': 2 / N,
  },
  digits: 3,
});
check(
  'no GRU unit has more room than 2/n',
  best.every((g, j) => g <= 2 / counts[j]),
);
