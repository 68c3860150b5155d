// Naive Bayes learns sooner; logistic regression gets further.
import {add, check, div, dot, erf, eye, iterate} from 'lab';
import {knob, matmul, mean, mul, neg, plot} from 'lab';
import {progress, random, range, reshape, sigmoid} from 'lab';
import {sub, sum, table, tensor, transpose} from 'lab';
import {variance, zeros, type Tensor} from 'lab';
import {solve} from 'lab/linalg';

const rho = knob('correlation ρ', 0.1, [0, 0.3, 0.05]);
const lambda = knob('λ', 0.01, [0.01, 100], 'log');
const d = 20;

/** One feature at a time, as if they were independent. */
export function naiveBayes(X: Tensor, y: Tensor) {
  const half = div(matmul(y, X), y.size); // (μ₊ − μ₋) / 2
  const rest = sub(X, mul(reshape(y, [-1, 1]), half));
  return div(mul(2, half), variance(rest, 0)); // [naive-weights]
}
/** Newton's method on Σ ln(1 + exp(−yz)) + ½λ‖w‖². */
export function logistic(X: Tensor, y: Tensor) {
  const start = zeros(X.shape[1]);
  const path = iterate(10, start, (w) => {
    const miss = sigmoid(neg(mul(y, matmul(X, w))));
    const g = sub(mul(lambda, w), matmul(mul(miss, y), X));
    const s = mul(miss, sub(1, miss));
    const H = matmul(mul(transpose(X), s), X); // [weighted-hessian]
    return sub(w, solve(add(H, mul(lambda, eye(w.size))), g));
  });
  return path[10];
}

// --- picture ---
/** Every second feature tells nothing but the shared noise. */
const m = range(d).map((j) => (j % 2 ? 0 : 0.4));
const dice = random(1);
function draw(n: number) {
  const y = range(n).map((i) => (i % 2 ? 1 : -1));
  const X = y.map((k) => {
    const shared = Math.sqrt(rho) * dice.normal();
    const own = mul(Math.sqrt(1 - rho), dice.normal(d));
    return add(add(mul(k, m), shared), own);
  });
  return [tensor(X), tensor(y)] as const;
}
/** How often w errs on new data, exactly. */
function error({data}: Tensor) {
  const w = Array.from(data);
  const spread = (1 - rho) * dot(w, w) + rho * sum(w) ** 2;
  return (1 - erf(dot(w, m) / Math.sqrt(2 * spread))) / 2;
}
const sizes = [20, 40, 80, 160, 320];
const runs = sizes.map((n, i) => {
  progress(i + 1, sizes.length, 'examples');
  const each = range(20).map(() => {
    const [X, y] = draw(n);
    return [error(naiveBayes(X, y)), error(logistic(X, y))];
  });
  return mean(each, 0);
});
const curves = {
  'naive Bayes': runs.map(([a]) => a),
  'logistic regression': runs.map(([, b]) => b),
};
plot({
  x: {label: 'n', values: sizes, log: true},
  y: {label: 'error'},
  lines: curves,
});
table({
  columns: ['n', ...Object.keys(curves)],
  rows: sizes.map((n, i) => [n, ...runs[i]]),
  digits: [0, 3, 3],
});
const [naive, logit] = runs[4];
check('n = 320: logistic regression is ahead', logit < naive);
