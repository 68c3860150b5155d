// Two layers, one product: only √(α₁α₂) decides what is learnt.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const alpha1 = knob('α₁', {
  value: 0.125,
  min: 0.03125,
  max: 2,
  step: 0.03125,
});
const alpha2 = knob('α₂', {
  value: 2,
  min: 0.03125,
  max: 2,
  step: 0.03125,
});
const a = 2; // what the data want of w₂w₁

/** ½(a − w₂w₁)² + ½α₁w₁² + ½α₂w₂² */
export function cost(w: number[], alpha: number[]) {
  const error = a - w[1] * w[0];
  const decay = alpha[0] * w[0] ** 2 + alpha[1] * w[1] ** 2;
  return (error ** 2 + decay) / 2;
}

/** What is left of a: w₂w₁ at the minimum. */
export function product(a: number, alpha: number[]) {
  const lambda = Math.sqrt(alpha[0] * alpha[1]); // [product-only]
  return Math.sign(a) * Math.max(Math.abs(a) - lambda, 0);
}

export function descend(start: number[], alpha: number[]) {
  const path = [start];
  for (const k of range(4000)) {
    const [w1, w2] = path[k];
    const e = w2 * w1 - a;
    path.push([
      w1 - 0.05 * (e * w2 + alpha[0] * w1),
      w2 - 0.05 * (e * w1 + alpha[1] * w2),
    ]);
  }
  return path;
}

const even = Math.sqrt(alpha1 * alpha2);
const pairs = [
  [alpha1, alpha2],
  [even, even],
];
const starts = [
  [0.3, 0.1],
  [0.4, 2.8],
  [2.8, 1.5],
];
const runs = pairs.map((alpha) =>
  starts.map((start) => descend(start, alpha)),
);
const best = product(a, pairs[0]);
const square = [0, 3.2] as [number, number];
const w1 = linspace(0.05, 3.2, 200);
const hyperbola = w1.map((w) => (best > 0 ? best / w : NaN));

plot({
  x: {label: 'w₁', domain: square},
  y: {label: 'w₂', domain: square},
  equal: true,
  columns: 2,
  panels: pairs.map((alpha, i) => ({
    title: i === 0 ? 'α₁ and α₂' : '√(α₁α₂) for both',
    contour: {
      x: square,
      y: square,
      f: (w1, w2) => cost([w1, w2], alpha),
      levels: [0.6, 0.9, 1.3, 2, 3, 5, 8],
      name: 'cost',
    },
    lines: {
      'w₂w₁ = a − √(α₁α₂)': {
        x: w1,
        y: hyperbola.map((v) => (v < 3.2 ? v : NaN)),
        dash: true,
      },
      descent: runs[i].flatMap((path) => [
        ...path.slice(0, 800),
        [NaN, NaN],
      ]),
    },
    points: {end: runs[i].map((path) => path[4000])},
  })),
});
const ends = runs.map((paths) => paths[0][4000]);
table({
  columns: ['', 'w₁', 'w₂', 'w₂w₁'],
  rows: ends.map((w, i) => [
    i === 0 ? 'α₁ and α₂' : '√(α₁α₂) for both',
    fixed(w[0], 2),
    fixed(w[1], 2),
    fixed(w[0] * w[1], 2),
  ]),
});
check(
  'every run ends at the product a − √(α₁α₂), or at 0',
  runs
    .flat()
    .every(
      (path) =>
        Math.abs(path[4000][0] * path[4000][1] - best) < 1e-2,
    ),
);
check(
  'at the end both layers pay the same: α₁w₁² = α₂w₂²',
  runs.every((paths, i) =>
    paths.every((path) => {
      const [u, v] = path[4000];
      const [p, q] = pairs[i];
      return Math.abs(p * u * u - q * v * v) < 1e-2; // [balance]
    }),
  ),
);
