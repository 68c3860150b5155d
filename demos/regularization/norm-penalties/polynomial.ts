// Decay trades variance for bias, and some of it always pays.
import {
  add,
  check,
  fixed,
  knob,
  linspace,
  logspace,
  matmul,
  plot,
  print,
  random,
  range,
  transpose,
} from 'lab';
import {solve} from 'lab/linalg';

const alpha = knob('α', {
  value: 0.1,
  min: 1e-6,
  max: 100,
  log: true,
});
const sigma = knob('σ', {
  value: 0.5,
  min: 0.05,
  max: 1,
  step: 0.05,
});

type Matrix = number[][];
const truth = (x: number) => Math.sin(3 * x);
const powers = (x: number) => range(13).map((j) => x ** j);
const x = linspace(-1, 1, 14);
const grid = linspace(-1, 1, 81);
const Phi = x.map(powers);
const PhiGrid = grid.map(powers);
const noise = random(4).normal(x.length);
const y = x.map((xi, i) => truth(xi) + sigma * noise[i]);

/** M with argmin of ‖y − Φw‖² + α Σ_{j≥1} wⱼ² = M y */
export function fitter(Phi: Matrix, alpha: number) {
  const Phit = transpose(Phi);
  const penalty = Phit.map((_, j) =>
    Phit.map((_, k) => (j === k && j > 0 ? alpha : 0)),
  );
  return solve(add(matmul(Phit, Phi), penalty), Phit);
}

const meanSquare = (v: number[]) =>
  v.reduce((s, vi) => s + vi * vi, 0) / v.length;
const size = (w: number[]) =>
  Math.sqrt(w.slice(1).reduce((s, wj) => s + wj * wj, 0));

/** Expected error on the grid, in closed form. */
export function errors(alpha: number, sigma: number) {
  const M = fitter(Phi, alpha);
  const H = matmul(PhiGrid, M); // fit on the grid = H y
  const meanFit = matmul(H, x.map(truth));
  const bias2 = meanSquare(
    grid.map((g, i) => meanFit[i] - truth(g)),
  ); // [bias-variance]
  const variance = H.map(
    (row) => sigma ** 2 * row.length * meanSquare(row),
  ).reduce((s, v) => s + v / grid.length, 0); // [bias-variance]
  const w = matmul(M, y);
  const fit = matmul(Phi, w);
  const training = meanSquare(y.map((yi, i) => yi - fit[i]));
  const total = bias2 + variance;
  return {bias2, variance, total, training, size: size(w)};
}

const alphas = logspace(1e-6, 100, 49);
const path = alphas.map((a) => errors(a, sigma));
const curve = (a: number) =>
  matmul(PhiGrid, matmul(fitter(Phi, a), y));
const best = alphas.reduce((b, a) =>
  errors(a, sigma).total < errors(b, sigma).total ? a : b,
);

plot({
  columns: 2,
  panels: [
    {
      title: 'almost no decay',
      x: {label: 'x', values: grid},
      y: {domain: [-2.5, 2.5]},
      lines: {fit: curve(1e-6), truth: {y: truth, dash: true}},
      points: {data: {x, y}},
    },
    {
      title: 'decay α',
      x: {label: 'x', values: grid},
      y: {domain: [-2.5, 2.5]},
      lines: {fit: curve(alpha), truth: {y: truth, dash: true}},
      points: {data: {x, y}},
    },
    {
      title: 'size of the weights',
      x: {label: 'α', values: alphas, log: true},
      y: {log: true},
      lines: {'‖w‖': path.map((p) => p.size)},
      rules: {α: {x: alpha}},
    },
    {
      title: 'expected error',
      x: {label: 'α', values: alphas, log: true},
      y: {log: true, domain: [1e-3, 10]},
      lines: {
        'bias²': path.map((p) => p.bias2),
        variance: path.map((p) => p.variance),
        sum: path.map((p) => p.total),
      },
      rules: {α: {x: alpha}},
    },
  ],
});
const now = errors(alpha, sigma);
print('expected error at this α:', fixed(now.total, 3));
print(
  'the least, at the best α:',
  fixed(errors(best, sigma).total, 3),
);
print('with almost no decay:', fixed(path[0].total, 3));
const rises = (v: number[]) =>
  v.every((vi, i) => i === 0 || vi >= v[i - 1] * (1 - 1e-6));
check(
  'as α grows, the weights shrink',
  rises(path.map((p) => 1 / p.size)),
);
check(
  'the training error rises',
  rises(path.map((p) => p.training)),
);
check(
  'the variance falls',
  rises(path.map((p) => 1 / p.variance)),
);
check(
  'some decay beats almost none',
  errors(best, sigma).total < path[0].total,
);
