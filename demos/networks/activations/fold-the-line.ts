// Without a bend two layers draw one line; with one, a ring.
import type {Tensor} from 'lab';
import {
  add,
  adam,
  binaryCrossEntropy,
  check,
  fixed,
  knob,
  matmul,
  maximum,
  mul,
  normalTensor,
  ofClass,
  plot,
  print,
  random,
  rings,
  tensor,
  valueAndGrad,
  zeros,
} from 'lab';

const a = knob('bend a', {
  value: 0,
  min: 0,
  max: 1,
  step: 0.1,
});
const width = knob('width', {
  value: 8,
  min: 1,
  max: 16,
  step: 1,
});

const dice = random(3);
const data = rings(dice, 120, {noise: 0.15});
const X = tensor(data.x);
const Y = tensor(data.y);
const net = {
  W1: normalTensor(dice, [2, width], 1),
  b1: zeros(width),
  w2: normalTensor(dice, [width], 0.5),
  b2: zeros(1),
};
type Net = typeof net;

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
  return {w, b: add(matmul(b1, w2), b2)};
}

const loss = (net: Net) =>
  binaryCrossEntropy(score(X, net, a), Y);
const descent = adam({rate: 0.05});
const losses: number[] = [];
for (let step = 0; step < 250; step++) {
  const {value, grad} = valueAndGrad(loss)(net);
  losses.push(value);
  descent.step(net, grad);
}

const one = collapse(net);
const out = score(X, net, a).data;
const line = add(matmul(X, one.w), one.b).data;
const right = out.filter((z, i) => z > 0 === (data.y[i] === 1));
const gap = Math.max(
  ...out.map((z, i) => Math.abs(z - line[i])),
);
plot({
  x: {label: 'x₁', domain: [-2.6, 2.6]},
  y: {label: 'x₂', domain: [-2.6, 2.6]},
  equal: true,
  regions: {
    x: [-2.6, 2.6],
    y: [-2.6, 2.6],
    resolution: 48,
    f: (x, y) => {
      const [z] = score(tensor([[x, y]]), net, a).data;
      return z > 0 ? 1 : 0;
    },
  },
  points: {'0': ofClass(data, 0), '1': ofClass(data, 1)},
});
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
