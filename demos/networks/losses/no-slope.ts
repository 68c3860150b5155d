// The error rate has no slope; three ways to lower it anyway.
import type {Dice} from 'lab';
import {abs, add, best, blobs, centralDifference} from 'lab';
import {check, each, iterate, knob, linspace} from 'lab';
import {logspace, matmul, mean, mul, norm, plot} from 'lab';
import {random, range, sigmoid, softplus, sub} from 'lab';
import {table} from 'lab';

const extra = knob('useless inputs', 0, [0, 40, 5]);
const {x, y, X, w0} = makeData();
type W = number[];
const predict = (w: W) => sigmoid(matmul(X, w));
/** Share of points on the wrong side: what we care about. */
export function errorRate(w: W) {
  const e = abs(sub(predict(w), y)); // [flat-steps]
  return e.filter((v) => v > 0.5).length / 40;
}
/** (cost − ½) ∂ log P(a)/∂z for an answer a, drawn with p. */
export function score(a: number, y: number, p: number) {
  return ((a === y ? 0 : 1) - 0.5) * (a - p); // [score-function]
}
const back = (dz: W) => mul(-1 / 40, matmul(dz, X));
/** Each looks at all the data once and names a step. */
const methods = {
  surrogate: (w: W) => back(sub(predict(w), y)), // [surrogate-way]
  'score function': (w: W, dice: Dice) => {
    const a = (p: number) => (dice.uniform() < p ? 1 : 0);
    return back(predict(w).map((p, i) => score(a(p), y[i], p)));
  },
  'random search': (w: W, dice: Dice, rate: number) => {
    const d = dice.normal(w.length);
    const to = add(w, mul(rate, d));
    return errorRate(to) > errorRate(w) ? mul(0, d) : d;
  },
};
type Method = (w: W, dice: Dice, rate: number) => W;
/** 150 steps, or until the error is down at `end`. */
function walk(f: Method, rate: number, seed: number, end = -1) {
  const dice = random(seed);
  const step = (w: W) => add(w, mul(rate, f(w, dice, rate)));
  return iterate(150, w0, step, (w) => errorRate(w) <= end);
}
/** The rate with the fewest looks, over four dice. */
const tuned = each(methods, (f) => {
  const looks = (rate: number) =>
    range(4).map((k) => walk(f, rate, k, 0.2).length - 1);
  return best(logspace(0.1, 100, 7), (r) => mean(looks(r)));
});

// --- picture ---
/** Two clouds; X: a one for the bias, the point, and noise. */
function makeData() {
  const c = [1, 0.5];
  const {x, y} = blobs(random(5), 40, [mul(-1, c), c], 0.9);
  const dice = random(6);
  const X = x.map((p) => [1, ...p, ...dice.normal(extra)]);
  const w0 = X[0].map((_, j) => [0, -0.6, 0.8][j] ?? 0);
  return {x, y, X, w0};
}
const rates = each(methods, (f, name) =>
  walk(f, tuned[name].choice, 0).map(errorRate),
);
const angles = linspace(-Math.PI, Math.PI, 361);
const turn = (f: (z: number, y: number) => number) =>
  angles.map((t) => {
    const w = [0, 2 * Math.cos(t), 2 * Math.sin(t)];
    const z = x.map(([a, b]) => a * w[1] + b * w[2]);
    return mean(z.map((zi, i) => f(zi, y[i])));
  });
plot({
  panels: {
    'one turn of w': {
      x: {label: 'angle', values: angles},
      y: {domain: [0, 2.5]},
      lines: {
        'error rate': turn((z, y) => +(z > 0 !== y > 0)),
        surrogate: turn((z, y) => softplus(y ? -z : z)),
        'expected error': turn((z, y) =>
          Math.abs(sigmoid(z) - y),
        ),
      },
    },
    'error rate': {
      x: {label: 'looks at the data'},
      y: {domain: [0, 1]},
      lines: rates,
    },
  },
});
const last = each(rates, (rate) => mean(rate.slice(-50)));
table({
  columns: ['', 'rate', 'looks until 0.2', 'last 50, mean'],
  rows: each(tuned, (t, f) => [t.choice, t.cost, last[f]]),
  digits: [1, 0, 2],
});
check(
  'the error rate has no slope at the start',
  norm(centralDifference(errorRate, w0)) === 0,
);
