// Two tasks, one trunk unit: the weights of the losses decide.
import {check, dot, isClose, knob, linspace, plot} from 'lab';
import {table} from 'lab';

const angle = knob('angle', 60, [0, 90, 5]);
const lambda = knob('λ', 0.5, [0, 1, 0.05]);

const unit = (t: number) => [Math.cos(t), Math.sin(t)];
const w1 = unit(0);
const w2 = unit((angle * Math.PI) / 180);

/** What the best head leaves: ‖w‖² − (uᵀw)². */
export function loss(u: number[], w: number[]) {
  return dot(w, w) - dot(u, w) ** 2; // [best-head]
}
/** Its slope as u = (cos t, sin t) turns. */
export function slope(t: number, w: number[]) {
  const [u, along] = [unit(t), unit(t + Math.PI / 2)];
  return -2 * dot(u, w) * dot(along, w);
}

/** The angle of the u that minimises λL₁ + (1 − λ)L₂. */
export function trunk(l: number, w1: number[], w2: number[]) {
  const entry = (i: number, j: number) =>
    l * w1[i] * w1[j] + (1 - l) * w2[i] * w2[j]; // [weighted-trunk]
  const gap = entry(0, 0) - entry(1, 1);
  return Math.atan2(2 * entry(0, 1), gap) / 2;
}

// --- picture ---
const pair = (t: number) => [
  loss(unit(t), w1),
  loss(unit(t), w2),
];
const here = trunk(lambda, w1, w2);
const [l1, l2] = pair(here);
const front = linspace(0, 1, 101).map((l) =>
  pair(trunk(l, w1, w2)),
);
const rad = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = linspace(-90, 90, 181);
plot({
  columns: 2,
  panels: {
    'both losses for every λ': {
      x: {label: 'L₁', domain: [0, 1]},
      y: {label: 'L₂', domain: [0, 1]},
      equal: true,
      lines: {'λ from 0 to 1': front},
      points: {'this λ': [[l1, l2]]},
    },
    'slopes against the angle of u': {
      x: {label: 'degrees', values: degrees},
      lines: {
        'of L₁': (d) => slope(rad(d), w1),
        'of L₂': (d) => slope(rad(d), w2),
      },
      rules: {
        'this u': {x: (here * 180) / Math.PI, tone: 'ink'},
      },
    },
  },
});
table({
  columns: ['', 'L₁', 'L₂'],
  rows: {'each alone': [0, 0], 'one trunk': [l1, l2]},
  digits: 2,
});
const total = ([a, b]: number[]) =>
  lambda * a + (1 - lambda) * b;
check(
  'no other u does better',
  degrees.every(
    (d) => total(pair(rad(d))) >= total([l1, l2]) - 1e-12,
  ),
);
check(
  'there the weighted slopes cancel: λL₁′ + (1 − λ)L₂′ = 0',
  Math.abs(total([slope(here, w1), slope(here, w2)])) < 1e-12,
);
check(
  'at λ = ½ the sum of the losses is 1 − cos of the angle',
  lambda !== 0.5 || isClose(l1 + l2, 1 - dot(w1, w2)),
);
