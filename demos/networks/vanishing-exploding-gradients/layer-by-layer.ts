// Gains of layers multiply: a few percent decide at depth 50.
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
  transpose,
  zeros,
} from 'lab';
import {svd} from 'lab/linalg';

/** g and the largest |g′|. */
export const units = {
  sigmoid: {g: (z: Tensor) => sigmoid(z), most: 0.25},
  tanh: {g: (z: Tensor) => tanh(z), most: 1},
  ReLU: {g: (z: Tensor) => relu(z), most: 1},
  linear: {g: (z: Tensor) => z, most: 1},
};
type Name = keyof typeof units;
const names = Object.keys(units) as Name[];

const s = knob('gain s', {
  value: 1,
  min: 0.5,
  max: 3,
  step: 0.1,
});
const depth = knob('depth L', {
  value: 20,
  min: 2,
  max: 50,
  step: 1,
});
const norms = knob('normalisation', {
  value: 'none',
  options: ['none', 'batch', 'layer'],
});
const residual = knob('residual', {value: false});
const shown = knob('unit of the dashed line', {
  value: 'sigmoid',
  options: names,
});

const n = 32;
const batch = 32;

/** N(z): each unit over the batch, or each example by itself. */
export function normalize(z: Tensor, how: string) {
  if (how === 'none') return z;
  const f = how === 'batch' ? batchNorm : layerNorm;
  return f(z, ones(n), zeros(n));
}

/** A row is an example: z′ = g(N(z)) W, plus z if residual. */
export function layer(z: Tensor, W: Tensor, name: Name) {
  const out = matmul(units[name].g(normalize(z, norms)), W);
  return residual ? add(z, out) : out; // [identity-path]
}

/** Jᵀδ: what a layer hands down. */
export function back(
  z: Tensor,
  W: Tensor,
  name: Name,
  delta: Tensor,
): Tensor {
  const f = (z: Tensor) => sum(mul(layer(z, W, name), delta));
  return grad(f)(z); // [jacobian-product]
}

const size = (t: Tensor) => Math.hypot(...t.data);

/** Forward through z₀ … z_L, then back: δ_L … δ₀. */
export function run(name: Name) {
  const dice = random(3);
  const W = range(depth).map(() =>
    normalTensor(dice, [n, n], s / Math.sqrt(n)),
  );
  const z = [normalTensor(dice, [batch, n])];
  W.forEach((Wl, l) => z.push(layer(z[l], Wl, name)));
  const top = normalTensor(dice, [batch, n]);
  const deltas = [top];
  const weights: number[] = [];
  for (let l = depth - 1; l >= 0; l--) {
    const a = units[name].g(normalize(z[l], norms));
    weights.unshift(size(matmul(transpose(a), deltas[0])));
    deltas.unshift(back(z[l], W[l], name, deltas[0]));
  }
  return {W, z, top, deltas, weights};
}

/** How much each layer stretches a random vector. */
export function gains(
  name: Name,
  {W, z}: {W: Tensor[]; z: Tensor[]},
) {
  const dice = random(9);
  return W.map((Wl, l) => {
    const probe = normalTensor(dice, [batch, n]);
    const out = back(z[l], Wl, name, probe);
    return size(out) / size(probe); // [typical-gain]
  });
}

const runs = names.map(run);
const each = <T>(f: (r: (typeof runs)[0]) => T) =>
  Object.fromEntries(
    names.map((name, k) => [name, f(runs[k])]),
  );
const own = runs[names.indexOf(shown)];
const {W, top} = own;
const product = [size(top)];
for (const gain of gains(shown, own).reverse())
  product.unshift(product[0] * gain);
const count = range(depth + 1);
plot({
  columns: 2,
  y: {log: true},
  panels: [
    {
      title: 'gradient ‖δ‖',
      x: {label: 'layer l', values: count},
      lines: {
        ...each((r) => r.deltas.map(size)),
        'product of gains': {y: product, dash: true},
      },
    },
    {
      title: 'gradient of the weights',
      x: {label: 'layer l', values: count.slice(1)},
      lines: each((r) => r.weights),
    },
  ],
});
const ten = (r: number) => fixed(Math.log10(r), 1);
table({
  columns: ['unit', 'gain per layer', 'log₁₀ ‖δ₀‖/‖δ_L‖'],
  rows: names.map((name, k) => {
    const ratio = size(runs[k].deltas[0]) / size(top);
    return [name, fixed(ratio ** (1 / depth), 2), ten(ratio)];
  }),
});

const net = (x: Tensor) =>
  W.reduce((z, Wl) => layer(z, Wl, shown), x);
const whole = grad((x: Tensor) => sum(mul(net(x), top)))(
  own.z[0],
);
check(
  'layer by layer or all at once: the same gradient',
  // the order of the sums differs, nothing else
  size(add(whole, mul(-1, own.deltas[0]))) <=
    1e-8 * size(own.deltas[0]),
);
const stretch = W.map((Wl) => svd(Wl).s.data[0]);
check(
  'without normalisation, no gain beats max |g′| · σmax(W)',
  norms !== 'none' ||
    runs.every(({deltas}, k) =>
      stretch.every((sigma, l) => {
        const most = units[names[k]].most * sigma; // [gain-bound]
        const bound = (residual ? 1 : 0) + most;
        const above = size(deltas[l + 1]);
        return size(deltas[l]) <= (1 + 1e-9) * bound * above;
      }),
    ),
);
