// The wall sets the step, the floor sets the number of steps.
import {check, each, iterate, knob} from 'lab';
import {logspace, plot, print} from 'lab';

const kappa = knob('κ', 20, [1.5, 200, 0.05], 'log');
const rate = knob('ηL', 1.9, [0.1, 2.2, 0.05]);

/** One step on ½(θ₁² + κθ₂²): curvatures μ = 1 and L = κ. */
export function step([a, b]: number[], L: number, eta: number) {
  return [a - eta * a, b - eta * L * b]; // [one-step-for-all]
}

/** Steps from (1, 1) until both |θᵢ| are below 10⁻⁶. */
export function count(kappa: number, eta: number) {
  return iterate(
    5000,
    [1, 1],
    (at) => step(at, kappa, eta),
    (at) => Math.max(...at.map(Math.abs)) < 1e-6,
  ).slice(1).length;
}
/** The same from the factor of the slower axis. */
export function predicted(kappa: number, eta: number) {
  const factors = [1 - eta, 1 - eta * kappa].map(Math.abs);
  return Math.log(1e-6) / Math.log(Math.max(...factors)); // [count-valley]
}
export const rates = {
  'η = 1/L': (kappa: number) => 1 / kappa,
  'η = 2/(L + μ)': (kappa: number) => 2 / (1 + kappa),
};
const eta = rate / kappa;

// --- picture ---
const path = iterate(
  40,
  [1, 1 / Math.sqrt(kappa)],
  (at) => step(at, kappa, eta),
  ([, wall]) => Math.abs(wall) > 2,
);
const x = [-0.5, 1.2];
const y = [-1.6, 1.6].map((end) => end / Math.sqrt(kappa));
const kappas = logspace(2, 200, 21);
const [byL, best] = Object.values(rates);
plot({
  panels: {
    '40 steps': {
      x: {label: 'θ₁', domain: x},
      y: {label: 'θ₂', domain: y},
      contour: {
        ...{x, y, levels: [0.02, 0.1, 0.25, 0.5, 1, 1.5]},
        f: (a, b) => (a * a + kappa * b * b) / 2,
      },
      lines: {path},
    },
    'steps to a millionth': {
      x: {label: 'κ', values: kappas, log: true},
      y: {log: true},
      lines: each(rates, (rate) =>
        kappas.map((k) => count(k, rate(k))),
      ),
      formulas: {
        'by the factors': (k) => predicted(k, byL(k)),
        '': (k) => predicted(k, best(k)),
      },
    },
  },
});
print('steps at this η:', rate < 2 ? count(kappa, eta) : '∞');
const gaps = kappas.flatMap((k) =>
  [byL, best].map((f) => count(k, f(k)) - predicted(k, f(k))),
);
check(
  'both counts are those of the factors, rounded up',
  gaps.every((gap) => gap > -1e-6 && gap < 1 + 1e-6), // rounding
);
