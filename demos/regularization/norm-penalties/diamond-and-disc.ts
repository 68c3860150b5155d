// The corners of the diamond own whole areas, hence zeros.
import {check, dot, each, knob, linspace, plot} from 'lab';
import {range, sub, table} from 'lab';

const best1 = knob('w₁*', 2, [-3, 3, 0.1]);
const best2 = knob('w₂*', 0.7, [-3, 3, 0.1]);
const h = knob('h', -0.3, [-0.9, 0.9, 0.1]);
const alpha = knob('α', 1, [0, 3, 0.05]);

/** ∇J(w) = H(w − w*), with H = (1 h; h 1) */
export function slope(w: number[], best: number[]) {
  const [u, v] = [w[0] - best[0], w[1] - best[1]];
  return [u + h * v, h * u + v];
}

/** argmin over w of ½(w − a)² + α|w| */
export function softThreshold(a: number, alpha: number) {
  if (a > alpha) return a - alpha; // [three-cases]
  if (a < -alpha) return a + alpha; // [three-cases]
  return 0; // [three-cases]
}

/** argmin of J(w) + α‖w‖₁, one weight at a time */
export function lasso(best: number[], alpha: number) {
  const w = [...best];
  for (const _ of range(100))
    for (const j of [0, 1])
      w[j] = softThreshold(w[j] - slope(w, best)[j], alpha);
  return w;
}

/** argmin of J(w) + ½α‖w‖₂²: (H + αI) w = Hw* */
export function ridge(best: number[], alpha: number) {
  const [p, q] = slope(best, [0, 0]); // Hw*
  const d = 1 + alpha;
  return [d * p - h * q, d * q - h * p].map(
    (v) => v / (d ** 2 - h ** 2),
  );
}

// --- picture ---
const best = [best1, best2];
const methods = {L1: lasso, L2: ridge};
const end = each(methods, (solve) => solve(best, alpha));
const alphas = linspace(0, 6, 121);
const box = [-3, 3];
const J = (w: number[]) =>
  dot(sub(w, best), slope(w, best)) / 2;
const zeros = (w: number[]) => w.filter((v) => v === 0).length;
const r = Math.abs(end.L1[0]) + Math.abs(end.L1[1]);
const R = Math.hypot(...end.L2);
const circle = linspace(0, 2 * Math.PI, 181);
const balls = {
  L1: [r, 0, -r, 0].map((x, i) => [x, [0, r, 0, -r][i]]),
  L2: circle.map((t) => [R * Math.cos(t), R * Math.sin(t)]),
};
const axis = {domain: box, ticks: [-2, 0, 2]};
const square = {x: box, y: box};
const scenes = each(methods, (solve, name) => ({
  x: {label: 'w₁', ...axis},
  y: {label: 'w₂', ...axis},
  contour: {
    ...{...square, name: 'J'},
    f: (u: number, v: number) => J([u, v]),
    levels: [0.25, 1, 2.5].map((c) => c * J(end[name]) + 1e-9),
  },
  polygons: {ball: balls[name]},
  lines: {
    'path as α grows': alphas.map((a) => solve(best, a)),
  },
  points: {'w*': [best], w̃: [end[name]]},
}));
const counts = {
  'zeros under L1, for each w*': lasso,
  'zeros under L2, for each w*': ridge,
};
const maps = each(counts, (solve) => ({
  x: {label: 'w₁*', ...axis},
  y: {label: 'w₂*', ...axis},
  regions: {
    ...square,
    f: (u: number, v: number) => zeros(solve([u, v], alpha)),
    names: ['0', '1', '2'],
  },
  points: {'w*': [best]},
}));
plot({equal: true, columns: 2, panels: {...scenes, ...maps}});
table({
  columns: ['w̃₁', 'w̃₂', 'zeros'],
  rows: each(end, (w) => [...w, zeros(w)]),
  digits: [2, 2, 0],
});
check(
  'L1: |∂J| ≤ α where w̃ is 0, ∂J = −α sign(w̃) elsewhere',
  slope(end.L1, best).every((g, i) => {
    const w = end.L1[i];
    if (w === 0) return Math.abs(g) <= alpha + 1e-6; // [interval]
    return Math.abs(g + alpha * Math.sign(w)) < 1e-6;
  }),
);
