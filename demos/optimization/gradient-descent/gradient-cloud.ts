// The error of a mini-batch gradient is σ/√B.
import {check, each, fixed, knob, mean, mul, norm} from 'lab';
import {plot, print, random, range, square, sub} from 'lab';
import {table, take} from 'lab';

const B = knob('B', {value: 16, options: [1, 4, 16, 64, 256]});
const [N, dice] = [512, random(1)];
const x = range(N).map(() => dice.normal(2));
const y = x.map(([a, b]) => a - b + dice.normal() / 2);
const sorted = range(N).sort((i, j) => y[i] - y[j]);
/** Each example's gradient of ½(xᵀw − y)² at w = 0, by y. */
const gradients = sorted.map((i) => mul(-y[i], x[i]));

/** The mean gradient of a batch. */
export function average(batch: number[]) {
  return mean(take(gradients, batch), 0);
}
const g = average(range(N));
const errors = gradients.map((h) => norm(sub(h, g)));
export const sigma = Math.sqrt(mean(square(errors)));
/** The standard error, each draw from all examples … */
export function independent(B: number) {
  return sigma / Math.sqrt(B); // [root-law]
}
/** … and each from those that are left. */
export function distinct(B: number) {
  return independent(B) * Math.sqrt((N - B) / (N - 1)); // [without-replacement]
}
type Way = (B: number) => number[];
const replaced: Way = (B) =>
  range(B).map(() => dice.integer(N));
const kept: Way = (B) => dice.permutation(N).slice(0, B);
const neighbours: Way = (B, first = dice.integer(N)) =>
  range(B).map((k) => (first + k) % N);

// --- picture ---
const sizes = range(9).map((k) => 2 ** k);
const ways = {
  'with replacement': replaced,
  'without replacement': kept,
  'neighbours, sorted by y': neighbours,
};
const measured = each(ways, (way) =>
  sizes.map((B) => {
    const draws = range(200 + Math.ceil(1000 / B));
    const e = draws.map(() => norm(sub(average(way(B)), g)));
    return Math.sqrt(mean(square(e)));
  }),
);
const cloud = (B: number) =>
  range(200).map(() => average(replaced(B)));
plot({
  panels: {
    '200 estimates of one gradient': {
      x: {label: 'g₁', domain: [-5, 3]},
      y: {label: 'g₂', domain: [-3, 5]},
      points: {
        'B = 1': {xy: cloud(1), tone: 'muted', size: 2},
        'B of the knob': {xy: cloud(B), size: 3},
        'all N': {xy: [g], tone: 'ink', size: 5},
      },
    },
    'standard error': {
      x: {label: 'B', values: sizes, log: true},
      y: {label: '√E‖g(B) − g‖²', log: true},
      points: measured,
      formulas: {
        'σ/√B': independent,
        '… · √((N − B)/(N − 1))': distinct,
      },
    },
  },
});
const [free, left, near] = Object.values(measured);
table({
  columns: ['B', 'σ/√B', 'measured', 'neighbours'],
  rows: sizes.map((B, k) => [
    B,
    independent(B),
    free[k],
    near[k],
  ]),
  digits: 2,
});
const slope = Math.log2(free[8] / free[0]) / 8;
print('slope of the measured points:', fixed(slope, 2));
const agree = (e: number[], f: (B: number) => number) =>
  sizes.every((B, k) => Math.abs(e[k] / f(B) - 1) < 0.2);
check(
  'drawn at random, the error is as promised within a fifth',
  agree(free, independent) && agree(left, distinct),
);
check('the slope is −½', Math.abs(slope + 0.5) < 0.05);
check(
  '64 neighbours tell less than 4 drawn at random',
  near[6] > free[2],
);
