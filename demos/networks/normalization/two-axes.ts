// BN forgets the scale of a feature, LN that of an example.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const batch = knob('batch size', {
  value: 6,
  min: 1,
  max: 6,
  step: 1,
});
const a = knob('feature 2 ×', {
  value: 6,
  min: 1,
  max: 100,
  log: true,
});
const b = knob('example 3 ×', {
  value: 6,
  min: 1,
  max: 100,
  log: true,
});
const epsilon = 1e-5;
const d = 5;
type Matrix = number[][];

const average = (v: number[]) =>
  v.reduce((sum, vi) => sum + vi, 0) / v.length;

/** (v − μ)/√(σ² + ε) of one list of numbers. */
export function standardise(v: number[]) {
  const mu = average(v);
  const s2 = average(v.map((vi) => (vi - mu) ** 2));
  return v.map((vi) => (vi - mu) / Math.sqrt(s2 + epsilon));
}

/** Rows are examples: LN works along the rows … */
export function layerNorm(X: Matrix) {
  return X.map(standardise); // [ln-forward]
}

/** … and BN down the columns. */
export function batchNorm(X: Matrix) {
  const columns = X[0].map((_, j) =>
    standardise(X.map((row) => row[j])),
  );
  return X.map((_, i) => columns.map((c) => c[i]));
}

/** v/√(mean v² + ε) */
export function rmsNorm(v: number[]) {
  const ms = average(v.map((vi) => vi * vi));
  return v.map((vi) => vi / Math.sqrt(ms + epsilon));
}

const dice = random(5);
const X0 = range(batch).map(() =>
  range(d).map((j) => dice.normal() + j / 4),
);
const scaled = (X: Matrix, a: number, b: number) =>
  X.map((row, i) =>
    row.map(
      (v, j) => v * (j === 1 ? a : 1) * (i === 2 ? b : 1),
    ),
  );
const X = scaled(X0, a, b);
const panel = (title: string, A: Matrix) => ({
  title,
  x: {label: 'feature', ticks: range(1, d + 1)},
  y: {
    label: 'example',
    ticks: range(batch).map((i): [number, string] => [
      i + 1,
      String(batch - i),
    ]),
  },
  heat: {
    x: [0.5, d + 0.5] as [number, number],
    y: [0.5, batch + 0.5] as [number, number],
    values: [...A]
      .reverse()
      .map((row) =>
        row.map((v) => Math.max(-2.5, Math.min(2.5, v))),
      ),
    scheme: 'diverging' as const,
    range: [-2.5, 2.5] as [number, number],
  },
});
plot({
  columns: 3,
  panels: [
    panel('X', X),
    panel('BN', batchNorm(X)),
    panel('LN', layerNorm(X)),
  ],
});
const gap = (A: Matrix, B: Matrix) =>
  Math.max(
    ...A.flatMap((row, i) =>
      row.map((v, j) => Math.abs(v - B[i][j])),
    ),
  );
const ten = {
  feature: scaled(X0, 10, 1),
  example: scaled(X0, 1, 10),
};
const change = (f: (X: Matrix) => Matrix) => [
  fixed(gap(f(ten.feature), f(X0)), 2),
  fixed(gap(f(ten.example), f(X0)), 2),
];
table({
  title: 'largest change of an entry',
  columns: ['', 'feature 2 × 10', 'example 3 × 10'],
  rows: [
    ['BN', ...change(batchNorm)],
    ['LN', ...change(layerNorm)],
  ],
});
check(
  'BN does not see the scale of a feature',
  gap(batchNorm(scaled(X0, a, 1)), batchNorm(X0)) < 1e-3, // ε is not quite 0
);
check(
  'LN does not see the scale of an example',
  gap(layerNorm(scaled(X0, 1, b)), layerNorm(X0)) < 1e-3,
);
check(
  'LN of an example is the same in any batch',
  gap(layerNorm([X[0]]), [layerNorm(X)[0]]) === 0,
);
check(
  'a batch of one is all zeros to BN, not to LN',
  gap(batchNorm([X[0]]), [range(d).fill(0)]) === 0 &&
    gap(layerNorm([X[0]]), [range(d).fill(0)]) > 0.5,
);
check(
  'LN is RMSNorm of the centred example',
  X.every((row) => {
    const mu = average(row);
    const centred = row.map((v) => v - mu);
    return gap([rmsNorm(centred)], [standardise(row)]) < 1e-9;
  }),
);
