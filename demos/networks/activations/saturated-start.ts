// Badly wrong: squared error stands still, −log p walks off.
import {check, each, iterate, knob, linspace, plot} from 'lab';
import {range, stepsUntil, table} from 'lab';

const z0 = knob('z₀', -6, [-10, 10, 0.5]);
const eta = knob('η', 1, [0.1, 3, 0.1]);

/** σ(z) = 1/(1 + e⁻ᶻ) */
export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}
const s = sigmoid;
/** Minus the slope in z of each loss: what pulls at z. */
export const pulls = {
  '½(1 − p)²': (z: number) => s(z) * s(-z) ** 2, // [squared-stalls]
  '−log p': (z: number) => s(-z), // [log-undoes]
};
/** Gradient descent on z from z₀. */
const paths = each(pulls, (pull) =>
  iterate(500, z0, (z) => z + eta * pull(z)),
);

// --- picture ---
plot({
  panels: {
    'pull on z': {
      x: {label: 'z', values: linspace(-10, 10, 201)},
      lines: pulls,
      rules: {'z₀': {x: z0, tone: 'muted'}},
    },
    learning: {
      x: {label: 'step', values: range(501)},
      y: {label: 'p', domain: [0, 1]},
      lines: each(paths, (path) => path.map(sigmoid)),
    },
  },
});
table({
  columns: [
    'pull at z₀',
    'most',
    'steps until p > ½',
    'p at the end',
  ],
  rows: each(pulls, (pull, name) => [
    pull(z0),
    Math.max(...linspace(-10, 10, 2001).map(pull)),
    stepsUntil(paths[name], (z) => z > 0),
    sigmoid(paths[name][500]),
  ]),
  digits: [6, 3, 0, 3],
});
const [square, log] = Object.values(pulls);
const z = linspace(-10, 10, 201);
check(
  'the pull of −log p is at least four times as strong',
  z.every((v) => log(v) / square(v) > 4 - 1e-9),
);
check(
  'the pull of ½(1 − p)² is never above 4/27',
  z.every((v) => square(v) < 4 / 27 + 1e-12),
);
