// Descent needs about κ steps, the heavy ball about √κ.
import {check, each, iterate, knob, logspace, plot} from 'lab';
import {stepsUntil, table, transpose} from 'lab';

const kappa = knob('κ', 100, [2, 1000, 0.1], 'log');

/** The best constants for curvatures from μ = 1 to L = κ. */
export function bestDescent(kappa: number) {
  return {eta: 2 / (kappa + 1), alpha: 0}; // [best-descent]
}
export function bestPair(kappa: number) {
  const root = Math.sqrt(kappa);
  return {
    eta: 4 / (root + 1) ** 2, // [best-pair]
    alpha: ((root - 1) / (root + 1)) ** 2, // [best-pair]
  };
}
type Pair = ReturnType<typeof bestPair>;

/** The path on ½(θ₁² + κθ₂²) from (1, 1). */
export function descend(by: Pair, kappa: number, n: number) {
  const lambda = [1, kappa];
  let v = [0, 0];
  return iterate(n, [1, 1], (theta) => {
    const g = theta.map((x, i) => lambda[i] * x);
    v = v.map((vi, i) => by.alpha * vi - by.eta * g[i]);
    return theta.map((x, i) => x + v[i]);
  });
}

/** Steps until ‖θ‖ stays below a millionth of ‖θ₀‖. */
export function count(by: Pair, kappa: number) {
  const path = descend(by, kappa, Math.ceil(12 * kappa) + 80);
  const back = path.map(([x, y]) => Math.hypot(x, y)).reverse();
  const millionth = 1e-6 * Math.hypot(1, 1);
  return path.length - stepsUntil(back, (s) => s > millionth);
}
/** What a rate promises: 10⁻⁶ = rᵗ. */
export function predicted(rate: number) {
  return Math.log(1e-6) / Math.log(rate);
}

// --- picture ---
const ways = {descent: bestDescent, 'heavy ball': bestPair};
const paths = each(ways, (best) =>
  transpose(descend(best(kappa), kappa, 60)),
);
const kappas = logspace(2.5, 1000, 27);
const counts = each(ways, (best) =>
  kappas.map((k) => count(best(k), k)),
);
const rate = (k: number) => (k - 1) / (k + 1);
const along = {x: {label: 't'}, y: {domain: [-1, 1]}};
plot({
  panels: {
    'along, θ₁': {...along, lines: each(paths, ([x]) => x)},
    'across, θ₂': {...along, lines: each(paths, ([, y]) => y)},
    'steps to a millionth': {
      x: {label: 'κ', values: kappas, log: true},
      y: {log: true},
      lines: counts,
      formulas: {
        'by the rates': (k) => predicted(rate(k)),
        '': (k) => predicted(rate(Math.sqrt(k))),
      },
    },
  },
});
const steps = each(ways, (best) => count(best(kappa), kappa));
table({columns: ['steps'], rows: steps});
check(
  'the heavy ball is faster from κ = 10 on',
  kappas.every(
    (k, i) =>
      k < 10 || counts['heavy ball'][i] < counts.descent[i],
  ),
);
check(
  'descent takes what its rate promises, give or take a step',
  Math.abs(steps.descent - predicted(rate(kappa))) <= 1.5,
);
