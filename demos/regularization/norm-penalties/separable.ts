// Separable data: the weights never stop, but only crawl.
import {best, check, each, isClose, knob, linspace} from 'lab';
import {matmul, min, norm, plot, range, table} from 'lab';
import {transpose} from 'lab';

const alpha = knob('α', 0.01, [1e-4, 1], 'log');

// z = yx with the labels y = ±1: w separates if all wᵀz > 0.
const Z = transpose([
  [1, 1.2, 4, 3, 4, 3],
  [-0.5, -0.4, 3, 2, 4, 3.2],
]);

/** ∇ of Σ log(1 + exp(−wᵀz)) + ½α‖w‖² */
export function gradient([w1, w2]: number[], alpha: number) {
  const g = [alpha * w1, alpha * w2]; // [decay-stops]
  for (const [z1, z2] of Z) {
    const p = 1 / (1 + Math.exp(w1 * z1 + w2 * z2));
    g[0] -= p * z1;
    g[1] -= p * z2;
  }
  return g;
}
const marks = range(22).map((i) => Math.round(10 ** (i / 4)));
/** Descent from 0, kept after so many steps. */
export function descend(alpha: number) {
  let w = [0, 0];
  const kept: number[][] = [];
  for (let t = 1; t <= marks[21]; t++) {
    const g = gradient(w, alpha);
    w = [w[0] - 0.05 * g[0], w[1] - 0.05 * g[1]];
    while (marks[kept.length] === t) kept.push(w);
  }
  return kept;
}

// --- picture ---
const paths = {'α = 0': descend(0), 'α > 0': descend(alpha)};
const unit = (t: number) => [Math.cos(t), Math.sin(t)];
const fan = linspace(-Math.PI / 2, Math.PI / 2, 3001);
const widest = best(fan, (t) => -min(matmul(Z, unit(t))));
const gamma = -widest.cost;
const angle = ([w1, w2]: number[]) => Math.atan2(w2, w1);
const off = (w: number[]) =>
  (Math.abs(angle(w) - widest.choice) * 180) / Math.PI;
const border = (t: number) =>
  [-6, 6].map((s) => [-s * Math.sin(t), s * Math.cos(t)]);
const steps = {label: 'steps', values: marks, log: true};
const domain = {domain: [-5, 5], ticks: [-4, 0, 4]};
const last = each(paths, (path) => path[21]);
plot({
  panels: {
    'z = yx, and borders': {
      ...{x: domain, y: domain, equal: true},
      lines: each(last, (w) => border(angle(w))),
      formulas: {'max margin': border(widest.choice)},
      points: {z: Z},
    },
    '‖w‖': {
      ...{x: steps, y: {domain: [0, 9]}},
      lines: each(paths, (path) => path.map((w) => norm(w))),
      formulas: {
        'log(εt)/γ': (t) => Math.log(0.05 * t) / gamma,
      },
    },
    'degrees off max margin': {
      ...{x: steps, y: {domain: [0, 70]}},
      lines: each(paths, (path) => path.map(off)),
    },
  },
});
table({
  columns: ['‖w‖', 'degrees off'],
  rows: each(last, (w) => [norm(w), off(w)]),
  digits: [2, 0],
});
const length = paths['α = 0'].map((w) => norm(w));
check(
  'ten times the steps add about ln(10)/γ',
  isClose(
    ((length[21] - length[17]) * gamma) / Math.LN10,
    1,
    0.07,
  ),
);
const end = last['α > 0'];
check(
  'with decay it ends where ∇L = −αw', // [decay-stops]
  isClose(
    gradient(end, 0),
    [-alpha * end[0], -alpha * end[1]],
    1e-4,
  ),
);
