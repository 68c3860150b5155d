// Weight decay on two stacked layers takes λ off every σ.
import {
  add,
  check,
  fixed,
  knob,
  matmul,
  mul,
  plot,
  random,
  range,
  sub,
  table,
  transpose,
} from 'lab';
import {svd} from 'lab/linalg';

type Matrix = number[][];
const lambda = knob('λ', {
  value: 1,
  min: 0.1,
  max: 4,
  step: 0.1,
});
const M = [
  [0, 1, 2],
  [1, 2, 1],
  [2, 1, 0],
];

/** For U, of ½‖M − UVᵀ‖² + ½λ(‖U‖² + ‖V‖²): (UVᵀ − M)V + λU */
export function gradient(
  U: Matrix,
  V: Matrix,
  M: Matrix,
  lambda: number,
) {
  const gap = sub(matmul(U, transpose(V)), M);
  return add(matmul(gap, V), mul(lambda, U));
}

/** What should be left of a singular value. */
export function softThreshold(sigma: number, lambda: number) {
  return Math.max(sigma - lambda, 0); // [singular-threshold]
}

/** Gradient descent on both layers from small weights. */
export function train(
  M: Matrix,
  lambda: number,
  steps: number,
) {
  const dice = random(1);
  const small = () =>
    M.map((row) => mul(0.05, dice.normal(row.length)));
  let [U, V] = [small(), small()];
  const path: number[][] = [];
  for (let step = 0; step < steps; step++) {
    if (step <= 100) path.push(svd(matmul(U, transpose(V))).s);
    const dU = gradient(U, V, M, lambda);
    const dV = gradient(V, U, transpose(M), lambda);
    U = sub(U, mul(0.1, dU));
    V = sub(V, mul(0.1, dV));
  }
  return {U, V, path};
}

const {U, V, path} = train(M, lambda, 1000);
const before = svd(M).s;
const after = svd(matmul(U, transpose(V))).s;
const sum = (v: number[]) => v.reduce((s, vi) => s + vi, 0);
const squares = sum([...U, ...V].flat().map((w) => w * w));

plot({
  x: {label: 'step', values: range(path.length)},
  lines: {
    'σ₁': path.map((s) => s[0]),
    'σ₂': path.map((s) => s[1]),
    'σ₃': path.map((s) => s[2]),
  },
});
table({
  columns: ['i', 'σᵢ(M)', 'σᵢ(UVᵀ)'],
  rows: before.map((s, i) => [
    i + 1,
    fixed(s, 2),
    fixed(after[i], 2),
  ]),
});
check(
  'each σᵢ of the product ends λ lower, or at zero',
  after.every(
    (s, i) =>
      Math.abs(s - softThreshold(before[i], lambda)) < 0.01,
  ),
);
check(
  '½(‖U‖² + ‖V‖²) has become ‖UVᵀ‖∗',
  Math.abs(squares / 2 - sum(after)) < 0.02, // [factorisation]
);
