// A path past each layer keeps the gradient from vanishing.
import type {Tensor} from 'lab';
import {
  add,
  batchNorm,
  check,
  fixed,
  grad,
  knob,
  layerNorm,
  matmul,
  mul,
  normalTensor,
  ones,
  plot,
  random,
  range,
  relu,
  sigmoid,
  sum,
  table,
  tanh,
  zeros,
} from 'lab';

const s = (z: number) => 1 / (1 + Math.exp(-z));
/** g on tensors; g and g′ on numbers. */
export const units = {
  ReLU: {
    G: relu,
    g: (z: number) => Math.max(0, z),
    d: (z: number) => (z > 0 ? 1 : 0),
  },
  tanh: {
    G: tanh,
    g: Math.tanh,
    d: (z: number) => 1 - Math.tanh(z) ** 2,
  },
  sigmoid: {G: sigmoid, g: s, d: (z: number) => s(z) * s(-z)},
};
type Name = keyof typeof units;
const unit = knob('unit', {
  value: 'ReLU',
  options: Object.keys(units) as Name[],
});
const how = knob('normalisation', {
  value: 'none',
  options: ['none', 'batch', 'layer'],
});
const gain = knob('gain s', {
  value: 1,
  min: 0.5,
  max: 2,
  step: 0.1,
});
const branch = knob('branch scale β', {
  value: '1',
  options: ['1', '1/√L'],
});
const scale = (L: number) =>
  branch === '1' ? 1 : 1 / Math.sqrt(L);

const nodes = range(800).map((k) => (k + 0.5) / 50 - 8);
const bell = nodes.map((u) => Math.exp((-u * u) / 2));
const whole = bell.reduce((a, b) => a + b);

/** E f(u) for u ~ N(0, 1), by the midpoint rule. */
export function average(f: (u: number) => number) {
  return (
    nodes.reduce((t, u, i) => t + f(u) * bell[i], 0) / whole
  );
}

/** Mean-field ‖δ₀‖/‖δ_L‖ of a wide net of L layers. */
export function predict(L: number, skip: 0 | 1, beta: number) {
  const {g, d} = units[unit];
  const strength = (beta * gain) ** 2;
  let v = 1; // mean square of z
  let ratio = 1;
  for (let l = 0; l < L; l++) {
    const r = how === 'none' ? Math.sqrt(v) : 1;
    const mean = how === 'batch' ? average((u) => g(r * u)) : 0;
    const square = average((u) => g(r * u) ** 2) - mean ** 2;
    const slope = average((u) => d(r * u) ** 2);
    ratio *= skip + (strength * slope * r * r) / v; // [typical-gain]
    v = skip * v + strength * square; // [forward-growth]
  }
  return Math.sqrt(ratio);
}

const n = 32;
const batch = 32;
/** One layer: z′ = z (if skip) + β g(N(z)) W. */
function layer(
  z: Tensor,
  W: Tensor,
  skip: 0 | 1,
  beta: number,
) {
  const f = how === 'batch' ? batchNorm : layerNorm;
  const N = how === 'none' ? z : f(z, ones(n), zeros(n));
  const out = mul(beta, matmul(units[unit].G(N), W));
  return skip ? add(z, out) : out; // [identity-path]
}

/** ‖δ₀‖/‖δ_L‖ of one random net. */
export function measure(L: number, skip: 0 | 1, beta: number) {
  const dice = random(7);
  const W = range(L).map(() =>
    normalTensor(dice, [n, n], gain / Math.sqrt(n)),
  );
  const top = normalTensor(dice, [batch, n]);
  const x = normalTensor(dice, [batch, n]);
  const net = (x: Tensor) =>
    W.reduce((z, Wl) => layer(z, Wl, skip, beta), x);
  const bottom = grad((x: Tensor) => sum(mul(net(x), top)))(x);
  return Math.hypot(...bottom.data) / Math.hypot(...top.data);
}

const depths = [2, 5, 10, 20, 30, 40, 50];
const plain = depths.map((L) => measure(L, 0, 1));
const residual = depths.map((L) => measure(L, 1, scale(L)));
const plainTheory = depths.map((L) => predict(L, 0, 1));
const residualTheory = depths.map((L) =>
  predict(L, 1, scale(L)),
);
plot({
  x: {label: 'depth L', values: depths},
  y: {label: '‖δ₀‖/‖δ_L‖', log: true},
  lines: {
    plain,
    residual,
    'plain, predicted': {y: plainTheory, dash: true},
    'residual, predicted': {y: residualTheory, dash: true},
  },
});
const digit = (r: number) => fixed(Math.log10(r), 1);
table({
  columns: ['log₁₀ ‖δ₀‖/‖δ_L‖', 'measured', 'predicted'],
  rows: [
    ['plain, L = 50', digit(plain[6]), digit(plainTheory[6])],
    [
      'residual, L = 50',
      digit(residual[6]),
      digit(residualTheory[6]),
    ],
  ],
});
check(
  'with the path, the gradient does not vanish',
  residual.every((r) => r > 0.5),
);
// a net of finite width strays by about L/n in the logarithm
const agrees = (r: number, p: number, L: number) =>
  Math.abs(Math.log(r / p)) < 1 + (3 * L) / n;
check(
  'the gain formula predicts both',
  depths.every(
    (L, k) =>
      agrees(plain[k], plainTheory[k], L) &&
      agrees(residual[k], residualTheory[k], L),
  ),
);
