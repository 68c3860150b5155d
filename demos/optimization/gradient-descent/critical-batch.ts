// Twice the batch carries twice the step, up to a point.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const d = knob('d', {value: 15, options: [3, 7, 15, 31]});
const budget = 256; // examples
const runs = 12;
const dice = random(1);
const sizes = range(9).map((k) => 2 ** k);

/** E‖w‖² after a step over before: inputs N(0, I), w* = 0. */
export function factor(eta: number, B: number) {
  return 1 - 2 * eta + eta ** 2 * (1 + (d + 1) / B); // [smooth-plus-noise]
}
/** Above this step E‖w‖² grows. */
export function largest(B: number) {
  return 2 / (1 + (d + 1) / B); // [critical-size]
}
/** With the best step, half of that, this share goes. */
export function gain(B: number) {
  return B / (B + d + 1); // [critical-size]
}

/** The gradient (1/B) Σ x (xᵀw) on a fresh batch. */
export function gradient(w: number[], B: number) {
  const g = w.map(() => 0);
  for (let i = 0; i < B; i++) {
    const x = dice.normal(d);
    const r = x.reduce((s, xj, j) => s + xj * w[j], 0);
    for (let j = 0; j < d; j++) g[j] += (r * x[j]) / B;
  }
  return g;
}
const squared = (w: number[]) =>
  w.reduce((s, v) => s + v * v, 0);

/** 2 E[gᵀw] / E‖g‖² at a unit w: where a step stops to help. */
function measureLargest(B: number) {
  const w = range(d).map((j) => (j === 0 ? 1 : 0));
  let [along, square] = [0, 0];
  for (let k = 0; k < 2500; k += B) {
    const g = gradient(w, B);
    along += g[0];
    square += squared(g);
  }
  return (2 * along) / square;
}

/** Mean ‖w‖² after the budget, from 1, with the best step. */
function measureLeft(B: number) {
  let total = 0;
  for (let run = 0; run < runs; run++) {
    let w = range(d).map(() => 1 / Math.sqrt(d));
    for (let k = 0; k < budget; k += B) {
      const g = gradient(w, B);
      w = w.map((v, j) => v - (largest(B) / 2) * g[j]);
    }
    total += squared(w) / runs;
  }
  return total;
}

const stable = sizes.map(measureLargest);
const left = sizes.map(measureLeft);
const promised = (B: number) => (1 - gain(B)) ** (budget / B);
const b = logspace(1, 256, 60);
plot({
  columns: 2,
  x: {label: 'B', log: true},
  panels: [
    {
      title: 'largest stable η',
      y: {label: 'η', log: true, domain: [0.03, 5]},
      points: {measured: {x: sizes, y: stable}},
      lines: {
        formula: {x: b, y: b.map(largest)},
        'η ∝ B': {
          x: b,
          y: b.map((B) => largest(1) * B),
          dash: true,
          tone: 'muted',
        },
      },
      rules: {'B = d + 1': {x: d + 1, tone: 'ink'}},
    },
    {
      title: 'error left after 256 examples',
      y: {label: 'E‖w‖²', log: true},
      points: {measured: {x: sizes, y: left}},
      lines: {formula: {x: b, y: b.map(promised)}},
      rules: {'B = d + 1': {x: d + 1, tone: 'ink'}},
    },
  ],
});
table({
  columns: ['B', 'largest η', 'gain of a step', 'per example'],
  rows: [1, d + 1, 256].map((B) => [
    B,
    fixed(largest(B), 2),
    fixed(gain(B), 3),
    fixed(gain(B) / B, 4),
  ]),
});
check(
  'the largest stable step is as promised, within a quarter',
  sizes.every(
    (B, k) => Math.abs(stable[k] / largest(B) - 1) < 0.25,
  ),
);
check(
  'the best step is half the largest and leaves 1 − gain',
  sizes.every(
    (B) =>
      Math.abs(factor(largest(B) / 2, B) - 1 + gain(B)) < 1e-12,
  ),
);
check(
  'from the same examples a large batch makes less',
  left[8] > 3 * left[0],
);
