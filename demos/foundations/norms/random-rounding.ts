// Rounding at random, x on average: E‖z‖₀ = ‖x‖₁.
import {abs, check, knob, max, mean, plot, print} from 'lab';
import {random, range, sub, sum, transpose} from 'lab';

const value = [0.9, -0.5, 0.2, 0, 0.6];
const x = knob('x', {value, min: -1, max: 1, step: 0.1});

/** ‖x‖₀: how many entries are not zero. */
export function count(x: number[]) {
  return x.filter((xi) => xi !== 0).length;
}

/** ‖x‖₁ */
export function sumOfSizes(x: number[]) {
  return sum(abs(x));
}

/** zᵢ = sign(xᵢ) with probability |xᵢ|, else 0; u uniform. */
export function round(x: number[], u: number[]) {
  return x.map((xi, i) =>
    u[i] < Math.abs(xi) ? Math.sign(xi) : 0,
  ); // [envelope]
}

const n = 4000;
const dice = random(1);
const z = range(n).map(() => round(x, dice.uniform(x.length)));
const counts = z.map(count);

// --- picture ---
const sizes = range(x.length + 1);
const share = (k: number) =>
  counts.filter((c) => c === k).length / n;
plot({
  x: {label: '‖z‖₀', values: sizes},
  bars: {'share of roundings': sizes.map(share)},
  rules: {'‖x‖₁': {x: sumOfSizes(x)}},
});
print('‖x‖₀:', count(x));
print('‖x‖₁:', sumOfSizes(x));
print('mean of ‖z‖₀:', mean(counts));
// Five deviations of a mean of n; one rounding has at most ½.
const near = (5 * 0.5) / Math.sqrt(n);
const average = transpose(z).map((zi) => mean(zi));
check('z is x on average', max(abs(sub(average, x))) < near);
check(
  'the mean count is ‖x‖₁',
  Math.abs(mean(counts) - sumOfSizes(x)) <
    near * Math.sqrt(x.length),
);
check(
  '‖x‖₁ ≤ ‖x‖₀ on the box',
  sumOfSizes(x) <= count(x) + 1e-12, // rounding
);
