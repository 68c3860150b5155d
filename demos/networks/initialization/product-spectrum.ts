// Equal variance, unequal fate: what a product of layers keeps.
import type {Dice, Tensor} from 'lab';
import {check, div, each, eye, fixed, iterate, knob} from 'lab';
import {less, matmul, mul, norm, normalTensor, ones} from 'lab';
import {plot, random, range, relu, reshape} from 'lab';
import {scientific, square, sub, table, tanh} from 'lab';
import {qr, svd} from 'lab/linalg';

const D = knob('D', 12, [1, 50, 1]);
const k = knob('k', 3, [1, 24, 1]);
const unit = knob('unit', ['linear', 'tanh', 'ReLU']);
const n = 24;

/** One n × n layer of each kind; all have E[w²] = 1/n. */
export const kinds = {
  Gaussian: (dice: Dice) => draw(dice, 1 / n),
  orthogonal: (dice: Dice) => qr(draw(dice, 1)).q, // [by-qr]
  sparse: (dice: Dice, k: number) => {
    const few = () => dice.permutation(n).map((j) => +(j < k));
    return mul(range(n).map(few), draw(dice, 1 / k)); // [few-inputs]
  },
};
/** E ln(χₘ / √n), by ψ(x + 1) = ψ(x) + 1/x. */
export function growth(m: number): number {
  if (m > 2) return growth(m - 2) + 1 / (m - 2);
  const psi = m === 2 ? -0.577216 : -1.96351; // ψ(1), ψ(½)
  return (psi + Math.log(2 / n)) / 2; // [volume-growth]
}
/** J = GW … GW, G = diag g′(z), after 0, 1 … D layers. */
export function stack(kind: Kind, [g, slope]: F[]) {
  const dice = random(6);
  const x = mul(0.2, normalTensor(dice, [n]));
  return iterate(D, {a: x, J: eye(n)}, ({a, J}) => {
    const W = mul(gain, kinds[kind](dice, k));
    const z = matmul(W, a);
    const G = reshape(slope(z), [n, 1]); // [relu-blocks-isometry]
    return {a: g(z), J: mul(G, matmul(W, J))};
  });
}

// --- picture ---
type Kind = keyof typeof kinds;
type F = (z: Tensor) => Tensor;
const units: Record<string, F[]> = {
  linear: [(z) => z, (z) => ones(...z.shape)],
  tanh: [(z) => tanh(z), (z) => sub(1, square(tanh(z)))],
  ReLU: [(z) => relu(z), (z) => less(0, z)],
};
const gain = unit === 'ReLU' ? Math.SQRT2 : 1;
const draw = (dice: Dice, variance: number) =>
  normalTensor(dice, [n, n], variance ** 0.5);
const probe = random(7).normal(n);
const stacks = each(kinds, (_, name) => {
  const Js = stack(name, units[unit]).map(({J}) => J);
  const lengths = Js.map((J) => norm(matmul(J, probe)).item());
  const [s, first] = [Js[D], Js[1]].map((J) => svd(J).s.data);
  return {lengths: div(lengths, norm(probe)), s, first};
});
const along = range(1, n + 1);
// Below 1e-14 of the largest, σ is lost in rounding.
const seen = (s: ArrayLike<number>) =>
  Array.from(s, (v) => (v > 1e-14 * s[0] ? v : NaN));
const promised = (i: number) => Math.exp(D * growth(n + 1 - i));
const isLinear = unit === 'linear';
plot({
  y: {log: true},
  panels: {
    'singular values σᵢ of the product': {
      x: {label: 'i', values: along},
      points: each(stacks, ({s}) => seen(s)),
      formulas: isLinear ? {derived: promised} : {},
    },
    'length of one vector': {
      x: {label: 'layer', values: range(D + 1)},
      lines: each(stacks, ({lengths}) => lengths),
    },
  },
});
table({
  columns: ['σ₁', 'σ₁₂', 'length'],
  rows: each(stacks, ({s, lengths}) => [
    fixed(s[0], 2),
    scientific(Math.max(s[11], 1e-14), 2),
    fixed(lengths[D], 2),
  ]),
});
const {orthogonal} = stacks;
const near = (v: number, to: number) => Math.abs(v - to) < 1e-9;
check(
  'an orthogonal stack has all σ = 1',
  !isLinear || orthogonal.s.every((v) => near(v, 1)),
);
check(
  'ReLU after √2 Q: every σ is √2 or 0',
  unit !== 'ReLU' ||
    orthogonal.first.every((v) =>
      near(v * v, (2 * v) / Math.SQRT2),
    ),
);
