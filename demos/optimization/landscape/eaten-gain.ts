// Across a valley the gradient is long, and a step gains little.
import {check, dot, isClose, knob, logspace} from 'lab';
import {mul, norm, plot, sub, table} from 'lab';

const kappa = knob('κ', 20, [2, 200, 0.05], 'log');
const x = knob('θ₁/θ₂', 4.5, [0.1, 20, 0.1], 'log');
const rate = knob('ηL', 2, [0.1, 2.4, 0.1]);
const theta = [x, 1];

/** ½(θ₁² + κθ₂²), so H = diag(1, κ). */
export function J(theta: number[], kappa: number) {
  return dot(theta, mul([1, kappa], theta)) / 2;
}
export const gradient = (theta: number[], kappa: number) =>
  mul([1, kappa], theta);

/** −η gᵀg + ½ η² gᵀHg: what one step does to J. */
export function change(
  g: number[],
  kappa: number,
  eta: number,
) {
  const gHg = dot(g, mul([1, kappa], g));
  return -eta * dot(g, g) + (eta ** 2 * gHg) / 2; // [second-term]
}
/** The cosine between −g and the way to the minimum, −θ. */
export function cosine(theta: number[], kappa: number) {
  const g = gradient(theta, kappa);
  return dot(g, theta) / (norm(g) * norm(theta)); // [wrong-way]
}
/** What it is at least, whatever θ. */
export function bound(kappa: number) {
  return (2 * Math.sqrt(kappa)) / (kappa + 1); // [wrong-way]
}

// --- picture ---
const g = gradient(theta, kappa);
const before = J(theta, kappa);
/** Of an ηL, what the step adds to J, in parts of J. */
const share = (r: number) =>
  change(g, kappa, r / kappa) / before;
const far = 1.4 * norm(theta);
const square = [-far, far];
const arrow = (v: number[]) => {
  const [dx, dy] = mul((-0.8 * norm(theta)) / norm(v), v);
  return {x: [x], y: [1], dx: [dx], dy: [dy]};
};
plot({
  panels: {
    'where −g points': {
      x: {label: 'θ₁', domain: square},
      y: {label: 'θ₂', domain: square},
      equal: true,
      contour: {
        ...{x: square, y: square},
        f: (a, b) => J([a, b], kappa),
        levels: [0.2, 0.5, 1, 2, 4].map((r) => r * before),
      },
      arrows: {'−g': arrow(g), 'to the minimum': arrow(theta)},
      points: {θ: [theta]},
    },
    'share of J that a step adds': {
      x: {label: 'ηL', domain: [0, 2.5]},
      lines: {change: share},
      points: {'this η': [[rate, share(rate)]]},
      rules: {'ηL = 2': {x: 2}, 0: {y: 0, tone: 'ink'}},
    },
  },
});
const degrees = (c: number) => (Math.acos(c) * 180) / Math.PI;
table({
  columns: ['here'],
  rows: {
    'angle, in degrees': degrees(cosine(theta, kappa)),
    'at most, of all θ': degrees(bound(kappa)),
    '‖g‖': norm(g),
    'share of J that a step adds': share(rate),
  },
  digits: 3,
});
const at = sub(theta, mul(rate / kappa, g));
check(
  'the two terms are the whole change of J',
  isClose(J(at, kappa) / before - 1, share(rate), 1e-9),
);
const ratios = logspace(0.01, 1000, 301);
check(
  'no θ has a smaller cosine than the bound, one has it',
  isClose(
    Math.min(
      cosine([Math.sqrt(kappa), 1], kappa),
      ...ratios.map((r) => cosine([r, 1], kappa)),
    ),
    bound(kappa),
    1e-9,
  ),
);
