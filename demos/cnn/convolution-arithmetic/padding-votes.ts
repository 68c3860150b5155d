// Padding decides the width, and in how many outputs a pixel votes.
import {check, conv1d, each, grad, isClose, iterate} from 'lab';
import {knob, max, min, ones, outer, pad, plot} from 'lab';
import {print, stepsUntil, sum, table} from 'lab';

const m = knob('m', 16, [8, 32, 1]);
const k = knob('k', 6, [2, 8, 1]);

/** Zeros in front and behind, for a kernel of width k. */
export const paddings = {
  valid: () => [0, 0],
  same: (k: number) => [
    Math.floor((k - 1) / 2),
    Math.ceil((k - 1) / 2),
  ],
  full: (k: number) => [k - 1, k - 1],
};

/** What is left of m pixels behind one layer of stride 1. */
export function width(m: number, k: number, zeros: number[]) {
  return Math.max(0, m + zeros[0] + zeros[1] - k + 1); // [three-widths]
}

/** In how many outputs each pixel takes part. */
export function votes(m: number, k: number, zeros: number[]) {
  const count = Array<number>(m).fill(0);
  for (let o = 0; o < width(m, k, zeros); o++) {
    for (let tap = 0; tap < k; tap++) {
      const pixel = o + tap - zeros[0];
      if (pixel >= 0 && pixel < m) count[pixel]++; // [count-votes]
    }
  }
  return count;
}

// --- picture ---
const zeros = each(paddings, (f) => f(k));
const line = each(zeros, (z) => votes(m, k, z));
const square = {x: [0, m], y: [0, m], range: [0, k * k]};
plot({
  columns: 3,
  panels: each(line, (v) => ({
    equal: true,
    heat: {...square, values: outer(v, v)},
  })),
});
const widths = each(zeros, (z) =>
  iterate(8, m, (n) => width(n, k, z)),
);
plot({
  x: {label: 'layers'},
  y: {label: 'width'},
  lines: widths,
});
table({
  columns: ['', 'width', 'corner', 'middle'],
  rows: each(line, (v, name) => [
    width(m, k, zeros[name]),
    min(v) ** 2,
    max(v) ** 2,
  ]),
});
const shrunk = iterate(m, m, (n) => width(n, k, zeros.valid));
const fits = stepsUntil(shrunk, (n) => n < k);
print('valid layers that fit:', fits);
/** ∂(sum of all outputs)/∂x for a kernel of ones. */
const slopes = each(zeros, ([a, b]) =>
  grad((x) => sum(conv1d(pad(x, 2, a, b), ones(1, 1, k))))(
    ones(1, 1, m),
  ).values(),
);
check(
  'votes are the gradient of the sum of all outputs',
  isClose(Object.values(slopes), Object.values(line)),
);
