// On separable data the weights of logistic regression never rest.
import {add, check, dot, eye, fixed, iterate} from 'lab';
import {knob, matmul, mul, plot, print, random} from 'lab';
import {range, sigmoid, softplus, sub, sum} from 'lab';
import {transpose} from 'lab';
import {solve} from 'lab/linalg';

const flipped = knob('one label flipped', false);
const lambda = knob('λ', 0, [0, 0.1, 0.01]);
const dice = random(1);
const right = range(8).map(() => [
  1.2 + dice.uniform(),
  dice.normal(),
]);
right.push([1, 1.5], [1, -1.5], [1.5, 0]);
const X = right.concat(right.map((u) => mul(-1, u)));
const y = X.map(([a]) => Number(a > 0));
if (flipped) y[10] = 0; // now no line separates

export function loss(w: number[]) {
  const z = matmul(X, w);
  const each = z.map((zi, i) => softplus(zi) - y[i] * zi); // [bernoulli-loss]
  return sum(each) + (lambda / 2) * dot(w, w);
}
export function gradient(w: number[]) {
  const error = sub(sigmoid(matmul(X, w)), y);
  return add(matmul(error, X), mul(lambda, w)); // [error-times-input]
}
export function hessian(w: number[]) {
  const s = matmul(X, w).map((z) => sigmoid(z) * sigmoid(-z));
  const SX = X.map((x, i) => mul(s[i], x));
  const H = matmul(transpose(X), SX); // [weighted-hessian]
  return add(H, mul(lambda, eye(2)));
}

// --- picture ---
const slow = iterate(10000, [0, 0], (w) =>
  sub(w, mul(0.1, gradient(w))),
);
const fast = iterate(10, [0, 0], (w) =>
  sub(w, solve(hessian(w), gradient(w))),
);
const t = range(41).map((k) => Math.round(10 ** (k / 10)));
const lines = (path: number[][]) => ({
  'w₁': path.map((w) => w[0]),
  'w₂': path.map((w) => w[1]),
});
plot({
  panels: {
    'gradient descent': {
      x: {label: 't', values: t, log: true},
      lines: lines(t.map((k) => slow[k])),
    },
    "Newton's method": {
      x: {label: 't', values: range(11)},
      lines: lines(fast),
    },
  },
});
const gain = slow[10000][0] - slow[1000][0];
print('w₁ gains from 1000 to 10000 steps:', fixed(gain, 2));
const step = fast[10][0] - fast[9][0];
print("w₁ gains in Newton's last step:", fixed(step, 2));
print('loss after 10000 steps:', fixed(loss(slow[10000]), 4));
check('w₁ still grows after 10000 steps', gain > 1);
