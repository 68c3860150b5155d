// Mean squares through 20 layers: derived, and measured.
import type {Tensor} from 'lab';
import {check, div, dot, each, knob, less, linspace} from 'lab';
import {matmul, mean, mul, ones, plot, random} from 'lab';
import {range, relu, softmax, square, sub, tanh} from 'lab';
import {tensor} from 'lab';

const unit = knob('unit', ['ReLU', 'tanh', 'linear']);
const shape = knob('widths', ['equal', 'narrowing']);
const own = knob('n Var(w)', 3, [0.5, 4, 0.1]);
/** Var(w) of a layer with n inputs and m outputs. */
export const schemes: Record<string, Rule> = {
  LeCun: (n) => 1 / n, // [forward-condition]
  Xavier: (n, m) => 2 / (n + m), // [glorot-compromise]
  He: (n) => 2 / n, // [relu-halves]
  own: (n) => own / n,
};
/** Mean squares of a, from 1 up, and of δ, from 1 down. */
export function derive(
  rule: Rule,
  n: number[],
  [g, slope]: F[],
) {
  const V = n.slice(1).map((m, l) => rule(n[l], m));
  const [q, a, delta]: number[][] = [[], [1], [1]];
  V.forEach((v, l) => {
    q.push(n[l] * v * a[l]); // [forward-condition]
    a.push(meanSquare(g, q[l]));
  });
  for (let l = V.length - 1; l > 0; l--) {
    const gain = n[l + 1] * V[l]; // [backward-condition]
    delta.unshift(
      gain * meanSquare(slope, q[l - 1]) * delta[0],
    );
  }
  return [a.slice(1), delta];
}

// --- picture ---
type F = (z: Tensor) => Tensor;
type Rule = (n: number, m: number) => number;
export const units: Record<string, F[]> = {
  ReLU: [(z) => relu(z), (z) => less(0, z)],
  tanh: [(z) => tanh(z), (z) => sub(1, square(tanh(z)))],
  linear: [(z) => z, (z) => ones(...z.shape)],
};
const zeta = tensor(linspace(-7.99, 7.99, 800));
const density = softmax(div(square(zeta), -2));
/** E[f(√q ζ)²] for ζ ~ N(0, 1), by the midpoint rule. */
export function meanSquare(f: F, q: number) {
  return dot(density, square(f(mul(q ** 0.5, zeta)))).item();
}
const widths = range(21).map((l) =>
  shape === 'equal' ? 120 : Math.round(192 * 3 ** (-l / 20)),
);
const dice = random(2);
const draw = (m: number, l: number) =>
  tensor(range(m).map(() => dice.normal(widths[l])));
const networks = range(10).map(() => widths.slice(1).map(draw));
const size = (v: Tensor) => mean(square(v)).item();
/** The same of the ten random networks, on average. */
function measure(rule: Rule, [g, slope]: F[]) {
  const V = widths.slice(1).map((m, l) => rule(widths[l], m));
  const runs = networks.map((noise) => {
    const W = noise.map((N, l) => mul(V[l] ** 0.5, N));
    const z = [matmul(W[0], ones(widths[0]))];
    W.slice(1).forEach((Wl, l) => z.push(matmul(Wl, g(z[l]))));
    const delta = [ones(widths[20])];
    for (let l = 19; l > 0; l--) {
      const back = matmul(delta[0], W[l]);
      delta.unshift(mul(back, slope(z[l - 1])));
    }
    return [z.map((zl) => size(g(zl))), delta.map(size)];
  });
  return mean(runs, 0);
}
const at = units[unit];
const derived = each(schemes, (r) => derive(r, widths, at));
const measured = each(schemes, (rule) => measure(rule, at));
const panel = (k: number) => ({
  lines: each(derived, (run) => run[k]),
  points: each(measured, (run) => run[k]),
});
plot({
  x: {label: 'layer', values: range(1, 21)},
  y: {log: true},
  panels: {
    'forward: mean of a²': panel(0),
    'backward: mean of δ²': panel(1),
  },
});
const ratios = each(measured, (m, name) =>
  div(m, derived[name]),
);
const all = Object.values(ratios).flat(2);
const isNear = all.every((r) => r > 1 / 5 && r < 5);
check(
  'derived and measured agree within a factor of 5',
  isNear,
);
