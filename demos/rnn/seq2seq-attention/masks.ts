// A mask takes keys away before softmax, not after it.
import {abs, add, check, div, each, knob, matmul} from 'lab';
import {max, mul, normalTensor, plot, random, range} from 'lab';
import {softmax, sub, table, transpose} from 'lab';
import type {Tensor} from 'lab';

const n = 6;
const words = knob('words, the rest padding', 4, [1, n, 1]);
const changed = knob('input changed', 5, [1, n, 1]);

type Mask = number[][]; // 1: i may look at j
const mask = (may: (i: number, j: number) => boolean) =>
  range(n).map((i) => range(n).map((j) => Number(may(i, j))));
const causal = mask((i, j) => j <= i);
const padding = mask((i, j) => j < words);

/** Forbidden scores become −∞, so their weight is 0. */
export function before(E: Tensor, mask: Mask) {
  const scores = mask.map((row) =>
    row.map((may) => (may ? 0 : -Infinity)),
  );
  return softmax(add(E, scores)); // [mask]
}
/** Forbidden weights become 0: their scores still count. */
export function after(E: Tensor, mask: Mask) {
  return mul(softmax(E), mask);
}
type Way = (E: Tensor) => Tensor;
export const ways: Record<string, Way> = {
  none: (E) => softmax(E),
  causal: (E) => before(E, causal),
  padding: (E) => before(E, padding),
  'too late': (E) => after(E, causal),
};

// --- picture ---
const X = normalTensor(random(1), [n, 8], 0.7);
const attend = (way: Way, X: Tensor) => {
  const A = way(div(matmul(X, transpose(X)), Math.sqrt(8)));
  return {A, Y: matmul(A, X)};
};
const sides = {x: [0.5, n + 0.5], y: [0.5, n + 0.5]};
const places = range(1, n + 1);
plot({
  x: {label: 'j', ticks: places},
  y: {
    label: 'i',
    ticks: places.map((i) => [n + 1 - i, `${i}`]),
  },
  columns: 4,
  equal: true,
  panels: each(ways, (way: Way) => {
    const {data} = attend(way, X).A;
    const values = range(n, 0, -1).map((i) =>
      data.slice((i - 1) * n, i * n),
    );
    return {heat: {...sides, values, range: [0, 1]}};
  }),
});
const bump = places.map((i) => [i === changed ? 1 : 0]);
const moved = each(ways, (way: Way) => {
  const [Y, Z] = [X, add(X, bump)].map((X) => attend(way, X).Y);
  return Array.from(max(abs(sub(Y, Z)), 1).data);
});
table({
  title: 'how far the changed input moves each output',
  columns: places.map((i) => `i = ${i}`),
  rows: moved,
  digits: 2,
});
check(
  'behind a causal mask no output sees a later input',
  moved.causal.slice(0, changed - 1).every((m) => m === 0),
);
