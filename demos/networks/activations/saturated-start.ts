// Badly wrong: squared error stands still, −log p walks off.
import {
  check,
  knob,
  linspace,
  plot,
  print,
  range,
  table,
  fixed,
} from 'lab';

const z0 = knob('z₀', {
  value: -6,
  min: -10,
  max: 10,
  step: 0.5,
});
const eta = knob('η', {value: 1, min: 0.1, max: 3, step: 0.1});

/** σ(z) = 1/(1 + e⁻ᶻ) */
export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}

/** Slope in z of ½(σ(z) − 1)². */
export function squaredSlope(z: number) {
  const p = sigmoid(z);
  return (p - 1) * p * sigmoid(-z); // [squared-stalls]
}

/** Slope in z of −log σ(z). */
export function logSlope(z: number) {
  return -sigmoid(-z); // [log-undoes]
}

/** Gradient descent on z from z₀. */
export function descend(slope: (z: number) => number) {
  const path = [z0];
  for (let k = 0; k < 500; k++)
    path.push(path[k] - eta * slope(path[k]));
  return path;
}

const squared = descend(squaredSlope);
const log = descend(logSlope);
const z = linspace(-10, 10, 201);
plot({
  columns: 2,
  panels: [
    {
      title: 'pull on z',
      x: {label: 'z', values: z},
      lines: {
        '½(1 − p)²': z.map((v) => -squaredSlope(v)),
        '−log p': z.map((v) => -logSlope(v)),
      },
      rules: {'z₀': {x: z0, tone: 'muted'}},
    },
    {
      title: 'learning',
      x: {label: 'step', values: range(501)},
      y: {label: 'p', domain: [0, 1]},
      lines: {
        '½(1 − p)²': squared.map(sigmoid),
        '−log p': log.map(sigmoid),
      },
    },
  ],
});
const steps = (path: number[]) => {
  const k = path.findIndex((v) => v > 0);
  return k < 0 ? '> 500' : k;
};
print('steps until p > ½, ½(1 − p)²:', steps(squared));
print('steps until p > ½, −log p:', steps(log));
table({
  columns: ['z', 'σ′(z)', '½(1 − p)²', '−log p'],
  rows: [-10, -5, -2, 0, 2, 5].map((v) => [
    v,
    fixed(sigmoid(v) * sigmoid(-v), 6),
    fixed(-squaredSlope(v), 6),
    fixed(-logSlope(v), 6),
  ]),
});
check(
  'the pull of −log p is at least four times as strong',
  z.every((v) => logSlope(v) / squaredSlope(v) > 4 - 1e-9),
);
check(
  'the pull of ½(1 − p)² is never above 4/27',
  z.every((v) => -squaredSlope(v) < 4 / 27 + 1e-12),
);
check(
  '−log p gets at least as far',
  log.every((v, k) => v >= squared[k] - 1e-12),
);
