// A Gaussian prior, weight decay and ridge: one point.
import {add, check, cos, eye, iterate, knob} from 'lab';
import {linspace, matmul, mul, norm, plot, random} from 'lab';
import {range, sin, sub, table, transpose} from 'lab';
import {cholesky, inv} from 'lab/linalg';

const sigma = knob('σ', 0.6, [0.1, 2, 0.1]);
const tau = knob('τ', 1, [0.1, 3, 0.1]);
const N = knob('N', 6, [3, 100, 1]);

const dice = random(1);
const X = range(N).map(() => [1, 2 * dice.uniform() - 1]);
const line = matmul(X, [0.5, 1.5]);
const y = add(line, mul(sigma, dice.normal(N)));
const [Xt, I] = [transpose(X), eye(2).rows()];
export const c = sigma ** 2 / tau ** 2; // [ratio]
export const energy = (w: number[]) =>
  norm(sub(matmul(X, w), y)) ** 2 / (2 * sigma ** 2) +
  norm(w) ** 2 / (2 * tau ** 2); // [log-posterior]
const inverse = (c: number) =>
  inv(add(matmul(Xt, X), mul(c, I)));
export const ridge = (c: number) =>
  matmul(inverse(c), matmul(Xt, y)); // [closed-form]
/** Descent on ½‖Xw − y‖², every weight shrinking by rate · c */
export const decay = (w: number[], rate: number) => {
  const gradient = matmul(Xt, sub(matmul(X, w), y));
  return sub(mul(1 - rate * c, w), mul(rate, gradient));
};

// --- picture ---
const covariance = (c: number) => mul(sigma ** 2, inverse(c)); // [spread]
const path = iterate(1000, [1.5, -0.5], (w) =>
  decay(w, 1 / (2 * N + c)),
);
const map = ridge(c);
const turn = linspace(0, 2 * Math.PI, 61);
const circle = [cos(turn), sin(turn)];
/** One standard deviation in every direction. */
const outline = (centre: number[], cov: number[][]) =>
  add(transpose(matmul(cholesky(cov), circle)), centre);
plot({
  x: {label: 'w₀'},
  y: {label: 'w₁'},
  equal: true,
  lines: {
    prior: {xy: outline([0, 0], mul(tau ** 2, I))},
    likelihood: {xy: outline(ridge(0), covariance(0))},
    posterior: {xy: outline(map, covariance(c))},
    decay: {xy: path.slice(0, 100), tone: 'ink'},
  },
});
const deviation = (c: number) => Math.sqrt(covariance(c)[1][1]);
table({
  columns: ['w₀', 'w₁', 's.d. of w₁'],
  rows: {
    'maximum likelihood': [...ridge(0), deviation(0)],
    'ridge = MAP': [...map, deviation(c)],
    'end of decay': [...path[1000], ''],
  },
  digits: 2,
});
check(
  'decay ends at the ridge solution',
  norm(sub(path[1000], map)) < 1e-4,
);
check(
  'the posterior is highest there',
  transpose(circle).every(
    (u) => energy(add(map, mul(0.01, u))) > energy(map),
  ),
);
