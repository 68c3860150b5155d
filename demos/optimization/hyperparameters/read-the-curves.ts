// Floor, bias and gap: three numbers that say what to do next.
import {add, check, cos, div, iterate, knob} from 'lab';
import {matmul, mean, mul, plot, random, range} from 'lab';
import {square, sub, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const p = knob('features p', 12, [1, 30, 1]);
const N = knob('examples N', 40, [32, 400, 1]);
const eta = knob('η · λₘₐₓ', 1, [0.01, 2.2, 0.01]);
const floor = 0.16; // σ²

/** N inputs: p cosines of each, and the target f. */
export function inputs(N: number) {
  const x = range(N).map((i) => (2 * i + 1) / N - 1);
  const f = x.map((xi) => Math.sin(4 * xi) + xi / 2);
  const angle = (xi: number) => (Math.PI * (xi + 1)) / 2;
  const A = x.map((xi) => cos(mul(range(p), angle(xi))));
  return {A, f};
}
const noisy = (f: Row) =>
  add(f, mul(Math.sqrt(floor), dice.normal(f.length)));
const loss = (A: Row[], w: Row, y: Row) =>
  mean(square(sub(matmul(A, w), y)));

/** Descent; AᵀA/N = diag(1, ½, …, ½), so λₘₐₓ = 1. */
export function descend(A: Row[], y: Row) {
  const g = (w: Row) => matmul(sub(matmul(A, w), y), A);
  const step = (w: Row) => sub(w, mul(eta / y.length, g(w)));
  return iterate(399, Array<number>(p).fill(0), step);
}
/** Where both losses end, if S makes weights of targets. */
export function ends(A: Row[], S: Row[], f: Row) {
  const y = noisy(f);
  const w = matmul(S, y);
  return [loss(A, w, y), loss(A, w, noisy(f))]; // [hat-matrix]
}

// --- picture ---
type Row = number[];
const dice = random(8);
const {A, f} = inputs(N);
const [y, fresh] = [noisy(f), noisy(f)];
const cut = (v: number) => Math.min(v, 1e3);
const path = descend(A, y);
const training = path.map((w) => cut(loss(A, w, y)));
const validation = path.map((w) => cut(loss(A, w, fresh)));
/** Both ends and the bias: means over so many draws. */
export function gap(N: number, draws = 60) {
  const {A, f} = inputs(N);
  const T = transpose(A);
  const S = solve(matmul(T, A), T); // least squares
  const all = range(draws).map(() => ends(A, S, f));
  const [train, valid] = transpose(all).map((v) => mean(v));
  return {train, valid, bias: loss(A, matmul(S, f), f)}; // [floor-bias-gap]
}
const sizes = [32, 45, 64, 90, 128, 180, 256, 360];
const means = sizes.map((n) => Object.values(gap(n)));
const [train, valid, bias] = transpose(means);
const shift = div(floor * p, sizes); // σ²p/N
const low = add(sub(floor, shift), bias);
const high = add(add(floor, shift), bias);
const rules = {floor: {y: floor, tone: 'ink' as const}};
plot({
  panels: {
    'while it learns': {
      x: {label: 'epoch', values: range(400)},
      y: {label: 'loss', log: true},
      lines: {training, validation},
      rules,
    },
    'at the end, against N': {
      x: {label: 'N', values: sizes, log: true},
      y: {domain: [0, 4 * floor + 2 * bias[0]]},
      lines: {training: train, validation: valid},
      formulas: {'σ²(1 ± p/N) + bias': {y: [low, high]}},
      rules,
    },
  },
});
table({
  columns: ['floor σ²', 'training', 'validation'],
  rows: [[floor, training[399], validation[399]]],
  digits: 2,
});
const off = sizes.map((n, i) => {
  const spread = 2 * (floor + 3 * shift[i]) + 4 * bias[i];
  const sd = Math.sqrt((floor * spread) / (60 * n)); // of a mean
  return Math.hypot(train[i] - low[i], valid[i] - high[i]) / sd;
});
check(
  'on average both losses end at σ²(1 ± p/N) + bias',
  Math.max(...off) < 6,
);
const falls = training.every(
  (v, t) => t === 0 || v <= training[t - 1] * (1 + 1e-9),
);
check(
  'training loss falls at every epoch exactly when η · λₘₐₓ < 2',
  Math.abs(eta - 2) < 0.02 || falls === eta < 2,
);
