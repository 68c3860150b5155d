// Without a bend two layers draw one line; with one, a ring.
import {abs, adam, add, binaryCrossEntropy, check} from 'lab';
import {fixed, gridPoints, knob, matmul, max} from 'lab';
import {maximum, mul, normalTensor, ofClass, plot} from 'lab';
import {print, random, rings, sub, tensor, train} from 'lab';
import {zeros, type Tensor} from 'lab';

const a = knob('bend a', 0, [0, 1, 0.1]);
const width = knob('width', 8, [1, 16, 1]);

const dice = random(3);
const data = rings(dice, 120, {noise: 0.15});
const [X, Y] = [tensor(data.x), tensor(data.y)];
const net = {
  W1: normalTensor(dice, [2, width], 1),
  b1: zeros(width),
  w2: normalTensor(dice, [width], 0.5),
  b2: zeros(1),
};

/** g(z) = (1 − a)z + a·max(0, z) */
export function bend(z: Tensor, a: number) {
  return add(mul(1 - a, z), mul(a, maximum(0, z)));
}
/** w₂ᵀ g(W₁ᵀx + b₁) + b₂ for every row x. */
export function score(X: Tensor, net: Net, a: number) {
  const h = bend(add(matmul(X, net.W1), net.b1), a);
  return add(matmul(h, net.w2), net.b2);
}
/** One affine map: w = W₁w₂, b = b₁ᵀw₂ + b₂. */
export function collapse({W1, b1, w2, b2}: Net) {
  const w = matmul(W1, w2); // [collapse]
  return {w, b: add(matmul(b1, w2), b2)}; // [collapse]
}
const losses = train(250, net, adam({rate: 0.05}), (net) =>
  binaryCrossEntropy(score(X, net, a), Y),
);

// --- picture ---
type Net = typeof net;
const side: [number, number] = [-2.6, 2.6];
const grid = tensor(gridPoints(side, side, 48));
const inside = score(grid, net, a).data;
plot({
  x: {label: 'x₁', domain: side},
  y: {label: 'x₂', domain: side},
  equal: true,
  regions: {
    x: side,
    y: side,
    values: Array.from(inside, (z) => (z > 0 ? 1 : 0)),
  },
  points: {'0': ofClass(data, 0), '1': ofClass(data, 1)},
});
const out = score(X, net, a);
const right = Array.from(out.data).filter(
  (z, i) => z > 0 === (data.y[i] === 1),
);
const one = collapse(net);
const line = add(matmul(X, one.w), one.b);
const gap = max(abs(sub(out, line))).item();
print(
  'share classified correctly:',
  fixed(right.length / 120, 2),
);
print('gap to one affine map:', fixed(gap, 3));
check(
  'at a = 0 the two layers are one affine map',
  a > 0 || gap < 1e-9,
);
check('the loss falls', losses[249] < losses[0]);
