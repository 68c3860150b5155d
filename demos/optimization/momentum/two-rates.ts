// On a flat valley floor descent earns 1/k, Nesterov 1/k².
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  range,
  scientific,
  table,
} from 'lab';

const flattest = knob('smallest log₁₀ λ', {
  value: -6,
  min: -6,
  max: -2,
  step: 1,
});
const steps = 1000;
const L = 1;
const lambda = logspace(10 ** flattest, 1, 60);
const eta = 1 / L;

/** J = ½ Σ λᵢθᵢ², with its minimum 0 at 0. */
export function J(theta: number[]) {
  return theta.reduce(
    (s, x, i) => s + (lambda[i] * x * x) / 2,
    0,
  );
}

/** Nesterov's momentum grows: αₖ = (k − 1)/(k + 2). */
export function growing(k: number) {
  return (k - 1) / (k + 2); // [potential]
}

/** J(θₖ) for k = 0, 1 …, from θ₀ = (1, …, 1). */
export function descend(alpha: (k: number) => number) {
  let before = lambda.map(() => 1);
  let theta = before;
  const values = [J(theta)];
  for (let k = 0; k < steps; k++) {
    const a = k === 0 ? 0 : alpha(k);
    const y = theta.map((x, i) => x + a * (x - before[i]));
    before = theta;
    theta = y.map((yi, i) => yi - eta * lambda[i] * yi);
    values.push(J(theta));
  }
  return values;
}

const distance = lambda.length; // ‖θ₀ − 0‖²
const descent = descend(() => 0);
const nesterov = descend(growing);
const bound = {
  descent: (k: number) => (L * distance) / (2 * k),
  Nesterov: (k: number) => (2 * L * distance) / (k + 1) ** 2,
};
const k = range(1, steps + 1);
plot({
  x: {label: 'k', values: k, log: true},
  y: {label: 'J(θₖ) − J*', log: true},
  lines: {
    descent: descent.slice(1),
    Nesterov: nesterov.slice(1),
    'L‖θ₀ − θ*‖²/2k': {
      y: k.map(bound.descent),
      dash: true,
      tone: 'ink',
    },
    '2L‖θ₀ − θ*‖²/(k + 1)²': {
      y: k.map(bound.Nesterov),
      dash: true,
      tone: 'muted',
    },
  },
});
/** d log J / d log k between k = 100 and k = 400. */
const slope = (values: number[]) =>
  Math.log(values[400] / values[100]) / Math.log(4);
table({
  columns: ['', 'slope', 'k = 1000'],
  rows: Object.entries({descent, Nesterov: nesterov}).map(
    ([name, values]) => [
      name,
      fixed(slope(values), 1),
      scientific(values[1000], 2),
    ],
  ),
});
check(
  'each stays below its bound',
  k.every(
    (k) =>
      descent[k] <= bound.descent(k) &&
      nesterov[k] <= bound.Nesterov(k),
  ),
);
check(
  'from k = 10 to 100 Nesterov is ahead',
  range(10, 101).every((k) => nesterov[k] < descent[k]),
);
