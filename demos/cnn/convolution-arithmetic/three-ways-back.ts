// Stamps, inserted zeros and Cᵀ are one operation: not C⁻¹.
import {check, conv1d, grad, isClose, knob, matmul} from 'lab';
import {mul, plot, range, sum, table, tensor} from 'lab';
import {transpose, type Tensor} from 'lab';

const k = knob('k', 3, [1, 5, 1]);
const s = knob('s', 2, [1, 3, 1]);
const p = knob('p', 1, [0, 2, 1]);
const w = [1, 2, 3, 2, 1].slice(0, k);
const x = [0, 0, 4, 4, 1, 0, 2, 0, 0];
const n = x.length;

/** The matrix: row o holds w, from column o·s − p on. */
export function matrix(w: number[]) {
  const rows = Math.floor((n + 2 * p - w.length) / s) + 1;
  return range(rows).map(
    (o) => range(n).map((i) => w[i + p - o * s] ?? 0), // [the-matrix]
  );
}

/** Each value stamps its multiple of w, s pixels apart. */
export function stamp(y: number[], w: number[]) {
  const out = Array<number>(n).fill(0);
  for (const [o, value] of y.entries()) {
    for (const [tap, weight] of w.entries()) {
      const i = o * s + tap - p;
      if (i >= 0 && i < n) out[i] += weight * value; // [stamping]
    }
  }
  return out;
}

/** s − 1 zeros behind each value; then w slides, reversed. */
export function insertZeros(y: number[], w: number[]) {
  const wide = Array<number>(y.length * s).fill(0);
  y.forEach((value, o) => (wide[o * s] = value));
  const at = (i: number) => wide[i] ?? 0; // zeros around
  return range(n).map(
    (i) => sum(w.map((v, tap) => v * at(i + p - tap))), // [zero-insertion]
  );
}

// --- picture ---
const C = matrix(w);
const y = matmul(C, x);
const back = matmul(transpose(C), y);
const panel = (title: string, M: number[][]) => ({
  title,
  equal: true,
  heat: {x: [0, n], y: [0, M.length], values: [...M].reverse()},
});
plot({
  columns: 3,
  panels: [
    panel('C', C),
    panel('CᵀC', matmul(transpose(C), C)),
    {
      title: 'there and back',
      x: {label: 'position', values: range(n)},
      lines: {x, CᵀCx: back},
    },
  ],
});
const ways = {
  stamped: stamp(y, w),
  'zeros inserted': insertZeros(y, w),
  'Cᵀ times y': back,
};
table({
  columns: ['', ...range(n).map(String)],
  rows: {x, ...ways},
});
const kernel = tensor(w, [1, 1, k]);
const conv = (x: Tensor) =>
  conv1d(x, kernel, {stride: s, padding: p});
const input = tensor(x, [1, 1, n]);
check(
  'C times x is lab’s conv1d',
  isClose(conv(input).values(), y),
);
const weighted = (x: Tensor) =>
  sum(mul(conv(x), tensor(y, [1, 1, y.length])));
const slopes = grad(weighted)(input).values();
check(
  'all three are the gradient of the convolution',
  Object.values(ways).every((way) => isClose(way, slopes)),
);
