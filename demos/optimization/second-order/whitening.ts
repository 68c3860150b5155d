// What the inputs look like decides how hard the Hessian is.
import {check, div, each, fixed, iterate, knob} from 'lab';
import {matmul, mean, mul, plot, print, random} from 'lab';
import {range, sqrt, square, std, stepsUntil, sub} from 'lab';
import {table, transpose} from 'lab';
import {eigh} from 'lab/linalg';

const shift = knob('mean', 3, [0, 10, 0.5]);
const rho = knob('correlation', 0.8, [0, 0.95, 0.05]);
const [u, v] = range(2).map((i) => random(4 + i).normal(200));
const w = u.map(
  (a, i) => rho * a + Math.sqrt(1 - rho ** 2) * v[i],
);
const raw = u.map((a, i) => [shift + a, shift + 5 * w[i]]);
const target = raw.map(([a, b]) => 1 + a - b / 2);

/** The mean of xxᵀ: the Hessian of ½ mean (wᵀx − t)². */
export function second(X: number[][]) {
  return div(matmul(transpose(X), X), X.length);
}
export function centre(X: number[][]) {
  return sub(X, mean(X, 0)); // [centring]
}
export function standardise(X: number[][]) {
  return div(centre(X), std(X, 0));
}
/** z ← Λ^(−1/2) Uᵀz, so that the covariance is I. */
export function whiten(X: number[][]) {
  const {values, vectors} = eigh(second(centre(X)));
  return div(matmul(centre(X), vectors), sqrt(values));
}

/** 400 steps of descent at the best constant rate. */
export function train(X: number[][]) {
  const A = X.map((x) => [...x, 1]); // with a bias
  const values = [...eigh(second(A)).values].sort(
    (a, b) => a - b,
  );
  const eta = 2 / (values[0] + values[2]);
  const error = (w: number[]) => sub(matmul(A, w), target);
  const path = iterate(400, [0, 0, 0], (w) =>
    sub(w, mul(eta / X.length, matmul(error(w), A))),
  );
  const losses = path.map((w) => mean(square(error(w))) / 2);
  return {X, kappa: values[2] / values[0], losses};
}

// --- picture ---
const inputs = {
  raw,
  standardised: standardise(raw),
  whitened: whiten(raw),
};
const runs = {
  raw: train(raw),
  centred: train(centre(raw)),
  standardised: train(inputs.standardised),
  whitened: train(inputs.whitened),
};
plot({
  columns: 2,
  panels: [
    {
      title: 'inputs',
      x: {label: 'x₁'},
      y: {label: 'x₂'},
      points: each(inputs, (X) => X.slice(0, 80)),
    },
    {
      title: 'loss',
      x: {label: 't'},
      y: {log: true, domain: [1e-8, 100]},
      lines: each(runs, ({losses}) =>
        losses.map((l) => Math.max(l, 1e-8)),
      ),
    },
  ],
});
const steps = each(runs, ({losses}) =>
  stepsUntil(losses, (l) => l < 1e-6 * losses[0]),
);
table({
  columns: ['', 'κ', 'steps'],
  rows: each(runs, ({kappa}, name) => {
    const t = steps[name];
    return [kappa, t < 400 ? t : '> 400'];
  }),
  digits: 1,
});
const r = Math.abs(second(runs.standardised.X)[0][1]);
print('correlation of the sample:', fixed(r, 3));
check(
  'standardised inputs: κ = (1 + |r|)/(1 − |r|)',
  Math.abs((runs.standardised.kappa * (1 - r)) / (1 + r) - 1) <
    1e-8,
);
check('whitened inputs: one step', steps.whitened === 1);
