// Too small, and the signal dies; too large, and it clips.
import type {Tensor} from 'lab';
import {check, div, dot, each, iterate, knob, less} from 'lab';
import {linspace, matmul, mean, mul, normalTensor} from 'lab';
import {plot, random, range, relu, scientific} from 'lab';
import {softmax, square, sub, table, tanh, tensor} from 'lab';

const unit = knob('unit', ['tanh', 'ReLU']);
const s = knob('s', 0.1, [0.01, 1, 0.05], 'log');
const n = knob('n', 100, [20, 200, 20]);
const D = knob('D', 15, [5, 30, 1]);

/** The mean squares of z and of δ, layer by layer. */
export function derive(s: number, [g, slope]: F[]) {
  const gain = n * s ** 2; // [one-layer]
  const up = (q: number) => gain * meanSquare(g, q); // [forward-map]
  const q = iterate(D - 1, gain, up);
  const chi = q.map((q) => gain * meanSquare(slope, q)); // [backward-map]
  const down = (d: number, k: number) => d * chi[D - 2 - k];
  return {q, chi, delta: iterate(D - 1, 1, down).reverse()};
}
/** z = Wa and a = g(z) upward, δ ← Wᵀδ ⊙ g′(z) downward. */
export function run(s: number, [g, slope]: F[]) {
  const W = noise.map((N) => mul(s, N));
  const [a, z, delta]: Tensor[][] = [[x], [], [top]];
  for (let l = 0; l < D; l++) {
    z.push(matmul(W[l], a[l]));
    a.push(g(z[l]));
  }
  for (let l = D - 1; l > 0; l--) {
    const back = matmul(delta[0], W[l]);
    delta.unshift(mul(back, slope(z[l - 1])));
  }
  return {a, z, delta, s};
}

// --- picture ---
const {abs, sqrt} = Math;
type F = (z: Tensor) => Tensor;
export const units: Record<string, F[]> = {
  tanh: [(z) => tanh(z), (z) => sub(1, square(tanh(z)))],
  ReLU: [(z) => relu(z), (z) => less(0, z)],
};
const zeta = tensor(linspace(-7.99, 7.99, 800));
const density = softmax(div(square(zeta), -2));
/** E[f(√q ζ)²] for ζ ~ N(0, 1), by the midpoint rule. */
export function meanSquare(f: F, q: number) {
  return dot(density, square(f(mul(sqrt(q), zeta)))).item();
}
const dice = random(4);
const [x, top] = [0, 1].map(() => normalTensor(dice, [n]));
const noise = range(D).map(() => normalTensor(dice, [n, n]));
const scales = {'s/3': s / 3, s, '3s': 3 * s};
const runs = each(scales, (s) => run(s, units[unit]));
const rms = (v: Tensor) => sqrt(mean(square(v)).item());
const promised = (s: number) =>
  derive(s, units[unit]).delta.map(sqrt);
/** The first 20 activations of each layer. */
const clouds = each(runs, ({a}) => {
  const of = ({data}: Tensor, l: number) =>
    range(20).map((i) => [l + 1, data[i]]);
  return {points: {a: a.slice(1).flatMap(of)}};
});
const sizes = {
  y: {log: true},
  points: each(runs, ({delta}) => delta.map(rms)),
  lines: each(scales, promised),
};
plot({
  columns: 2,
  x: {label: 'layer', values: range(1, D + 1)},
  panels: {...clouds, 'rms of δ': sizes},
});
const short = (v: number) => scientific(v, 2);
table({
  columns: ['a_D', 'δ₁', '∂L/∂W₁', '∂L/∂W_D'],
  rows: each(runs, ({a, delta}) => {
    const [first, last] = [0, D - 1].map((l) => rms(delta[l]));
    const ends = [first * rms(a[0]), last * rms(a[D - 1])];
    return [rms(a[D]), first, ...ends].map(short);
  }),
});
const all = Object.values(runs);
check(
  'a layer multiplies the mean square by n s², up to chance',
  all.every(({a, z, s}) => {
    const gains = z.map((zl, l) => rms(zl) / rms(a[l]) / s);
    return gains.every((r) => abs(r - sqrt(n)) < 3.6); // 5 σ
  }),
);
check(
  'ReLU: Σ W ⊙ ∂L/∂W is the same in every layer',
  unit !== 'ReLU' ||
    all.every(({z, delta}) => {
      const pull = z.map((zl, l) => dot(delta[l], zl).item()); // [same-pull]
      const most = n * rms(z[0]) * rms(delta[0]); // no sum is larger
      return pull.every((p) => abs(p - pull[0]) < 1e-9 * most);
    }),
);
