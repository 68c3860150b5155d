// Six equations: three cells write, keep and show a number.
import {add, check, each, fixed, knob, matmul, mul} from 'lab';
import {plot, print, range, sigmoid, softmax, sum} from 'lab';
import {table, tanh, unroll} from 'lab';

const gate = knob('output gate', ['sigmoid', 'softmax']);
const squash = gate === 'sigmoid' ? sigmoid : softmax;
type Part = {W: number[][]; U: number[][]; b: number[]};
type State = Record<'f' | 'i' | 'o' | 'h' | 'c', number[]>;

/** Wx + Uh + b */
export function z({W, U, b}: Part, x: number[], h: number[]) {
  return add(add(matmul(W, x), matmul(U, h)), b);
}
/** One step of an LSTM */
export function lstm(cell: Cell, x: number[], {h, c}: State) {
  const f = sigmoid(z(cell.f, x, h)); // [three-gates]
  const i = sigmoid(z(cell.i, x, h));
  const o = squash(z(cell.o, x, h));
  const candidate = tanh(z(cell.c, x, h)); // [candidate]
  const next = add(mul(f, c), mul(i, candidate)); // [cell-update]
  return {f, i, o, c: next, h: mul(o, tanh(next))}; // [show]
}

// --- picture ---
const none = [0, 0, 0];
/** Unit j hears input to(j) with weight w, and no other. */
const part = (
  w: number,
  b: number,
  to: (j: number) => number,
) => ({
  W: range(3).map((j) =>
    range(5).map((k) => (k === to(j) ? w : 0)),
  ),
  U: range(3).map(() => none),
  b: [b, b, b],
});
const cell = {
  f: part(-16, 8, (j) => 1 + j), // shut where j writes
  i: part(16, -8, (j) => 1 + j), // open where j writes
  o: part(16, -8, () => 4), // open where all show
  c: part(1, 0, () => 0),
};
type Cell = Record<keyof typeof cell, Part>;
const notes = [0.9, -0.9, 0.6];
const at = [1, 4, 10];
const x = range(16).map((t) => [
  notes[at.indexOf(t)] ?? Math.cos(5 * t) / 2, // not written
  ...at.map((when) => Number(when === t)),
  Number(t === 6 || t === 14),
]);
const start = {f: none, i: none, o: none, h: none, c: none};
const states = unroll(
  (xt: number[], s: State) => lstm(cell, xt, s),
  x,
  start,
);
const kinds = ['h', 'c', 'o', 'i', 'f'] as const;
plot({
  x: {label: 't'},
  y: {ticks: kinds.map((kind, k) => [3 * k + 1.5, kind])},
  heat: {
    x: [0, 16],
    y: [0, 15],
    values: kinds.flatMap((kind) =>
      [2, 1, 0].map((j) => states.map((s) => s[kind][j])),
    ),
    scheme: 'diverging',
    range: [-1, 1],
  },
});
table({
  columns: ['h₁', 'h₂', 'h₃'],
  rows: {
    'written, tanh twice': tanh(tanh(notes)),
    ...each(
      {'t = 6': 6, 't = 14': 14, 't = 15': 15},
      (t) => states[t].h,
    ),
  },
  digits: 2,
});
const sizes = Object.values(cell).map(
  ({W, U, b}) => [...W, ...U, b].flat().length,
);
print('parameters:', fixed(sum(sizes), 0));
const end = states[15].c;
check(
  'what was written stands in the cells at the end',
  tanh(notes).every((v, j) => Math.abs(v - end[j]) < 0.01),
);
