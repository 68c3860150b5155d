// k lines under a maximum bend to any convex curve, no other.
import type {Tensor} from 'lab';
import {adam, add, check, each, knob, linspace} from 'lab';
import {matmul, max, meanSquaredError, plot, print} from 'lab';
import {random, range, sub, table, tensor, train} from 'lab';

const targets = {
  'x²': (x: number) => x * x,
  '|x|': Math.abs,
  'sin 3x': (x: number) => Math.sin(3 * x),
};
const target = knob('target', ['x²', '|x|', 'sin 3x']);
const k = knob('pieces k', 4, [1, 8, 1]);

const x = linspace(-1, 1, 61);
const X = tensor(x.map((v) => [v]));
const Y = tensor(x.map(targets[target]));

/** maxⱼ (wⱼx + bⱼ), the first row of W and b for each x. */
export function maxout({w, b}: Unit) {
  return max(add(matmul(X, w), b), 1); // [maxout-definition]
}
export type Unit = {w: Tensor; b: Tensor};
const dice = random(2);
const unit = () => ({
  w: tensor([dice.normal(k)]),
  b: tensor(dice.normal(k).map((v) => v / 4)),
});
/** Trains one unit, or two of which the second counts less. */
function fit(units: Unit[]) {
  const f = ([u, v]: Unit[]) =>
    v ? sub(maxout(u), maxout(v)) : maxout(u);
  const fall = adam({rate: (t) => 5 / (100 + t)});
  const losses = train(500, units, fall, (units) =>
    meanSquaredError(f(units), Y),
  );
  return {units, losses, y: Array.from(f(units).data)};
}
const one = fit([unit()]);
const two = fit([unit(), unit()]);

// --- picture ---
const [{w, b}] = one.units;
const lines = range(k).map((j) =>
  x.map((v) => w.data[j] * v + b.data[j]),
);
const shown = {target: {y: Y, tone: 'ink' as const}};
plot({
  x: {label: 'x', values: x},
  y: {domain: [-1.5, 1.5]},
  panels: {
    'one unit': {
      lines: {
        pieces: {y: lines, tone: 'muted', dash: true},
        ...shown,
        fit: one.y,
      },
    },
    'difference of two': {lines: {...shown, fit: two.y}},
  },
});
/** How many of the k lines are the largest somewhere. */
const used = new Set(
  x.map((_, i) => {
    const at = lines.map((line) => line[i]);
    return at.indexOf(Math.max(...at));
  }),
).size;
const runs = {'one unit': one, 'difference of two': two};
table({
  columns: ['rms error', 'parameters'],
  rows: each(runs, ({losses, units}) => [
    Math.sqrt(losses[499]),
    2 * k * units.length,
  ]),
  digits: [3, 0],
});
print('lines in use:', used, 'of', k);
check(
  'one unit is convex: no value is above the mean of its neighbours',
  one.y
    .slice(1, -1)
    .every((v, i) => 2 * v <= one.y[i] + one.y[i + 2] + 1e-9),
);
check(
  'fitting lowers the error',
  [one, two].every(({losses}) => losses[499] < losses[0]),
);
