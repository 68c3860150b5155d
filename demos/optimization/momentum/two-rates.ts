// On a flat valley floor descent earns 1/k, Nesterov 1/k².
import {add, check, dot, each, iterate, knob} from 'lab';
import {logspace, mul, plot, range, square} from 'lab';
import {sub, table} from 'lab';

const flattest = knob('smallest λ', 1e-6, [1e-6, 0.01], 'log');
const lambda = logspace(flattest, 1, 60); // L = 1
const start = lambda.map(() => 1);

/** ½ Σ λᵢθᵢ², with its minimum 0 at 0. */
export function J(theta: number[]) {
  return dot(lambda, square(theta)) / 2;
}

/** Nesterov's momentum grows: (k − 1)/(k + 2). */
export const growing = (k: number) => (k - 1) / (k + 2); // [potential]

/** J(θₖ) for k = 0, 1 … 1000, with η = 1/L. */
export function descend(alpha: (k: number) => number) {
  let before = start;
  return iterate(1000, start, (theta, k) => {
    const y = add(theta, mul(alpha(k), sub(theta, before)));
    before = theta;
    return sub(y, mul(lambda, y)); // [one-step-bound]
  }).map(J);
}

/** What is proved for every convex J with L = 1. */
const far = start.length; // ‖θ₀ − θ*‖²
export const bounds = {
  'L‖θ₀ − θ*‖²/2k': (k: number) => far / (2 * k),
  '2L‖θ₀ − θ*‖²/(k + 1)²': (k: number) =>
    (2 * far) / (k + 1) ** 2, // [potential]
};

// --- picture ---
const k = range(1, 1001);
const heights = {
  descent: descend(() => 0),
  Nesterov: descend(growing),
};
plot({
  x: {label: 'k', values: k, log: true},
  y: {label: 'J(θₖ) − J*', log: true},
  lines: each(heights, (J) => J.slice(1)),
  formulas: bounds,
});
/** d log J / d log k between k = 100 and k = 400. */
const slope = each(
  heights,
  (J) => Math.log(J[400] / J[100]) / Math.log(4),
);
table({columns: ['slope'], rows: slope, digits: 1});
const [slow, fast] = Object.values(bounds);
check(
  'each stays below its bound',
  k.every(
    (k) =>
      heights.descent[k] <= slow(k) &&
      heights.Nesterov[k] <= fast(k),
  ),
);
check(
  'from k = 10 to 100 Nesterov is ahead',
  range(10, 101).every(
    (k) => heights.Nesterov[k] < heights.descent[k],
  ),
);
