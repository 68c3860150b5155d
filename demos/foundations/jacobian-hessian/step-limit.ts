// Below 2/λ descent returns to the minimum, above it leaves.
import {check, each, iterate, knob, max, mul, norm} from 'lab';
import {plot, range, sub, table, tanh} from 'lab';

const c = knob('step · λ max', 2.1, [0.1, 2.5, 0.05]);
const lambda = [1, 10]; // curvatures along the two axes
const step = c / max(lambda);

/** Gradients of two losses with the same Hessian at 0. */
export const slopes = {
  'Σ ½λx²': (x: number[]) => mul(lambda, x),
  'Σ λ log cosh x': (x: number[]) => mul(lambda, tanh(x)),
};

/** On the bowl, each coordinate is multiplied by 1 − step·λ. */
export function descend(slope: (x: number[]) => number[]) {
  return iterate(
    60,
    [0.1, 0.1],
    (x) => sub(x, mul(step, slope(x))), // [fixed-step]
  );
}

// --- picture ---
const far = each(slopes, (slope: (x: number[]) => number[]) =>
  descend(slope).map((x) => norm(x)),
);
const bowl = lambda.map((l) => Math.abs(1 - step * l));
plot({
  x: {label: 'step', values: range(61)},
  y: {label: '‖x‖', log: true},
  lines: far,
  formulas: {
    '0.1 |1 − step·λ max|ᵗ': (t) => 0.1 * bowl[1] ** t,
  },
});
table({
  columns: ['‖x‖', 'first', 'last'],
  rows: each(far, (path) => [path[0], path[60]]),
  digits: 3,
});
const exact = 0.1 * Math.hypot(...bowl.map((b) => b ** 60));
check(
  'on the bowl, each axis shrinks or grows by itself',
  Math.abs(far['Σ ½λx²'][60] / exact - 1) < 1e-9,
);
check(
  'both leave the minimum exactly when step · λ max > 2',
  c === 2 ||
    Object.values(far).every((p) => p[60] > p[0] === c > 2),
);
