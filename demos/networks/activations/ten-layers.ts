// Gain and unit decide what reaches the first of ten layers.
import type {Tensor} from 'lab';
import {add, check, div, dot, each, exp, knob, less} from 'lab';
import {matmul, maximum, mean, mul, neg, norm} from 'lab';
import {normalTensor, plot, random, range} from 'lab';
import {scientific, sub, table, tanh} from 'lab';

const gain = knob('gain', 1, [0.5, 8, 0.5]);
const dice = random(5);
const x = normalTensor(dice, [40]);
const noise = range(10).map(() =>
  normalTensor(dice, [40, 40], 1 / Math.sqrt(40)),
);
const top = normalTensor(dice, [40]); // ∂L/∂a of the last layer

type Unit = {g: F; slope: F; most: number};
type F = (z: Tensor) => Tensor;

/** Forward, then δ = g′(z) ⊙ Wᵀδ back through all layers. */
export function run({g, slope}: Unit, gain: number, x: Tensor) {
  const W = noise.map((N) => mul(gain, N));
  const z = [matmul(W[0], x)];
  for (const Wl of W.slice(1))
    z.push(matmul(Wl, g(z[z.length - 1])));
  const deltas = [mul(top, slope(z[9]))];
  for (let l = 8; l >= 0; l--) {
    const back = matmul(deltas[0], W[l + 1]); // Wᵀδ
    deltas.unshift(mul(back, slope(z[l]))); // [delta-gate]
  }
  return {z, deltas, W, output: dot(top, g(z[9])).item()};
}

// --- picture ---
const s = (z: Tensor) => div(1, add(1, exp(neg(z))));
/** g, g′ and the largest g′. */
export const units = {
  sigmoid: {
    g: s,
    slope: (z) => mul(s(z), s(neg(z))),
    most: 0.25,
  },
  tanh: {
    g: (z) => tanh(z),
    slope: (z) => sub(1, mul(tanh(z), tanh(z))),
    most: 1,
  },
  ReLU: {
    g: (z) => maximum(0, z),
    slope: (z) => less(0, z),
    most: 1,
  },
} satisfies Record<string, Unit>;
const runs = each(units, (unit: Unit) => run(unit, gain, x));
const sizes = each(runs, ({deltas}) =>
  deltas.map((delta) => norm(delta).item()),
);
/** Share of units whose slope is below a twentieth of the most. */
const blocked = each(units, ({slope, most}: Unit, name) =>
  runs[name].z.map((z) =>
    mean(less(slope(z), most / 20)).item(),
  ),
);
const along = {label: 'layer', values: range(1, 11)};
plot({
  panels: {
    'gradient ‖δ‖': {x: along, y: {log: true}, lines: sizes},
    'share of blocked units': {
      x: along,
      y: {domain: [0, 1]},
      lines: blocked,
    },
  },
});
table({
  columns: ['‖δ₁‖/‖δ₁₀‖', 'log₁₀', 'blocked'],
  rows: each(sizes, (size, name) => {
    const ratio = size[0] / size[9];
    const share = mean(blocked[name]);
    return [scientific(ratio, 2), Math.log10(ratio), share];
  }),
  digits: [0, 1, 2],
});
const names = Object.keys(runs) as (keyof typeof units)[];
check(
  'no δ beats max g′ · ‖W‖ times the one above it',
  names.every((name) =>
    runs[name].W.slice(1).every((W, l) => {
      const bound = units[name].most * norm(W).item();
      return sizes[name][l] <= bound * sizes[name][l + 1];
    }),
  ),
);
