// A path past each layer keeps the gradient from vanishing.
import {add, batchNorm, check, each, exp, fixed} from 'lab';
import {grad, knob, layerNorm, linspace, matmul} from 'lab';
import {mul, norm, normalTensor, ones, plot, random} from 'lab';
import {range, relu, sigmoid, square, sum, table} from 'lab';
import {tanh, tensor, zeros, type Tensor} from 'lab';

const unit = knob('unit', ['ReLU', 'tanh', 'sigmoid']);
const how = knob('normalisation', ['none', 'batch', 'layer']);
const s = knob('gain s', 1, [0.5, 2, 0.1]);
const branch = knob('branch scale β', ['1', '1/√L']);
export const units = {ReLU: relu, tanh, sigmoid};
const g: (z: Tensor) => Tensor = units[unit];
export const u = tensor(linspace(-8, 8, 800));
const bell = exp(mul(-1 / 2, square(u)));
/** E f(u) for a standard normal u */
export const average = (f: Tensor) =>
  sum(mul(f, bell)).item() / sum(bell).item();

/** ‖δ₀‖/‖δ_L‖ of a wide net, with or without the skip */
export function predict(L: number, skip: number, beta: number) {
  const b2 = (beta * s) ** 2;
  let [v, ratio] = [1, 1]; // mean square of z, and of δ
  for (let l = 0; l < L; l++) {
    const r = how === 'none' ? Math.sqrt(v) : 1; // N(z) is r u
    const a = g(mul(r, u));
    const slope = grad((z: Tensor) => sum(g(z)))(mul(r, u));
    const centre = how === 'batch' ? average(a) ** 2 : 0;
    const pass = average(square(slope)) * r ** 2;
    ratio *= skip + (b2 * pass) / v; // [identity-path]
    v = skip * v + b2 * (average(square(a)) - centre); // [forward-growth]
  }
  return Math.sqrt(ratio);
}
/** z (if skip) + β g(N(z)) W */
function layer(
  z: Tensor,
  W: Tensor,
  skip: number,
  beta: number,
) {
  const N = how === 'batch' ? batchNorm : layerNorm;
  const x = how === 'none' ? z : N(z, ones(32), zeros(32));
  return add(mul(skip, z), mul(beta, matmul(g(x), W)));
}

// --- picture ---
/** ‖δ₀‖/‖δ_L‖ of one random net, 32 units wide, of 32 examples */
export function measure(L: number, skip: number, beta: number) {
  const dice = random(7);
  const draw = () => normalTensor(dice, [32, 32]);
  const W = range(L).map(() => mul(s / Math.sqrt(32), draw()));
  const [top, x] = [draw(), draw()];
  const net = (x: Tensor) =>
    W.reduce((z, Wl) => layer(z, Wl, skip, beta), x);
  const bottom = grad((x: Tensor) => sum(mul(net(x), top)))(x);
  return norm(bottom).item() / norm(top).item();
}
const depths = [2, 10, 20, 30, 40, 50];
const nets = {
  plain: (f: typeof measure) => depths.map((L) => f(L, 0, 1)),
  residual: (f: typeof measure) =>
    depths.map((L) => f(L, 1, branch === '1' ? 1 : L ** -0.5)),
};
const measured = each(nets, (of) => of(measure));
const predicted = each(nets, (of) => of(predict));
plot({
  x: {label: 'depth L', values: depths},
  y: {label: '‖δ₀‖/‖δ_L‖', log: true},
  lines: measured,
  formulas: {predicted: {y: Object.values(predicted)}},
});
table({
  columns: ['log₁₀ ‖δ₀‖/‖δ_L‖, L = 50', 'predicted'],
  rows: each(measured, (y, name) =>
    [y, predicted[name]].map((of) =>
      fixed(Math.log10(of[5]), 1),
    ),
  ),
});
check(
  'with the path, the gradient does not vanish',
  measured.residual.every((r) => r > 0.5),
);
// The logarithm for a finite width strays by about L/n.
const agrees = (r: number, p: number, L: number) =>
  Math.abs(Math.log(r / p)) < 1 + (3 * L) / 32;
check(
  'the gain formula predicts both',
  depths.every((L, k) =>
    (['plain', 'residual'] as const).every((name) =>
      agrees(measured[name][k], predicted[name][k], L),
    ),
  ),
);
