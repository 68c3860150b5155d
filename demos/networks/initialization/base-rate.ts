// The output bias can know the base rate before the first step.
import {add, binaryCrossEntropy, check, div, each} from 'lab';
import {iterate, knob, log, matmul, mean, mul} from 'lab';
import {normalTensor, outer, plot, random, range} from 'lab';
import {sigmoid, sub, sum, table, tensor, zeros} from 'lab';
import {type Tensor} from 'lab';

const pi = knob('π', 0.02, [0.005, 0.5, 0.005]);
const eta = knob('η', 0.5, [0.1, 2, 0.1]);

/** H(π), the least loss of a constant prediction. */
export function entropy(pi: number) {
  return -pi * log(pi) - (1 - pi) * log(1 - pi);
}
/** The bias whose sigmoid is π. */
export function logOdds(pi: number) {
  return log(pi / (1 - pi)); // [log-odds]
}
// 1000 examples; the rare class is shifted by 2 along x₁.
const y = tensor(range(1000).map((k) => +(k < 1000 * pi)));
const shift = outer(y, [2, 0]);
const x = add(normalTensor(random(9), [1000, 2]), shift);
const rate = mean(y).item();

/** ∂/∂w, ∂/∂b of the mean cross-entropy of p = σ(xᵀw + b). */
export function gradient({w, b}: Model) {
  const p = sigmoid(add(matmul(x, w), b));
  const error = div(sub(p, y), 1000);
  return {w: matmul(error, x), b: sum(error).item()};
}
const starts = {'b = 0': 0, 'b = log-odds': logOdds(rate)};
const runs = each(starts, (b) =>
  iterate(100, {w: zeros(2), b}, ({w, b}) => {
    const d = gradient({w, b});
    return {w: sub(w, mul(eta, d.w)), b: b - eta * d.b};
  }),
);

// --- picture ---
type Model = {w: Tensor; b: number};
const predict = ({w, b}: Model) => add(matmul(x, w), b);
const losses = each(runs, (path) =>
  path.map((at) => binaryCrossEntropy(predict(at), y).item()),
);
plot({
  x: {label: 'step', values: range(101)},
  y: {domain: [0, 0.75]},
  panels: {
    loss: {
      lines: losses,
      rules: {'H(π)': {y: entropy(rate)}},
    },
    'mean prediction': {
      lines: each(runs, (path) =>
        path.map((at) => mean(sigmoid(predict(at))).item()),
      ),
      rules: {π: {y: rate}},
    },
  },
});
table({
  columns: ['first loss', 'last loss'],
  rows: each(losses, (l) => [l[0], l[100]]),
  digits: 3,
});
const [zero, odds] = Object.values(losses);
const near = (u: number, v: number) => Math.abs(u - v) < 1e-9;
check(
  'b = 0 starts at log 2, the log-odds start at H(π)',
  near(zero[0], log(2)) && near(odds[0], entropy(rate)),
);
check(
  'at the log-odds nothing pulls at the bias',
  near(gradient(runs['b = log-odds'][0]).b, 0),
);
