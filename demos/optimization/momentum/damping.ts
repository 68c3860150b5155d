// Three ways to fall into a bowl: sliding, critical, swinging.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const stiffness = knob('ηλ', {
  value: 0.04,
  min: 0.01,
  max: 3.9,
  step: 0.01,
});
const alpha = knob('α', {
  value: 0.9,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const steps = 60;

/** The roots of r² − (1 + α − ηλ) r + α, as [real, imaginary]. */
export function roots(alpha: number, stiffness: number) {
  const b = 1 + alpha - stiffness; // [one-axis]
  const D = b ** 2 - 4 * alpha; // [two-roots]
  const root = Math.sqrt(Math.abs(D)) / 2;
  return D < 0
    ? [
        [b / 2, root],
        [b / 2, -root],
      ]
    : [
        [b / 2 + root, 0],
        [b / 2 - root, 0],
      ];
}

/** The larger |r|: what is left of the error after a step. */
export function radius(alpha: number, stiffness: number) {
  return Math.max(
    ...roots(alpha, stiffness).map(([re, im]) =>
      Math.hypot(re, im),
    ),
  );
}

/** The α with the smallest radius. */
export function criticalAlpha(stiffness: number) {
  return (1 - Math.sqrt(stiffness)) ** 2; // [critical-damping]
}

/** θ₀ = 1 at rest, then the recurrence. */
export function fall(alpha: number, stiffness: number) {
  const theta = [1, 1 - stiffness];
  while (theta.length <= steps) {
    const [before, now] = theta.slice(-2);
    theta.push((1 + alpha - stiffness) * now - alpha * before);
  }
  return theta;
}

const critical = criticalAlpha(stiffness);
const grid = linspace(0, 1, 201);
const pair = roots(alpha, stiffness);
const circle = linspace(0, 2 * Math.PI, 181);
plot({
  columns: 3,
  panels: [
    {
      title: 'θ',
      x: {label: 't', values: range(steps + 1)},
      y: {domain: [-1, 1]},
      lines: {
        'α = 0': fall(0, stiffness),
        critical: {y: fall(critical, stiffness), dash: true},
        'this α': fall(alpha, stiffness),
      },
    },
    {
      title: 'roots of this α',
      x: {
        label: 'Re r',
        domain: [-1.1, 1.1],
        ticks: [-1, 0, 1],
      },
      y: {
        label: 'Im r',
        domain: [-1.1, 1.1],
        ticks: [-1, 0, 1],
      },
      equal: true,
      polygons: {
        '|r| ≤ 1': circle.map((a) => [
          Math.cos(a),
          Math.sin(a),
        ]),
      },
      points: {'this α': pair},
    },
    {
      title: 'larger |r|',
      x: {label: 'α'},
      lines: {
        '|r|': {
          x: grid,
          y: grid.map((a) => radius(a, stiffness)),
        },
      },
      points: {
        critical: [[critical, radius(critical, stiffness)]],
        'this α': [[alpha, radius(alpha, stiffness)]],
      },
    },
  ],
});
table({
  columns: ['', 'α', '|r|'],
  rows: [
    ['descent', 0, radius(0, stiffness)],
    ['critical', critical, radius(critical, stiffness)],
    ['this α', alpha, radius(alpha, stiffness)],
  ].map(([name, a, r]) => [
    name,
    fixed(Number(a), 2),
    fixed(Number(r), 3),
  ]),
});
check(
  'no α beats the critical one',
  grid.every(
    (a) =>
      radius(a, stiffness) >=
      radius(critical, stiffness) - 1e-7,
  ),
);
check(
  'it converges exactly when ηλ < 2(1 + α)',
  radius(alpha, stiffness) < 1 === stiffness < 2 * (1 + alpha),
);
