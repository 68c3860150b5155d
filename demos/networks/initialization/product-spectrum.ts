// Equal variance, unequal fate: what a product of layers keeps.
import {
  check,
  fixed,
  knob,
  matmul,
  plot,
  random,
  range,
  scientific,
  table,
} from 'lab';
import {qr, svd} from 'lab/linalg';

const D = knob('D', {value: 12, min: 1, max: 50, step: 1});
const k = knob('k', {value: 3, min: 1, max: 24, step: 1});
const unit = knob('unit', {
  value: 'linear',
  options: ['linear', 'tanh', 'ReLU'],
});
const n = 24;
type Dice = ReturnType<typeof random>;
type Matrix = number[][];
const normal = (dice: Dice) =>
  range(n).map(() => dice.normal(n));

/** One n × n layer of each kind; all have E[w²] = 1/n. */
export const kinds = {
  Gaussian: (dice: Dice) =>
    normal(dice).map((row) => row.map((w) => w / Math.sqrt(n))),
  orthogonal: (dice: Dice) => qr(normal(dice)).q, // [by-qr]
  sparse: (dice: Dice, k: number) =>
    range(n).map(() => {
      const row = range(n).map(() => 0);
      for (const j of dice.permutation(n).slice(0, k))
        row[j] = dice.normal() / Math.sqrt(k); // [few-inputs]
      return row;
    }),
};
const names = Object.keys(kinds) as (keyof typeof kinds)[];

/** ψ(m/2), the mean of ln(χ²ₘ / 2). */
export function digammaHalf(m: number): number {
  if (m === 1) return -0.5772156649015329 - 2 * Math.LN2;
  if (m === 2) return -0.5772156649015329;
  return digammaHalf(m - 2) + 2 / (m - 2);
}
/** Mean of ln(χₘ / √n). */
export function growth(m: number) {
  return (digammaHalf(m) + Math.log(2 / n)) / 2; // [volume-growth]
}

const {max, tanh} = Math;
const g = {
  linear: (z: number) => z,
  tanh,
  ReLU: (z: number) => max(0, z),
}[unit];
const slope = {
  linear: () => 1,
  tanh: (z: number) => 1 - tanh(z) ** 2,
  ReLU: (z: number) => (z > 0 ? 1 : 0),
}[unit];
const gain = unit === 'ReLU' ? Math.SQRT2 : 1;

const apply = (W: Matrix, v: number[]) =>
  W.map((row) => row.reduce((sum, w, j) => sum + w * v[j], 0));
const length = (v: number[]) => Math.hypot(...v);

/** The Jacobian G W … G W of D layers, G = diag g′, at a small input. */
function stack(name: keyof typeof kinds) {
  const dice = random(6);
  let a = dice.normal(n).map((v) => 0.2 * v);
  const probe = dice.normal(n);
  let J: Matrix = range(n).map((i) =>
    range(n).map((j) => Number(i === j)),
  );
  const lengths = [1];
  const active: number[] = [];
  let logVolume = 0;
  let Q = J;
  for (let l = 0; l < D; l++) {
    const W = kinds[name](dice, k).map((row) =>
      row.map((w) => gain * w),
    );
    const z = apply(W, a);
    const slopes = z.map(slope);
    active.push(slopes.filter((d) => d > 0).length);
    a = z.map(g);
    J = matmul(W, J).map((row, i) =>
      row.map((v) => v * slopes[i]),
    );
    lengths.push(length(apply(J, probe)) / length(probe));
    if (unit === 'linear' && name === 'Gaussian') {
      const {q, r} = qr(matmul(W, Q));
      Q = q;
      r.forEach((row, i) => (logVolume += Math.log(row[i])));
    }
  }
  const {s} = svd(J);
  return {s, lengths, active, logVolume};
}

const stacks = names.map(stack);
// Below 1e-14 of the largest, σ is lost in rounding.
const shown = (s: number[]) =>
  s.map((v) => (v > 1e-14 * s[0] ? v : NaN));
const each = <T>(f: (i: number) => T) =>
  Object.fromEntries(names.map((name, i) => [name, f(i)]));
plot({
  columns: 2,
  panels: [
    {
      title: 'singular values σᵢ of the product',
      x: {label: 'i', values: range(1, n + 1)},
      y: {log: true},
      points: each((i) => ({
        x: range(1, n + 1),
        y: shown(stacks[i].s),
      })),
      lines:
        unit === 'linear'
          ? {
              derived: range(n).map((i) =>
                Math.exp(D * growth(n - i)),
              ),
            }
          : {},
    },
    {
      title: 'length of one vector',
      x: {label: 'layer', values: range(D + 1)},
      y: {log: true},
      lines: each((i) => stacks[i].lengths),
    },
  ],
});
table({
  columns: ['', 'σ₁', 'σ₁₂', 'length'],
  rows: names.map((name, i) => [
    name,
    fixed(stacks[i].s[0], 2),
    scientific(max(stacks[i].s[11], 1e-14), 2),
    fixed(stacks[i].lengths[D], 2),
  ]),
});
const total = range(1, n + 1).reduce(
  (sum, m) => sum + growth(m),
  0,
);
check(
  'an orthogonal stack has all σ = 1',
  unit !== 'linear' ||
    stacks[1].s.every((v) => Math.abs(v - 1) < 1e-9),
);
check(
  'Gaussian: ln |det| is D Σ E ln(χ / √n), up to chance',
  unit !== 'linear' ||
    // one layer has standard deviation 1.8
    Math.abs(stacks[0].logVolume - D * total) <
      6 * 1.8 * Math.sqrt(D),
);
check(
  'ReLU: no more σ > 0 than active units in any layer',
  unit !== 'ReLU' ||
    stacks.every(
      ({s, active}) =>
        s.filter((v) => v > 1e-12 * s[0]).length <=
        Math.min(...active),
    ),
);
