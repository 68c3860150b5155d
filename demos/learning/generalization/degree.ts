// More data move the best capacity to the right.
import {check, fixed, knob, linspace, matmul, mean} from 'lab';
import {noisyCurve, plot, print, quantile, random} from 'lab';
import {range, square, sub} from 'lab';
import {lstsq} from 'lab/linalg';

const n = knob('examples n', 20, [20, 240, 20]);
const sigma = knob('noise σ', 0.3, [0, 0.6, 0.1]);
const degrees = range(13);
const f = (x: number) => Math.tanh(6 * x);

/** Legendre polynomials 0 … d: powers that are not alike. */
export function features(x: number, d: number) {
  const p = [1, x];
  for (let k = 1; k < d; k++)
    p[k + 1] =
      ((2 * k + 1) * x * p[k] - k * p[k - 1]) / (k + 1);
  return p.slice(0, d + 1);
}
const grid = linspace(-1, 1, 101);
/** Both errors of the least-squares fit of degree d. */
export function errors(x: number[], y: number[], d: number) {
  const X = x.map((xi) => features(xi, d));
  const w = lstsq(X, y);
  const fit = matmul(
    grid.map((t) => features(t, d)),
    w,
  );
  const training = mean(square(sub(matmul(X, w), y))); // [two-errors]
  const off = mean(square(sub(fit, grid.map(f))));
  return {fit, training, general: off + sigma ** 2}; // [two-errors]
}

// --- picture ---
const dice = random(2);
const span = {from: -1, to: 1, noise: sigma};
const sets = range(50).map(() => noisyCurve(dice, n, f, span));
const runs = degrees.map((d) =>
  sets.map(({x, y}) => errors(x, y, d)),
);
const median = (of: 'training' | 'general') =>
  runs.map((run) =>
    quantile(
      run.map((r) => r[of]),
      0.5,
    ),
  );
const [training, general] = [
  median('training'),
  median('general'),
];
const top = general.indexOf(Math.min(...general));
const at = (d: number) => runs[d][0].fit;
plot({
  columns: 2,
  panels: {
    'median of 50 data sets': {
      x: {label: 'd', values: degrees},
      y: {label: 'error', log: true, domain: [0.01, 100]},
      lines: {training, generalization: general},
      rules: {'σ²': {y: sigma ** 2, tone: 'muted'}},
    },
    'one data set': {
      x: {label: 'x', values: grid},
      y: {domain: [-2, 2]},
      points: {data: sets[0]},
      lines: {best: at(top), 'd = 12': at(12)},
    },
  },
});
print('best degree:', top);
print('its generalization error:', fixed(general[top], 2));
check(
  'no degree more raises the training error',
  sets.every((_, s) =>
    degrees.slice(1).every(
      (d) =>
        runs[d][s].training <= runs[d - 1][s].training + 1e-9, // rounding
    ),
  ),
);
check(
  'the training error of twelve degrees is too good',
  sigma === 0 || training[12] < general[12],
);
