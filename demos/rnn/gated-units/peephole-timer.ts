// Behind a shut output gate only peepholes see the cell.
import {check, iterate, knob, plot, range} from 'lab';
import {sigmoid, table} from 'lab';

const N = knob('tick every N', 12, [4, 16, 1]);
const p = knob('peephole p', 200, [0, 200, 10]);
const u = knob('recurrent u', 0, [0, 400, 50]);
const T = 60;
const theta = 200 * (1 - 1 / (2 * N)); // between two counts

/** Each step adds 1/N; the gates see h and p times the cell. */
export function step({h, c}: State) {
  const f = sigmoid(theta - u * h - p * c); // [peepholes]
  const next = f * c + 1 / N;
  const o = sigmoid(u * h + p * next - theta); // [peepholes]
  return {h: o * Math.tanh(next), c: next};
}
const states = iterate(T, {h: 0, c: 0}, step);

// --- picture ---
type State = {h: number; c: number};
plot({
  x: {label: 't', values: range(T + 1)},
  lines: {
    'cell c': {y: states.map(({c}) => c), step: true},
    'output h': {y: states.map(({h}) => h), step: true},
  },
});
const ticks = states.flatMap(({h}, t) => (h > 0.5 ? [t] : []));
table({
  columns: ['ticks', 'first', 'largest c'],
  rows: [
    [
      ticks.length,
      ticks[0] ?? Infinity,
      Math.max(...states.map(({c}) => c)),
    ],
  ],
  digits: [0, 0, 2],
});
const isTimed = ticks.every((t, k) => t === N * (k + 1));
check(
  'with p = 200 it ticks every N steps, with p = 0 never',
  (p < 200 || (isTimed && ticks.length > 0)) &&
    (p > 0 || ticks.length === 0),
);
