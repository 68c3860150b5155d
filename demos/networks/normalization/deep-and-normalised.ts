// Without skips, BN makes the gradient explode with depth.
import {add, check, div, each, iterate, knob, less} from 'lab';
import {matmul, maximum, mean, mul, normalTensor} from 'lab';
import {plot, random, range, sqrt, square, sub, sum} from 'lab';
import {table, transpose, variance, type Tensor} from 'lab';

const depth = knob('depth', 30, [5, 50, 5]);
const m = knob('batch', {value: 64, options: [4, 16, 64]});
const skip = knob('skip connections', false);

/** x̂ and s of every column, over the batch. */
export function standardise(z: Tensor) {
  const s = sqrt(add(variance(z, 0), 1e-8));
  return {xhat: div(sub(z, mean(z, 0)), s), s};
}
/** (d − mean d − x̂ · mean d x̂)/s, column by column. */
export function bnBackward(d: Tensor, xhat: Tensor, s: Tensor) {
  const stretch = mul(xhat, mean(mul(d, xhat), 0));
  return div(sub(sub(d, mean(d, 0)), stretch), s);
}
/** ∂L/∂x at the top, chosen blindly, and below each layer. */
export function gradients(isNormal: boolean) {
  const dice = random(1);
  let x = normalTensor(dice, [m, 64]);
  const layers = range(depth).map(() => {
    const W = normalTensor(dice, [64, 64], Math.sqrt(1 / 32));
    const z = matmul(x, W);
    const {xhat, s} = standardise(z);
    const u = isNormal ? xhat : z;
    x = add(maximum(0, u), skip ? x : 0);
    return {W, xhat, s, on: less(0, u)};
  });
  return iterate(depth, normalTensor(dice, [m, 64]), (g, k) => {
    const {W, xhat, s, on} = layers[depth - 1 - k];
    const d = mul(g, on);
    const dz = isNormal ? bnBackward(d, xhat, s) : d; // [explosion]
    return add(matmul(dz, transpose(W)), skip ? g : 0);
  });
}

// --- picture ---
/** √(π/(π − 1)), per layer of a wide net and a large batch. */
export const growth = Math.sqrt(Math.PI / (Math.PI - 1));
const length = (g: Tensor) => Math.sqrt(sum(square(g)).data[0]);
const norms = each({'no BN': false, BN: true}, (isNormal) => {
  const [top, ...rest] = gradients(isNormal).map(length);
  return [1, ...rest.map((v) => v / top)];
});
const rate = (v: number[]) => v[depth] ** (1 / depth);
plot({
  x: {label: 'layers below the top', values: range(depth + 1)},
  y: {label: '‖∂L/∂x‖', log: true},
  lines: norms,
  formulas: {'1.21ᵏ': (k) => growth ** k},
});
table({
  columns: ['', 'growth per layer', 'in all'],
  rows: each(norms, (v) => [rate(v), v[depth]]),
  digits: [2, 1],
});
check(
  'BN multiplies the gradient by about 1.21 per layer',
  skip ||
    m < 64 ||
    depth < 20 ||
    Math.abs(rate(norms.BN) - growth) < 0.06,
);
check(
  'without skips it grows faster with BN, with skips slower',
  m < 16 ||
    depth < 10 ||
    skip === rate(norms.BN) < rate(norms['no BN']),
);
