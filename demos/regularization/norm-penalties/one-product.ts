// Two layers, one product: only √(α₁α₂) decides what is learnt.
import {check, each, isClose, iterate, knob} from 'lab';
import {linspace, plot, table} from 'lab';

const alpha1 = knob('α₁', 0.125, [0.05, 2.5, 0.025]);
const alpha2 = knob('α₂', 2, [0.05, 2.5, 0.025]);
const a = 2; // what the data want of w₂w₁

/** ½(a − w₂w₁)² + ½α₁w₁² + ½α₂w₂² */
export function cost([w1, w2]: number[], alpha: number[]) {
  const decay = alpha[0] * w1 ** 2 + alpha[1] * w2 ** 2;
  return ((a - w2 * w1) ** 2 + decay) / 2;
}
/** w₂w₁ where the cost is least. */
export function product(a: number, alpha: number[]) {
  const lambda = Math.sqrt(alpha[0] * alpha[1]); // [product-only]
  return Math.sign(a) * Math.max(Math.abs(a) - lambda, 0); // [hidden-l1]
}
export function descend(start: number[], alpha: number[]) {
  return iterate(4000, start, ([w1, w2]) => {
    const e = w2 * w1 - a;
    return [
      w1 - 0.05 * (e * w2 + alpha[0] * w1),
      w2 - 0.05 * (e * w1 + alpha[1] * w2),
    ];
  });
}

const even = Math.sqrt(alpha1 * alpha2);
const pairs = {
  'α₁ and α₂': [alpha1, alpha2],
  '√(α₁α₂) for both': [even, even],
};
const starts = {a: [0.3, 0.1], b: [0.4, 2.8], c: [2.8, 1.5]};

// --- picture ---
const runs = each(pairs, (alpha) =>
  Object.values(starts).map((start) => descend(start, alpha)),
);
const best = product(a, [alpha1, alpha2]);
const square = [0, 3.2];
const w1 = linspace(0.05, 3.2, 200);
const hyperbola = w1.map((w) => {
  const v = best / w;
  return best > 0 && v < 3.2 ? v : NaN;
});
plot({
  x: {label: 'w₁', domain: square},
  y: {label: 'w₂', domain: square},
  equal: true,
  formulas: {'w₂w₁ = a − √(α₁α₂)': {x: w1, y: hyperbola}},
  panels: each(pairs, (alpha, name) => ({
    contour: {
      ...{x: square, y: square, name: 'cost'},
      f: (w1: number, w2: number) => cost([w1, w2], alpha),
      levels: [0.6, 0.9, 1.3, 2, 3, 5, 8],
    },
    lines: {
      descent: runs[name].flatMap((path) => [
        ...path.slice(0, 800),
        [NaN, NaN],
      ]),
    },
    points: {end: runs[name].map((path) => path[4000])},
  })),
});
const ends = each(runs, (paths) => paths.map((p) => p[4000]));
table({
  columns: ['w₁', 'w₂', 'w₂w₁'],
  rows: each(ends, ([[w1, w2]]) => [w1, w2, w1 * w2]),
  digits: 2,
});
check(
  'every run ends at the product a − √(α₁α₂), or at 0',
  Object.values(ends)
    .flat()
    .every(([w1, w2]) => isClose(w1 * w2, best, 0.01)),
);
check(
  'at the end both layers pay the same: α₁w₁² = α₂w₂²', // [balance]
  Object.values(pairs).every(([p, q], i) =>
    Object.values(ends)[i].every(([w1, w2]) =>
      isClose(p * w1 ** 2, q * w2 ** 2, 0.01),
    ),
  ),
);
