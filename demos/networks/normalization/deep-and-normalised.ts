// Without skips, BN itself makes gradients explode with depth.
import type {Tensor} from 'lab';
import {
  add,
  check,
  div,
  fixed,
  knob,
  less,
  matmul,
  maximum,
  mean,
  mul,
  normalTensor,
  plot,
  print,
  random,
  range,
  sqrt,
  square,
  sub,
  sum,
  transpose,
} from 'lab';

const depth = knob('depth', {
  value: 30,
  min: 5,
  max: 50,
  step: 5,
});
const m = knob('batch', {value: 64, options: [4, 16, 64]});
const skip = knob('skip connections', {value: false});
const n = 64;

/** x̂ and s of every column, over the batch. */
export function standardise(z: Tensor) {
  const c = sub(z, mean(z, 0));
  const s = sqrt(add(mean(square(c), 0), 1e-8));
  return {xhat: div(c, s), s};
}

/** (d − mean d − x̂ · mean d x̂)/s, column by column. */
export function bnBackward(d: Tensor, xhat: Tensor, s: Tensor) {
  const stretch = mul(xhat, mean(mul(d, xhat), 0));
  return div(sub(sub(d, mean(d, 0)), stretch), s);
}

const norm = (g: Tensor) => Math.sqrt(sum(square(g)).data[0]);

/** ‖∂L/∂x_l‖ for l = 0 … depth, with a random ∂L/∂x at the top. */
export function gradients(
  depth: number,
  m: number,
  normalised: boolean,
  skip: boolean,
) {
  const dice = random(1);
  let x = normalTensor(dice, [m, n]);
  const layers = range(depth).map(() => {
    const W = normalTensor(dice, [n, n], Math.sqrt(2 / n));
    const z = matmul(x, W);
    const {xhat, s} = standardise(z);
    const u = normalised ? xhat : z;
    const h = maximum(0, u);
    x = skip ? add(x, h) : h;
    return {W, xhat, s, on: less(0, u)};
  });
  let g = normalTensor(dice, [m, n]);
  const norms = [norm(g)];
  for (const {W, xhat, s, on} of layers.reverse()) {
    const d = mul(g, on);
    const dz = normalised ? bnBackward(d, xhat, s) : d; // [explosion]
    const back = matmul(dz, transpose(W));
    g = skip ? add(g, back) : back;
    norms.unshift(norm(g));
  }
  return norms.map((v) => v / norms[depth]);
}

/** √(π/(π − 1)): growth per layer for a large batch. */
export const growth = Math.sqrt(Math.PI / (Math.PI - 1));

const plain = gradients(depth, m, false, skip);
const normalised = gradients(depth, m, true, skip);
const layers = range(depth + 1);
plot({
  x: {label: 'layer', values: layers},
  y: {label: '‖∂L/∂x‖', log: true},
  lines: {
    'no BN': plain,
    BN: normalised,
    '1.21ˡ': {
      y: layers.map((l) => growth ** (depth - l)),
      dash: true,
      tone: 'muted',
    },
  },
});
const rate = (norms: number[]) => norms[0] ** (1 / depth);
print('growth per layer, no BN:', fixed(rate(plain), 2));
print('growth per layer, BN:', fixed(rate(normalised), 2));
check(
  'BN multiplies the gradient by about 1.21 per layer',
  skip ||
    m < 64 ||
    depth < 20 ||
    Math.abs(rate(normalised) - growth) < 0.06,
);
check(
  'with skip connections BN tames it',
  !skip ||
    m < 16 ||
    depth < 10 ||
    rate(normalised) < rate(plain),
);
