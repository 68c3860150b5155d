// A convolution is a matrix, mostly empty, that repeats itself.
import {check, knob, matmul, plot, print, range} from 'lab';
import {sum, transpose} from 'lab';
import {size, test} from 'lab/digits28';

const input = knob('input', ['6 × 6', '1 × 18']);
const lit = knob('output', 5, [0, 15, 1]); // 16 in both cases
const [h, w, kh] = input === '6 × 6' ? [6, 6, 3] : [1, 18, 1];
const K = grid(kh, 3, (m, n) => 1 + 3 * m + n); // 1, 2, 3 …

type Map = number[][];
type F<T = number> = (i: number, j: number) => T;
function grid<T>(h: number, w: number, f: F<T>) {
  const line = (i: number) => range(w).map((j) => f(i, j));
  return range(h).map(line);
}
/** Σ over m, n of K[m][n] · f(m, n) */
const taps = (K: Map, f: F) =>
  sum(K.flatMap((k, m) => k.map((kn, n) => kn * f(m, n))));
/** How many rows and columns of places K has. */
const fit = (h: number, w: number, K: Map) =>
  [h - K.length + 1, w - K[0].length + 1] as const;

export function slide(V: Map, K: Map) {
  const at: F = (i, j) => taps(K, (m, n) => V[i + m][j + n]);
  return grid(...fit(V.length, V[0].length, K), at); // [unroll]
}
/** A row for each output, with the kernel where it stands. */
export function matrix(K: Map, h: number, w: number) {
  const row: F<number[]> = (i, j) =>
    grid(h, w, (p, q) => K[p - i]?.[q - j] ?? 0).flat(); // [row-of-c]
  return grid(...fit(h, w, K), row).flat();
}
export function back(delta: Map, K: Map, h: number, w: number) {
  const at: F = (p, q) =>
    taps(K, (m, n) => delta[p - m]?.[q - n] ?? 0); // [transposed]
  return grid(h, w, at);
}
// --- picture ---
/** A corner of a five, in whole numbers. */
const five = test.images[7].slice(9 * size);
const V = grid(h, w, (i, j) =>
  Math.round(15 * five[i * size + j + (h === 1 ? 4 : 8)]),
);
const [C, Z] = [matrix(K, h, w), slide(V, K)];
const i = Math.floor(lit / Z[0].length);
const j = lit % Z[0].length;
type Pair = [number, number];
/** Row 0 on top, and a frame of so many rows and columns. */
const panel = (title: string, M: Map, at: Pair, by: Pair) => {
  const [x, y] = [M[0].length, M.length];
  const window = {
    x: [0, 1, 1, 0, 0].map((d) => at[1] + d * by[1]),
    y: [0, 0, 1, 1, 0].map((d) => y - at[0] - d * by[0]),
    tone: 'ink' as const,
  };
  const heat = {x: [0, x], y: [0, y], values: [...M].reverse()};
  return {title, heat, lines: {window}};
};
const bare = {equal: true, x: {ticks: []}, y: {ticks: []}};
const seen = panel('V', V, [i, j], [kh, 3]);
plot({...bare, panels: [seen, panel('Z', Z, [i, j], [1, 1])]});
plot({...bare, ...panel('C', C, [lit, 0], [1, h * w])});
const entries = C.flat();
print('entries of C:', entries.length);
print('not zero:', entries.filter((c) => c !== 0).length);
print('different ones among these:', new Set(entries).size - 1);
const maps = (A: Map, x: Map, y: Map) =>
  matmul(A, x.flat()).every((yi, i) => yi === y.flat()[i]);
check('C times V in one column is Z', maps(C, V, Z));
const delta = Z.map((z) => z.map((zj) => (zj % 7) - 3));
check(
  'Cᵀδ is the true convolution of δ with K',
  maps(transpose(C), delta, back(delta, K, h, w)),
);
