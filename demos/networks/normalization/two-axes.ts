// BN forgets the scale of a feature, LN that of an example.
import {abs, check, clip, div, each, isClose, knob} from 'lab';
import {max, mean, plot, random, range, sqrt} from 'lab';
import {square, sub, table, transpose} from 'lab';

const batch = knob('batch size', 6, [1, 6, 1]);
const a = knob('feature 2 ×', 6, [1, 100], 'log');
const b = knob('example 3 ×', 6, [1, 100], 'log');
const epsilon = 1e-5;

/** (v − μ)/√(σ² + ε) of one list of numbers. */
export function standardise(v: number[]) {
  const centred = sub(v, mean(v));
  return div(centred, sqrt(mean(square(centred)) + epsilon));
}
/** Rows are examples: LN works along the rows … */
export function layerNorm(X: number[][]) {
  return X.map(standardise); // [ln-forward]
}
/** … and BN down the columns. */
export function batchNorm(X: number[][]) {
  return transpose(transpose(X).map(standardise)); // [batch-statistics]
}
/** v/√(mean v² + ε) */
export function rmsNorm(v: number[]) {
  return div(v, sqrt(mean(square(v)) + epsilon)); // [rms]
}

const dice = random(5);
const plain = range(batch).map(() =>
  range(5).map((j) => dice.normal() + j / 4),
);
const scaled = (a: number, b: number) =>
  plain.map((row, i) =>
    row.map(
      (v, j) => v * (j === 1 ? a : 1) * (i === 2 ? b : 1),
    ),
  );
const X = scaled(a, b);

// --- picture ---
const norms = {BN: batchNorm, LN: layerNorm};
const panel = (A: number[][]) => ({
  heat: {
    x: [0.5, 5.5],
    y: [0.5, batch + 0.5],
    values: clip([...A].reverse(), -2.5, 2.5),
    scheme: 'diverging' as const,
    range: [-2.5, 2.5],
  },
});
plot({
  x: {label: 'feature', ticks: range(1, 6)},
  y: {
    label: 'example',
    ticks: range(batch).map(
      (i) => [i + 1, String(batch - i)] as const,
    ),
  },
  panels: {X: panel(X), ...each(norms, (f) => panel(f(X)))},
});
const gap = (A: number[][], B: number[][]) =>
  max(abs(sub(A, B)));
table({
  title: 'largest change of an entry',
  columns: ['', 'feature 2 × 10', 'example 3 × 10'],
  rows: each(norms, (f) => [
    gap(f(scaled(10, 1)), f(plain)),
    gap(f(scaled(1, 10)), f(plain)),
  ]),
  digits: 2,
});
check(
  'BN does not see the scale of a feature',
  gap(batchNorm(scaled(a, 1)), batchNorm(plain)) < 1e-3, // ε is not 0
);
check(
  'LN does not see the scale of an example',
  gap(layerNorm(scaled(1, b)), layerNorm(plain)) < 1e-3,
);
check(
  'LN of an example is the same in any batch, BN is not',
  isClose(layerNorm([X[0]])[0], layerNorm(X)[0]) &&
    max(abs(batchNorm([X[0]]))) === 0,
);
check(
  'LN is RMSNorm of the centred example',
  X.every((v) =>
    isClose(rmsNorm(sub(v, mean(v))), standardise(v)),
  ),
);
