// A penalty reaches only the convex part of the trade-off.
import {
  check,
  fixed,
  knob,
  linspace,
  logspace,
  plot,
  print,
  range,
} from 'lab';

const dent = knob('dent', {
  value: 2,
  min: 0,
  max: 3,
  step: 0.1,
});
const alpha = knob('α', {
  value: 0.5,
  min: 0.02,
  max: 5,
  log: true,
});

/** A bowl round (2, 1.5), with a dent at (0.2, 0.9). */
export function J(w: number[], dent: number) {
  const [u, v] = [w[0] - 2, w[1] - 1.5];
  const far = (w[0] - 0.2) ** 2 + (w[1] - 0.9) ** 2;
  const bowl = u * u + u * v * 0.8 + v * v;
  return bowl - dent * Math.exp(-4 * far);
}

const radii = linspace(0, 3, 301);
const angles = linspace(0, 2 * Math.PI, 721);
/** Where J is least on the circle of radius r. */
export function bestOnCircle(r: number, dent: number) {
  const at = (t: number) => [r * Math.cos(t), r * Math.sin(t)];
  return at(
    angles.reduce((b, t) =>
      J(at(t), dent) < J(at(b), dent) ? t : b,
    ),
  );
}

const circle = radii.map((r) => bestOnCircle(r, dent));
const height = circle.map((w) => J(w, dent));
const omega = radii.map((r) => (r * r) / 2);
const leastAt = (f: (i: number) => number, n: number) =>
  range(n).reduce((b, i) => (f(i) < f(b) ? i : b));

/** Index of argmin J subject to ½‖w‖² ≤ k, for k = omega[n]. */
export const constrained = (n: number) =>
  leastAt((i) => height[i], n + 1);
/** Index of argmin J + α½‖w‖². */
export const penalised = (alpha: number) =>
  leastAt((i) => height[i] + alpha * omega[i], radii.length); // [penalty-to-constraint]

const within = radii.map((_, n) => constrained(n));
const v = within.map((i) => height[i]); // [trade-off]
const alphas = logspace(0.02, 20, 61);
const reached = alphas.map(penalised);
const now = penalised(alpha);
const touch = (k: number) => v[now] - alpha * (k - omega[now]);
const box = [-0.4, 2.4] as [number, number];

plot({
  columns: 2,
  panels: [
    {
      x: {label: 'w₁', domain: box},
      y: {label: 'w₂', domain: box},
      equal: true,
      contour: {
        x: box,
        y: box,
        f: (w1, w2) => J([w1, w2], dent),
        levels: [0.1, 0.5, 1, 2, 3, 4, 6],
        name: 'J',
      },
      points: {
        'limit on ‖w‖': {
          x: within.map((i) => circle[i][0]),
          y: within.map((i) => circle[i][1]),
          size: 2,
        },
        penalty: {
          x: reached.map((i) => circle[i][0]),
          y: reached.map((i) => circle[i][1]),
          size: 5,
        },
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
print('‖w‖ at this α:', fixed(radii[now], 2));
const gaps = alphas.map((_, i) =>
  i === 0
    ? 0
    : Math.abs(radii[reached[i]] - radii[reached[i - 1]]),
);
print(
  'largest jump of ‖w‖ along α:',
  fixed(Math.max(...gaps), 2),
);
check(
  'every penalised solution is a constrained one',
  reached.every((i) => constrained(i) === i), // [penalty-to-constraint]
);
check(
  'no part of the curve lies below the line of slope −α',
  v.every((vi, i) => vi >= touch(omega[i]) - 1e-9), // [multiplier]
);
check(
  'a larger α never gives a longer w',
  reached.every((r, i) => i === 0 || r <= reached[i - 1]),
);
