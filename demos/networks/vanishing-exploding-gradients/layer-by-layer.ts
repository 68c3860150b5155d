// Gains of layers multiply: a few percent decide at depth 50.
import {check, div, each, grad, iterate, knob} from 'lab';
import {matmul, mean, moments, mul, norm} from 'lab';
import {normalTensor, plot, random, range, relu} from 'lab';
import {sigmoid, sqrt, square, sub, sum, table} from 'lab';
import {tanh, transpose, type Tensor} from 'lab';

const s = knob('gain s', 1, [0.5, 3, 0.1]);
const L = knob('depth L', 20, [2, 50, 1]);
const how = knob('normalisation', ['none', 'batch', 'layer']);
const axis = how === 'batch' ? [0] : [1];
const n = 32; // units, and examples
type Unit = (z: Tensor) => Tensor;

/** N: each unit over the batch, or each example by itself */
function normalise(z: Tensor) {
  if (how === 'none') return z;
  const {mean, variance} = moments(z, axis);
  return div(sub(z, mean), sqrt(variance));
}
/** A row is an example: z′ = g(N(z)) W. */
export function layer(g: Unit, z: Tensor, W: Tensor) {
  return matmul(g(normalise(z)), W);
}
/** Jᵀδ: what a layer hands down. */
export function back(g: Unit, z: Tensor, W: Tensor, d: Tensor) {
  const f = (z: Tensor) => sum(mul(layer(g, z, W), d));
  return grad(f)(z); // [jacobian-product]
}
/** s √(mean g′(z)²): the gain to expect without N */
export function gain(g: Unit, z: Tensor) {
  const slope = grad((z: Tensor) => sum(g(z)))(z);
  return s * Math.sqrt(mean(square(slope)).item()); // [typical-gain]
}
/** Forward through z₀ … z_L, then back: δ_L … δ₀. */
export function run(g: Unit) {
  const dice = random(3);
  const draw = () => normalTensor(dice, [n, n]);
  const W = range(L).map(() => mul(s / Math.sqrt(n), draw()));
  const z = iterate(L, draw(), (z, l) => layer(g, z, W[l]));
  const deltas = iterate(L, draw(), (d, k) =>
    back(g, z[L - 1 - k], W[L - 1 - k], d),
  );
  return {W, z, deltas: deltas.reverse()};
}

// --- picture ---
export const units = {
  sigmoid: (z: Tensor) => sigmoid(z),
  tanh: (z: Tensor) => tanh(z),
  ReLU: (z: Tensor) => relu(z),
  linear: (z: Tensor) => z,
};
const length = (t: Tensor) => norm(t).item();
const runs = each(units, (g: Unit) => {
  const {z, deltas} = run(g);
  const size = deltas.map(length);
  const product = iterate(
    L,
    size[L],
    (p, k) => p * gain(g, z[L - 1 - k]),
  ).reverse();
  const weights = deltas.slice(1).map((delta, l) => {
    const a = g(normalise(z[l]));
    return length(matmul(transpose(a), delta)); // [weights-hear]
  });
  const log = Math.log10(size[0] / size[L]);
  return {size, product, weights, log};
});
const products = Object.values(runs).map((r) => r.product);
const none = how === 'none';
plot({
  y: {log: true},
  panels: [
    {
      title: 'gradient ‖δ‖',
      x: {label: 'layer l', values: range(L + 1)},
      lines: each(runs, ({size}) => size),
      formulas: none ? {'product of gains': {y: products}} : {},
    },
    {
      title: 'gradient of the weights',
      x: {label: 'layer l', values: range(1, L + 1)},
      lines: each(runs, ({weights}) => weights),
    },
  ],
});
table({
  columns: ['gain per layer', 'log₁₀ ‖δ₀‖/‖δ_L‖'],
  rows: each(runs, ({log}) => [10 ** (log / L), log]),
  digits: [2, 1],
});
check(
  'without normalisation, the product of gains predicts ‖δ₀‖',
  !none ||
    Object.values(runs).every(
      ({size, product}) =>
        Math.abs(Math.log10(size[0] / product[0])) < 1, // width 32
    ),
);
