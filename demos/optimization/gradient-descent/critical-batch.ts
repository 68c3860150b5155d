// Twice the batch carries twice the rate, up to a point.
import {
  check,
  div,
  dot,
  iterate,
  knob,
  matmul,
  mean,
} from 'lab';
import {mul, plot, random, range, scientific, sub} from 'lab';
import {table, transpose} from 'lab';

const d = knob('d', {value: 15, options: [3, 7, 15, 31]});
const sizes = range(9).map((k) => 2 ** k);
/** E‖w‖² after a step over before: inputs N(0, I), w* = 0. */
export function factor(eta: number, B: number) {
  return 1 - 2 * eta + eta ** 2 * (1 + (d + 1) / B); // [critical-size]
}
/** Above this rate E‖w‖² grows. */
export function largest(B: number) {
  return 2 / (1 + (d + 1) / B); // [critical-size]
}
/** The share of E‖w‖² that a step at half of it removes. */
export function gain(B: number) {
  return B / (B + d + 1); // [critical-size]
}
const dice = random(1);
/** The gradient (1/B) Σ x (xᵀw) on a fresh batch. */
export function gradient(w: number[], B: number) {
  const X = range(B).map(() => dice.normal(d));
  return div(matmul(matmul(X, w), X), B); // [smooth-plus-noise]
}
/** ‖w‖² after 256 examples, from 1, with the best rate. */
function left(B: number) {
  const start = range(d).map(() => 1 / Math.sqrt(d));
  const path = iterate(256 / B, start, (w) =>
    sub(w, mul(largest(B) / 2, gradient(w, B))),
  );
  return dot(path[256 / B], path[256 / B]);
}

// --- picture ---
const unit = range(d).map((j) => (j === 0 ? 1 : 0));
/** From one w: the largest rate, and what a half removes. */
const steps = sizes.map((B) => {
  const g = range(Math.ceil(1600 / B)).map(() =>
    gradient(unit, B),
  );
  const along = mean(g.map((gi) => gi[0]));
  const square = mean(g.map((gi) => dot(gi, gi)));
  const half = largest(B) / 2;
  const removed = 2 * half * along - half ** 2 * square;
  return [(2 * along) / square, removed];
});
const [stable, removed] = transpose(steps);
const runs = range(12);
const rest = sizes.map((B) => mean(runs.map(() => left(B))));
const promised = (B: number) => (1 - gain(B)) ** (256 / B);
plot({
  x: {label: 'B', log: true, values: sizes},
  panels: {
    'largest stable η': {
      y: {label: 'η', log: true, domain: [0.03, 5]},
      points: {measured: stable},
      formulas: {formula: largest},
      lines: {'η ∝ B': (B) => largest(1) * B},
      rules: {'B = d + 1': {x: d + 1, tone: 'ink'}},
    },
    'error left after 256 examples': {
      y: {label: 'E‖w‖²', log: true},
      points: {measured: rest},
      formulas: {formula: promised},
    },
  },
});
table({
  columns: ['B', 'largest η', 'removed by a step', 'left'],
  rows: [1, d + 1, 256].map((B) => [
    B,
    largest(B),
    gain(B),
    scientific(promised(B), 2),
  ]),
  digits: [0, 2, 3, 0],
});
const agree = (y: number[], f: (B: number) => number) =>
  sizes.every((B, k) => Math.abs(y[k] / f(B) - 1) < 0.3);
check(
  'the largest stable rate is as promised, within 30 %',
  agree(stable, largest),
);
check(
  'half of it removes the promised share, within 30 %',
  agree(removed, gain),
);
check(
  'of the same examples a large batch makes less',
  rest[8] > 3 * rest[0],
);
