// A penalty reaches only the convex part of the trade-off.
import {best, check, knob, linspace, logspace, max} from 'lab';
import {plot, print, fixed, range} from 'lab';

const dent = knob('dent', 2, [0, 3, 0.1]);
const alpha = knob('α', 0.5, [0.02, 5], 'log');

/** A bowl round (2, 1.5), with a dent at (0.2, 0.9). */
export function J(w: number[], dent: number) {
  const [u, v] = [w[0] - 2, w[1] - 1.5];
  const far = (w[0] - 0.2) ** 2 + (w[1] - 0.9) ** 2;
  const bowl = u * u + u * v * 0.8 + v * v;
  return bowl - dent * Math.exp(-4 * far);
}

const angles = linspace(0, 2 * Math.PI, 721);
/** Where J is least on the circle of radius r. */
export function bestOnCircle(r: number, dent: number) {
  const at = (t: number) => [r * Math.cos(t), r * Math.sin(t)];
  return at(best(angles, (t) => J(at(t), dent)).choice);
}
const radii = linspace(0, 3, 301);
const omega = radii.map((r) => (r * r) / 2); // Ω = ½‖w‖²
const circle = radii.map((r) => bestOnCircle(r, dent));
const height = circle.map((w) => J(w, dent));

/** Index of argmin J subject to Ω(w) ≤ k, for k = omega[n]. */
export function constrained(n: number) {
  return best(range(n + 1), (i) => height[i]).choice; // [trade-off]
}
/** Index of argmin J + αΩ. */
export function penalised(alpha: number) {
  const total = (i: number) => height[i] + alpha * omega[i];
  return best(range(radii.length), total).choice; // [penalty-to-constraint]
}

const within = radii.map((_, n) => constrained(n));
const alphas = logspace(0.02, 20, 61);
const reached = alphas.map(penalised);

// --- picture ---
const v = within.map((i) => height[i]);
const now = penalised(alpha);
const touch = (k: number) => v[now] - alpha * (k - omega[now]); // [multiplier]
const box = [-0.4, 2.4];
const of = (at: number[], values: number[][]) =>
  at.map((i) => values[i]);
plot({
  panels: [
    {
      x: {label: 'w₁', domain: box},
      y: {label: 'w₂', domain: box},
      equal: true,
      contour: {
        ...{x: box, y: box, name: 'J'},
        f: (w1, w2) => J([w1, w2], dent),
        levels: [0.1, 0.5, 1, 2, 3, 4, 6],
      },
      points: {
        'limit on ‖w‖': {xy: of(within, circle), size: 2},
        penalty: {xy: of(reached, circle), size: 5},
      },
    },
    {
      x: {label: 'k = ½‖w‖²', domain: [0, 3.5]},
      y: {label: 'least J', domain: [-1, 9]},
      lines: {
        'limit on ‖w‖': {x: omega, y: v},
        'slope −α': {y: touch, dash: true},
      },
      points: {
        penalty: reached.map((i) => [omega[i], height[i]]),
      },
    },
  ],
});
const lengths = reached.map((i) => radii[i]);
const jumps = lengths.slice(1).map((r, i) => lengths[i] - r);
print('‖w‖ at this α:', fixed(radii[now], 2));
print('largest jump of ‖w‖ along α:', fixed(max(jumps), 2));
check(
  'every penalised solution is a constrained one',
  reached.every((i) => constrained(i) === i), // [penalty-to-constraint]
);
check(
  'no part of the curve lies below the line of slope −α',
  v.every((vi, i) => vi >= touch(omega[i]) - 1e-9),
);
check(
  'a larger α never gives a longer w',
  jumps.every((jump) => jump >= 0),
);
