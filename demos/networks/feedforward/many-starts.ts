// From where one starts decides; with more units, less so.
import {check, each, knob, min, plot, random, range} from 'lab';
import {table} from 'lab';
import {svd} from 'lab/linalg';

const eta = knob('η', 0.2, [0.05, 0.4, 0.05]);
const scale = knob('first weights', 1, [0.1, 1.5, 0.1]);
const x1 = [0, 0, 1, 1];
const x2 = [0, 1, 0, 1];
const one = [1, 1, 1, 1];
const y = [0, 1, 1, 0];

/** a = max(0, wᵀx + b) of each unit in the four corners */
export function outputs(net: Unit[]) {
  return net.map(([p, q, b]) =>
    y.map((_, i) => Math.max(0, p * x1[i] + q * x2[i] + b)),
  );
}
/** (f − y) / 4 in the four corners, for f = Σ v a */
export function errors(net: Unit[], a = outputs(net)) {
  const f = (i: number) =>
    net.reduce((sum, [, , , v], j) => sum + v * a[j][i], 0);
  return y.map((yi, i) => (f(i) - yi) / 4);
}
/** The slopes of the mean of ½(f − y)² */
export function slopes(net: Unit[]): Unit[] {
  const a = outputs(net);
  const e = errors(net, a);
  return net.map(([, , , v], j) => {
    const d = e.map((ei, i) => (a[j][i] > 0 ? ei * v : 0));
    return [dot(d, x1), dot(d, x2), dot(d, one), dot(e, a[j])];
  });
}
function descend(net: Unit[]) {
  let g = slopes(net);
  for (let t = 0; t < 1000 && size(g) > 1e-4; t++) {
    net = net.map((u, j) => u.map((w, i) => w - eta * g[j][i]));
    g = slopes(net);
  }
  return net;
}
const dice = random(3);
const nets = each([2, 3, 4, 6, 8, 16], (n) =>
  range(40).map(() => descend(range(n).map(() => start(n)))),
);

// --- picture ---
/** Two weights, a bias, the weight v in the output. */
export type Unit = number[];
function start(n: number): Unit {
  const [p, q, v] = dice.normal(3).map((d) => scale * d);
  return [p, q, 0, v / Math.sqrt(n / 2)];
}
function dot(u: number[], v: number[]) {
  return u.reduce((sum, ui, i) => sum + ui * v[i], 0);
}
function size(g: Unit[]) {
  return Math.hypot(...g.flat());
}
/** The least singular value of the outputs: 0 below rank 4. */
export function leastStretch(net: Unit[]) {
  return net.length < 4 ? 0 : min(svd(outputs(net)).s);
}
export function loss(net: Unit[]) {
  return 2 * dot(errors(net), errors(net));
}
plot({
  x: {label: 'run', values: range(1, 41)},
  y: {label: 'loss at the end', domain: [0, 0.3]},
  lines: each(nets, (all) =>
    all.map(loss).sort((p, q) => p - q),
  ),
});
const counts = each(nets, (all) => {
  const stuck = all.filter((net) => loss(net) > 0.01);
  const full = stuck.filter((net) => leastStretch(net) > 0.01);
  return [40 - stuck.length, stuck.length, full.length];
});
table({
  columns: ['units', 'solved', 'stuck', 'stuck at rank 4'],
  rows: counts,
});
const sides = Object.values(nets)
  .flat()
  .map((net) => [
    loss(net) * leastStretch(net) ** 2,
    2 * size(slopes(net)) ** 2,
  ]);
check(
  'loss · σ² ≤ 2 ‖∇L‖²: at rank 4 no slope means no loss',
  sides.every(([p, q]) => p <= 1.001 * q + 1e-12), // [full-rank], rounding
);
check(
  'with small steps 16 units get stuck less often than 2',
  eta * scale ** 2 > 0.25 || counts[16][0] > counts[2][0],
);
