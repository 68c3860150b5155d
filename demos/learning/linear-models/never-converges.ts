// On separable data the weights of logistic regression never rest.
import {add, check, dot, iterate, knob, matmul, mul} from 'lab';
import {outer, plot, print, random, range, sigmoid} from 'lab';
import {softplus, sub, sum} from 'lab';
import {solve} from 'lab/linalg';

const flipped = knob('one label flipped', false);
const lambda = knob('λ', 0, [0, 0.1, 0.01]);
const dice = random(1);
const right = range(8).map(() => [1.2 + dice.uniform(), 0]);
right.forEach((u) => (u[1] = dice.normal()));
right.push([1, 1.5], [1, -1.5], [1.5, 0]);
const X = right.concat(right.map((u) => mul(-1, u)));
const y = X.map(([a]) => Number(a > 0));
if (flipped) y[10] = 0; // now no line separates

export function loss(w: number[]) {
  const z = matmul(X, w);
  const fit = sum(z.map((zi, i) => softplus(zi) - y[i] * zi)); // [bernoulli-loss]
  return fit + (lambda / 2) * dot(w, w);
}
export function gradient(w: number[]) {
  const error = sub(sigmoid(matmul(X, w)), y);
  return add(matmul(error, X), mul(lambda, w)); // [error-times-input]
}
export function hessian(w: number[]) {
  const s = matmul(X, w).map((z) => sigmoid(z) * sigmoid(-z));
  const parts = X.map((x, i) => mul(s[i], outer(x, x))); // [weighted-hessian]
  const start = [
    [lambda, 0],
    [0, lambda],
  ];
  return parts.reduce((a, b) => add(a, b), start);
}

// --- picture ---
const slow = iterate(10000, [0, 0], (w) =>
  sub(w, mul(0.1, gradient(w))),
);
const fast = iterate(10, [0, 0], (w) =>
  sub(w, solve(hessian(w), gradient(w))),
);
const t = range(0, 41).map((k) => Math.round(10 ** (k / 10)));
const along = (path: number[][], j: number) =>
  path.map((w) => w[j]);
plot({
  y: {label: 'w'},
  panels: {
    'gradient descent': {
      x: {label: 't', values: t, log: true},
      lines: {
        'w₁': t.map((k) => slow[k][0]),
        'w₂': t.map((k) => slow[k][1]),
      },
    },
    "Newton's method": {
      x: {label: 't', values: range(11)},
      lines: {'w₁': along(fast, 0), 'w₂': along(fast, 1)},
    },
  },
});
const gain = (k: number) => slow[10 * k][0] - slow[k][0];
print(
  'w₁ gains from 1000 to 10000 steps:',
  gain(1000).toFixed(2),
);
print(
  "w₁ gains in Newton's last step:",
  (fast[10][0] - fast[9][0]).toFixed(2),
);
print('loss after 10000 steps:', loss(slow[10000]));
check('w₁ still grows after 10000 steps', gain(1000) > 1);
