// Decay trades variance for bias, and some of it always pays.
import {add, best, check, div, knob, linspace} from 'lab';
import {logspace, matmul, mul, norm, plot, random} from 'lab';
import {range, sub, sum, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const alpha = knob('α', 0.1, [1e-6, 100], 'log');
const sigma = knob('σ', 0.5, [0.05, 1, 0.05]);

const truth = (x: number) => Math.sin(3 * x);
const powers = (x: number) => range(13).map((j) => x ** j);
const x = linspace(-1, 1, 14);
const y = add(x.map(truth), mul(sigma, random(4).normal(14)));
const grid = linspace(-1, 1, 81);
const Phi = x.map(powers);
const PhiGrid = grid.map(powers);

/** M, if argmin of ‖y − Φw‖² + α Σ_{j≥1} wⱼ² is M y */
export function fitter(Phi: number[][], alpha: number) {
  const Phit = transpose(Phi);
  const A = matmul(Phit, Phi);
  for (const j of range(1, A.length)) A[j][j] += alpha;
  return solve(A, Phit);
}
/** The expected error on the grid, without drawing noise. */
export function errors(alpha: number, sigma: number) {
  const H = matmul(PhiGrid, fitter(Phi, alpha)); // fit = H y
  const meanFit = matmul(H, x.map(truth));
  const wrong = sub(meanFit, grid.map(truth));
  const bias2 = norm(wrong) ** 2 / 81; // [bias-variance]
  const variance = (sigma ** 2 * sum(mul(H, H))) / 81; // [bias-variance]
  return {bias2, variance, total: bias2 + variance};
}

const alphas = logspace(1e-6, 100, 49);
const tuned = best(alphas, (a) => errors(a, sigma).total);

// --- picture ---
const fits = alphas.map((a) => matmul(fitter(Phi, a), y));
const path = alphas.map((a) => errors(a, sigma));
const curve = (w: number[]) => ({
  x: {label: 'x', values: grid},
  y: {domain: [-2.5, 2.5]},
  lines: {fit: matmul(PhiGrid, w)},
  formulas: {truth: grid.map(truth)},
  points: {data: {x, y}},
});
const size = fits.map((w) => norm(w.slice(1)));
const axis = {label: 'α', values: alphas, log: true};
plot({
  columns: 2,
  panels: {
    'almost no decay': curve(fits[0]),
    'decay α': curve(matmul(fitter(Phi, alpha), y)),
    'size of the weights': {
      ...{x: axis, y: {log: true}},
      lines: {'‖w‖': size},
      rules: {α: {x: alpha}},
    },
    'expected error': {
      ...{x: axis, y: {log: true, domain: [1e-3, 10]}},
      lines: {
        'bias²': path.map((p) => p.bias2),
        variance: path.map((p) => p.variance),
        sum: path.map((p) => p.total),
      },
      rules: {α: {x: alpha}},
    },
  },
});
table({
  columns: ['α', 'expected error'],
  rows: {
    'almost no decay': [1e-6, path[0].total],
    'this α': [alpha, errors(alpha, sigma).total],
    'best α': [tuned.choice, tuned.cost],
  },
  digits: [6, 3],
});
const rises = (v: number[]) =>
  v.every((vi, i) => i === 0 || vi >= v[i - 1] * (1 - 1e-6));
check('as α grows, the weights shrink', rises(div(1, size)));
const left = fits.map((w) => norm(sub(y, matmul(Phi, w))));
check('the training error rises', rises(left));
check(
  'the variance falls',
  rises(path.map((p) => 1 / p.variance)),
);
check(
  'some decay beats almost none',
  tuned.cost < path[0].total,
);
