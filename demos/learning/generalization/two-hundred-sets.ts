// Bias, variance and noise, measured over 200 data sets.
import {check, knob, linspace, logspace, matmul} from 'lab';
import {mean, noisyCurve, plot, random, range} from 'lab';
import {square, sub, table, transpose, variance} from 'lab';
import {solve} from 'lab/linalg';

const n = knob('examples n', 20, [10, 40, 10]);
const sigma = knob('noise σ', 0.3, [0.1, 0.6, 0.1]);
const f = (x: number) => Math.sin(5 * x);
const grid = linspace(-0.95, 0.95, 50);

/** Chebyshev polynomials 0 … 9 of each x. */
const features = (x: number[]) =>
  x.map((t) =>
    range(10).map((k) => Math.cos(k * Math.acos(t))),
  );
/** Ridge, asked at the grid. */
export function ridge(
  x: number[],
  y: number[],
  lambda: number,
) {
  const X = features(x);
  const A = matmul(transpose(X), X);
  A.forEach((row, i) => (row[i] += lambda));
  const w = solve(A, matmul(transpose(X), y));
  return matmul(features(grid), w);
}
/** Mean over the grid of the three parts. */
export function parts(fits: number[][]) {
  const average = mean(fits, 0);
  const bias2 = mean(square(sub(average, grid.map(f)))); // [decomposition]
  const spread = mean(variance(fits, 0)); // [decomposition]
  return [bias2, spread, sigma ** 2];
}

// --- picture ---
const dice = random(1);
const span = {from: -1, to: 1, noise: sigma};
const sets = range(200).map(() => noisyCurve(dice, n, f, span));
const lambdas = logspace(1e-3, 100, 11);
const all = lambdas.map((l) => {
  const fits = sets.map(({x, y}) => ridge(x, y, l));
  const errors = fits.map((fit) =>
    mean(
      square(
        sub(
          fit,
          grid.map((t) => f(t) + sigma * dice.normal()),
        ),
      ),
    ),
  );
  return {fits, parts: parts(fits), test: mean(errors)};
});
const [bias2, spread, noise] = range(3).map((i) =>
  all.map((r) => r.parts[i]),
);
const total = all.map(({parts: [a, b, c]}) => a + b + c);
plot({
  x: {label: 'λ', values: lambdas, log: true},
  y: {domain: [0, 1]},
  lines: {
    'bias²': bias2,
    variance: spread,
    'σ²': noise,
    sum: {y: total, tone: 'ink'},
  },
  points: {measured: all.map((r) => r.test)},
});
const top = total.indexOf(Math.min(...total));
const three = [0, top, lambdas.length - 1];
table({
  columns: ['λ', 'bias²', 'variance', 'sum', 'measured'],
  rows: three.map((i) => [
    ...[lambdas[i], bias2[i], spread[i], total[i], all[i].test],
  ]),
  digits: [3, 2, 2, 2, 2],
});
const rises = (v: number[]) =>
  range(1, v.length).every((i) => v[i] > v[i - 1]);
check('variance falls with λ', rises(spread.map((v) => -v)));
check('from λ = 1 on, bias² rises', rises(bias2.slice(6)));
check(
  'the parts add up to the error on fresh data, within 5 %',
  total.every((t, i) => Math.abs(all[i].test / t - 1) < 0.05),
);
