// Two tasks, one trunk unit: the weights of the losses decide.
import {check, fixed, knob, linspace, plot, table} from 'lab';

const angle = knob('angle', {
  value: 60,
  min: 0,
  max: 90,
  step: 5,
});
const lambda = knob('λ', {
  value: 0.5,
  min: 0,
  max: 1,
  step: 0.05,
});
const phi = (angle * Math.PI) / 180;
const w1 = [1, 0];
const w2 = [Math.cos(phi), Math.sin(phi)];
const dot = (u: number[], v: number[]) =>
  u[0] * v[0] + u[1] * v[1];

/** The u that minimises λL₁ + (1 − λ)L₂, heads at their best. */
export function trunk(
  lambda: number,
  w1: number[],
  w2: number[],
) {
  const entry = (i: number, j: number) =>
    lambda * w1[i] * w1[j] + (1 - lambda) * w2[i] * w2[j]; // [weighted-trunk]
  const turn =
    Math.atan2(2 * entry(0, 1), entry(0, 0) - entry(1, 1)) / 2;
  return [Math.cos(turn), Math.sin(turn)];
}
/** What a task loses: ‖w‖² − (uᵀw)². */
export function loss(u: number[], w: number[]) {
  return dot(w, w) - dot(u, w) ** 2; // [best-head]
}

/** Gradients of both losses along the circle of u, at angle t. */
export function slopes(t: number) {
  const [u, tangent] = [
    [Math.cos(t), Math.sin(t)],
    [-Math.sin(t), Math.cos(t)],
  ];
  return [w1, w2].map((w) => -2 * dot(u, w) * dot(tangent, w));
}

const u = trunk(lambda, w1, w2);
const losses = [loss(u, w1), loss(u, w2)];
const front = linspace(0, 1, 101).map((l) => {
  const v = trunk(l, w1, w2);
  return [loss(v, w1), loss(v, w2)];
});
const t = linspace(-90, 90, 181);
const rad = (deg: number) => (deg * Math.PI) / 180;
plot({
  columns: 2,
  panels: [
    {
      title: 'both losses for every λ',
      x: {label: 'L₁', domain: [0, 1]},
      y: {label: 'L₂', domain: [0, 1]},
      equal: true,
      lines: {'λ from 0 to 1': front},
      points: {'this λ': [losses]},
    },
    {
      title: 'slopes against the angle of u',
      x: {label: 'degrees', values: t},
      lines: {
        'of L₁': t.map((d) => slopes(rad(d))[0]),
        'of L₂': t.map((d) => slopes(rad(d))[1]),
      },
      rules: {
        'this u': {
          x: (Math.atan2(u[1], u[0]) * 180) / Math.PI,
          tone: 'ink',
        },
      },
    },
  ],
});
table({
  columns: ['', 'L₁', 'L₂'],
  rows: [
    ['each alone', 0, 0],
    ['one trunk', ...losses.map((l) => fixed(l, 2))],
  ],
});
const total = (v: number[]) =>
  lambda * loss(v, w1) + (1 - lambda) * loss(v, w2);
check(
  'no other u does better',
  t.every(
    (d) =>
      total([Math.cos(rad(d)), Math.sin(rad(d))]) >=
      total(u) - 1e-12,
  ),
);
const [s1, s2] = slopes(Math.atan2(u[1], u[0]));
check(
  'there the weighted slopes cancel: λL₁′ + (1 − λ)L₂′ = 0',
  Math.abs(lambda * s1 + (1 - lambda) * s2) < 1e-12,
);
check(
  'at λ = ½ the sum of the losses is 1 − cos of the angle',
  lambda !== 0.5 ||
    Math.abs(losses[0] + losses[1] - (1 - Math.cos(phi))) <
      1e-12,
);
