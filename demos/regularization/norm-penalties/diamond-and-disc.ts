// The corners of the diamond own whole areas, hence zeros.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';
import {solve} from 'lab/linalg';

const a1 = knob('w₁*', {value: 2, min: -3, max: 3, step: 0.1});
const a2 = knob('w₂*', {
  value: 0.7,
  min: -3,
  max: 3,
  step: 0.1,
});
const tilt = knob('h', {
  value: -0.3,
  min: -0.9,
  max: 0.9,
  step: 0.1,
});
const alpha = knob('α', {value: 1, min: 0, max: 3, step: 0.05});

const H = [
  [1, tilt],
  [tilt, 1],
];
const dot = (u: number[], v: number[]) =>
  u[0] * v[0] + u[1] * v[1];

/** argmin over w of ½(w − a)² + α|w| */
export function softThreshold(a: number, alpha: number) {
  if (a > alpha) return a - alpha; // [three-cases]
  if (a < -alpha) return a + alpha; // [three-cases]
  return 0; // [three-cases]
}

/** ∇J(w) = H(w − w*) */
export function slope(w: number[], best: number[]) {
  const d = [w[0] - best[0], w[1] - best[1]];
  return [dot(H[0], d), dot(H[1], d)];
}

/** argmin of J(w) + α‖w‖₁, one weight at a time. */
export function lasso(best: number[], alpha: number) {
  const w = [...best];
  for (let sweep = 0; sweep < 200; sweep++) {
    const old = [...w];
    for (const j of [0, 1])
      w[j] = softThreshold(w[j] - slope(w, best)[j], alpha);
    if (Math.hypot(w[0] - old[0], w[1] - old[1]) < 1e-12) break;
  }
  return w;
}

/** argmin of J(w) + ½α‖w‖₂² */
export function ridge(best: number[], alpha: number) {
  const A = H.map((row, i) =>
    row.map((h, j) => h + (i === j ? alpha : 0)),
  );
  return solve(A, [dot(H[0], best), dot(H[1], best)]);
}

const best = [a1, a2];
const [l1, l2] = [lasso(best, alpha), ridge(best, alpha)];
const alphas = linspace(0, 6, 121);
const r1 = Math.abs(l1[0]) + Math.abs(l1[1]);
const r2 = Math.hypot(...l2);
const disc = linspace(0, 2 * Math.PI, 181).map((t) => [
  r2 * Math.cos(t),
  r2 * Math.sin(t),
]);
const box = [-3, 3] as [number, number];
const J = (w: number[]) => {
  const d = [w[0] - best[0], w[1] - best[1]];
  return dot(d, slope(w, best)) / 2;
};
const zeros = (w: number[]) =>
  w.filter((wi) => wi === 0).length;
const scene = (
  title: string,
  w: number[],
  ball: number[][],
  path: number[][],
) => ({
  title,
  equal: true,
  contour: {
    x: box,
    y: box,
    f: (w1: number, w2: number) => J([w1, w2]),
    levels: [J(w), J(w) / 4, J(w) * 2.5].filter((v) => v > 0),
    name: 'J',
  },
  polygons: {ball},
  lines: {'path as α grows': path},
  points: {'w*': [best], w̃: [w]},
});

const map = (title: string, solve: typeof lasso) => ({
  title,
  x: {label: 'w₁*', domain: box, ticks: [-2, 0, 2]},
  y: {label: 'w₂*', domain: box, ticks: [-2, 0, 2]},
  equal: true,
  regions: {
    x: box,
    y: box,
    f: (u: number, v: number) => zeros(solve([u, v], alpha)),
    resolution: 60,
    names: ['0', '1', '2'],
  },
  points: {'w*': [best]},
});

plot({
  x: {label: 'w₁', domain: box, ticks: [-2, 0, 2]},
  y: {label: 'w₂', domain: box, ticks: [-2, 0, 2]},
  columns: 2,
  panels: [
    scene(
      'L1',
      l1,
      [
        [r1, 0],
        [0, r1],
        [-r1, 0],
        [0, -r1],
      ],
      alphas.map((a) => lasso(best, a)),
    ),
    scene(
      'L2',
      l2,
      disc,
      alphas.map((a) => ridge(best, a)),
    ),
    map('zeros under L1, for each w*', lasso),
    map('zeros under L2, for each w*', ridge),
  ],
});
table({
  columns: ['', 'w̃₁', 'w̃₂', 'zeros'],
  rows: [
    ['L1', fixed(l1[0], 2), fixed(l1[1], 2), zeros(l1)],
    ['L2', fixed(l2[0], 2), fixed(l2[1], 2), zeros(l2)],
  ],
});
const pull = slope(l1, best);
check(
  'L1: |∂J| ≤ α where w̃ is 0, ∂J = −α sign(w̃) elsewhere',
  range(2).every((i) =>
    l1[i] === 0
      ? Math.abs(pull[i]) <= alpha + 1e-6 // [interval]
      : Math.abs(pull[i] + alpha * Math.sign(l1[i])) < 1e-6,
  ),
);
const flat = slope(l2, best);
check(
  'L2: a weight is 0 only where its slope of J is 0',
  range(2).every(
    (i) => l2[i] !== 0 || Math.abs(flat[i]) < 1e-9,
  ),
);
