// Sums of n draws, standardised: mostly Gaussian, or never.
import {check, fixed, knob, linspace, mean} from 'lab';
import {plot, print, random, range, sum} from 'lab';

const law = knob('law', ['exponential', 'uniform', 'Cauchy']);
const n = knob('terms n', 30, [1, 200, 1]);
const dice = random(1);

/** One draw with mean 0 and variance 1; Cauchy has neither. */
export const draw = {
  exponential: () => -Math.log(1 - dice.uniform()) - 1,
  uniform: () => Math.sqrt(12) * (dice.uniform() - 0.5),
  Cauchy: () => Math.tan(Math.PI * (dice.uniform() - 0.5)),
};
const one = () => sum(range(n).map(draw[law])) / Math.sqrt(n);
const z = range(4000).map(one); // [standardised]
const gauss = (x: number) =>
  Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI); // [density]

// --- picture ---
const shown = z.filter((z) => Math.abs(z) < 5);
const bins = linspace(-5, 5, 41);
const x = linspace(-5, 5, 201);
const expected = (x: number) => (4000 * gauss(x)) / 4; // a bin
plot({
  x: {label: 'z', domain: [-5, 5]},
  y: {label: 'sums per bin'},
  histogram: {sums: {samples: shown, bins}},
  formulas: {'N(0, 1)': {x, y: expected}},
});
const share = (a: number) =>
  mean(z.map((z) => Number(Math.abs(z) > a)));
print('share beyond 2:', fixed(share(2), 3));
print('share beyond 5:', fixed(share(5), 3));
const spread = mean(z.map((z) => z * z));
check(
  'variance 1, or for Cauchy half within ±√n',
  law === 'Cauchy'
    ? Math.abs(share(Math.sqrt(n)) - 0.5) < 0.04 // 5 deviations
    : Math.abs(spread - 1) < 0.23,
);
