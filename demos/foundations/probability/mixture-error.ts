// Narrow Gaussians on a grid: any density, if there are enough.
import {abs, best, check, each, knob, linspace} from 'lab';
import {plot, range, sub, sum, table} from 'lab';

const K = knob('components K', 8, [2, 64, 1]);
// Jumps stand halfway between two of these.
const x = linspace(-0.29875, 1.29875, 640);
const tau = 2 * Math.PI;
const dx = x[1] - x[0];

/** Densities on 0 … 1, by their distribution functions. */
const F = {
  smooth: (x: number) => x - Math.sin(tau * x) / tau,
  triangle: (x: number) =>
    x < 0.5 ? 2 * x ** 2 : 1 - 2 * (1 - x) ** 2,
  uniform: (x: number) => x,
};
type Law = (x: number) => number;

/** The mass of each of K cells, as a Gaussian at its centre. */
export function mixture(F: Law, K: number, sigma: number) {
  const top = 1 / (sigma * Math.sqrt(2 * Math.PI));
  const cell = (x: number) => (i: number) => {
    const alpha = F((i + 1) / K) - F(i / K); // [finite-sum]
    const u = (x - (i + 0.5) / K) / sigma;
    return alpha * top * Math.exp(-(u ** 2) / 2); // [blur]
  };
  return x.map((x) => sum(range(K).map(cell(x))));
}
/** ∫ |p − q| dx */
export const distance = (p: number[], q: number[]) =>
  sum(abs(sub(p, q))) * dx; // [l1-error]

// --- picture ---
const density = (F: Law) =>
  x.map((x) => {
    const at = (x: number) => F(Math.min(1, Math.max(0, x)));
    return (at(x + dx / 2) - at(x - dx / 2)) / dx;
  });
const fit = (F: Law, K: number) =>
  best(
    [0.4, 0.5, 0.6, 0.7, 0.8, 1].map((s) => s / K),
    (s) => distance(mixture(F, K, s), density(F)),
  );
const Ks = [4, 8, 16, 32, 64];
const errors = each(F, (F) => Ks.map((K) => fit(F, K).cost));
plot({
  columns: 2,
  panels: {
    'K components': {
      x: {label: 'x', values: x},
      lines: each(F, (F) => mixture(F, K, fit(F, K).choice)),
    },
    'error with the best σ': {
      x: {label: 'K', values: Ks, log: true},
      y: {label: '∫ |p − q|', log: true},
      lines: errors,
    },
  },
});
table({
  columns: Ks.map((K) => `K = ${K}`),
  rows: errors,
  digits: 3,
});
const falls = each(errors, (e) => Math.log2(e[2] / e[4]) / 2);
check(
  'with a jump the error falls like 1/K, else like 1/K²',
  Math.abs(falls.uniform - 1) < 0.15 &&
    Math.abs(falls.triangle - 2) < 0.3 &&
    Math.abs(falls.smooth - 2) < 0.3,
);
