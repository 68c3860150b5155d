// Weight decay on two stacked layers takes λ off every σ.
import {add, check, iterate, knob, matmul, max, mul} from 'lab';
import {abs, plot, random, square, sub, sum} from 'lab';
import {table, transpose} from 'lab';
import {svd} from 'lab/linalg';

const lambda = knob('λ', 1, [0.1, 4, 0.1]);
const M = [
  [0, 1, 2],
  [1, 2, 1],
  [2, 1, 0],
];
type Matrix = number[][];

/** For U, of ½‖M − UVᵀ‖² + ½λ(‖U‖² + ‖V‖²): (UVᵀ − M)V + λU */
export function gradient(
  [U, V]: Matrix[],
  M: Matrix,
  lambda: number,
) {
  const gap = sub(matmul(U, transpose(V)), M);
  return add(matmul(gap, V), mul(lambda, U)); // [two-layer-decay]
}

/** What should be left of a singular value. */
export function softThreshold(sigma: number, lambda: number) {
  return Math.max(sigma - lambda, 0); // [singular-threshold]
}

/** Gradient descent on both layers from small weights. */
export function descend(M: Matrix, lambda: number) {
  const dice = random(1);
  const start = [M, M].map((shape) =>
    shape.map((row) => mul(0.05, dice.normal(row.length))),
  );
  return iterate(1000, start, ([U, V]) => [
    sub(U, mul(0.1, gradient([U, V], M, lambda))),
    sub(V, mul(0.1, gradient([V, U], transpose(M), lambda))),
  ]);
}
const path = descend(M, lambda);

// --- picture ---
const sigma = ([U, V]: Matrix[]) =>
  svd(matmul(U, transpose(V))).s;
const [before, after] = [svd(M).s, sigma(path[1000])];
const climb = transpose(path.slice(0, 101).map(sigma));
plot({
  x: {label: 'step'},
  y: {domain: [0, 4]},
  lines: {'σ₁': climb[0], 'σ₂': climb[1], 'σ₃': climb[2]},
});
table({
  columns: ['i', 'σᵢ(M)', 'σᵢ(UVᵀ)'],
  rows: before.map((s, i) => [i + 1, s, after[i]]),
  digits: 2,
});
const target = before.map((s) => softThreshold(s, lambda));
check(
  'each σᵢ of the product ends λ lower, or at zero',
  max(abs(sub(after, target))) < 0.01,
);
const squares = sum(square(path[1000]));
check(
  '½(‖U‖² + ‖V‖²) has become ‖UVᵀ‖∗',
  Math.abs(squares / 2 - sum(after)) < 0.02, // [factorisation]
);
