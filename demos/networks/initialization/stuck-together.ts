// Units that start equal stay equal: four are worth one.
import {check, dot, each, iterate, knob, plot} from 'lab';
import {random, range, table} from 'lab';

const unit = knob('unit', ['tanh', 'sigmoid', 'ReLU']);
const c = knob('c', 0.5, [-2, 2, 0.1]);
const noise = knob('noise', [0, 0.001, 0.01, 0.1]);

/** L, mean of (f − y)², and ∂L; f = Σ vⱼ g(wⱼᵀx + bⱼ) + b₀. */
export function backprop({units, b0}: Net, [g, slope]: F[]) {
  const d = {units: units.map(() => [0, 0, 0, 0]), b0: 0, L: 0};
  const v = units.map((p) => p[3]);
  X.forEach(([x1, x2], k) => {
    const z = units.map(([w1, w2, b]) => w1 * x1 + w2 * x2 + b);
    const a = z.map((zj) => g(zj));
    const delta = (b0 + dot(v, a) - y[k]) / 2; // ∂L/∂f
    z.forEach((zj, j) => {
      const below = delta * v[j] * slope(zj); // [zero-stays]
      const all = [below * x1, below * x2, below, delta * a[j]];
      all.forEach((part, i) => (d.units[j][i] += part));
    });
    d.b0 += delta;
    d.L += delta ** 2;
  });
  return d;
}
/** One step; one unit for m has ηm above and η/m below. */
export function descend({units, b0}: Net, unit: F[], m = 1) {
  const d = backprop({units, b0}, unit);
  const rates = [0.1 / m, 0.1 / m, 0.1 / m, 0.1 * m]; // [one-unit]
  const move = (p: number[], j: number) =>
    p.map((pi, i) => pi - rates[i] * d.units[j][i]);
  return {units: units.map(move), b0: b0 - 0.1 * d.b0};
}

// --- picture ---
/** A unit is [w₁, w₂, b, v]. */
export type Net = {units: number[][]; b0: number};
const X = [0, 1, 2, 3].map((k) => [k >> 1, k & 1]);
const y = [-1, 1, 1, 0];
type F = (z: number) => number;
const {abs, exp, max, tanh} = Math;
const s: F = (z) => 1 / (1 + exp(-z));
export const units: Record<string, F[]> = {
  tanh: [tanh, (z) => 1 - tanh(z) ** 2],
  sigmoid: [s, (z) => s(z) * s(-z)],
  ReLU: [(z) => max(0, z), (z) => Number(z > 0)],
};
const train = (start: Net, m = 1) =>
  iterate(1500, start, (net) => descend(net, units[unit], m));
const dice = random(3);
const draw = (mean: number, std: number) => {
  const weight = () => mean + std * dice.normal();
  const unit = () => [weight(), weight(), 0, weight()];
  return {units: range(4).map(unit), b0: 0};
};
const starts = {
  'all zero': draw(0, 0),
  'all equal': draw(c, noise),
  random: draw(0, 1),
};
const paths = each(starts, (start) => train(start));
const loss = (net: Net) => backprop(net, units[unit]).L;
const losses = each(paths, (path) => path.map(loss));
const panels = each(paths, (path) => ({
  x: {label: 'wⱼ₁', domain: [-3, 3]},
  y: {label: 'wⱼ₂', domain: [-3, 3]},
  points: {end: path[1500].units.map((p) => p.slice(0, 2))},
  lines: each(['j = 1', 'j = 2', 'j = 3', 'j = 4'], (_, j) =>
    path.map((net) => net.units[j].slice(0, 2)),
  ),
}));
const curves = {
  x: {label: 'step', values: range(1501)},
  y: {domain: [0, 1]},
  lines: losses,
  rules: {'one unit at best': {y: 1 / 6}},
};
plot({columns: 2, panels: {...panels, loss: curves}});
const ends = each(losses, (loss) => loss[1500]);
table({columns: ['', 'loss'], rows: ends, digits: 3});
const together = ({units}: Net) =>
  new Set(units.map(String)).size === 1;
const [zero, equal] = Object.values(paths);
check(
  'units that start equal stay equal, to the last bit',
  zero.every(together) && (noise > 0 || equal.every(together)),
);
const one = train({units: [[c, c, 0, 4 * c]], b0: 0}, 4);
const gap = (net: Net, k: number) => loss(net) - loss(one[k]);
check(
  'four equal units train as one unit with rates η/4 and 4η',
  noise > 0 || equal.every((n, k) => abs(gap(n, k)) < 1e-6),
);
const still = ({units}: Net) => units.flat().every((w) => !w);
check(
  'all zero: no weight ever moves, unless g(0) ≠ 0',
  unit === 'sigmoid' || zero.every(still),
);
