// Shift the digit, and its map shifts along; then we break that.
import {check, each, images, knob, outer, plot} from 'lab';
import {range, sum, table} from 'lab';
import {size, test} from 'lab/digits28';

const d = knob('shift', 3, [0, 8, 1]);
const background = knob('background', [15, 0]);
const K0 = outer([1, 2, 3], [-1, 0, 1]);
type Map = number[][];
type F = (i: number, j: number) => number;
const grid = (n: number, f: F) =>
  range(n).map((i) => range(n).map((j) => f(i, j)));
const wrap = (i: number) => (i + size) % size;
/** A convolution, a bias of 1 and a ReLU, at every place. */
export function layer(V: Map, K = K0, padding = false) {
  const at: F = (i, j) =>
    padding ? (V[i]?.[j] ?? 0) : V[wrap(i)][wrap(j)];
  const line = (k: number[], i: number, j: number) =>
    sum(k.map((w, n) => w * at(i, j + n))); // [commutes]
  const z: F = (i, j) =>
    sum(K.map((k, m) => line(k, i + m, j)));
  return grid(size, (i, j) => Math.max(0, 1 + z(i - 1, j - 1)));
}
/** A stride of s keeps every s-th place. */
export const every = (Z: Map, s: number) =>
  grid(Z.length / s, (i, j) => Z[s * i][s * j]); // [stride-breaks]
/** The greatest of s × s places, with a stride of s. */
export function pool(Z: Map, s: number) {
  const near: F = (i, j) =>
    Math.max(...grid(s, (m, n) => Z[i + m][j + n]).flat());
  return grid(Z.length / s, (i, j) => near(s * i, s * j));
}
const layers: Record<string, (V: Map) => Map> = {
  'stride 1': (V) => layer(V),
  'stride 2': (V) => every(layer(V), 2),
  'stride 4': (V) => every(layer(V), 4),
  'max pooling': (V) => pool(layer(V), 2),
  'zero padding': (V) => layer(V, K0, true),
};

// --- picture ---
const ink = test.images[7];
const V = grid(size, (i, j) =>
  Math.abs(background - Math.round(15 * ink[i * size + j])),
);
/** Moved to the right; what leaves comes in on the left. */
const shift = (V: Map, e: number) =>
  V.map((v) => [...v.slice(-e), ...v].slice(0, V.length));
const minus = (A: Map, B: Map) =>
  A.map((a, i) => a.map((v, j) => v - B[i][j]));
const apart = (A: Map, B: Map) =>
  sum(minus(A, B).map((v) => v.filter((x) => x !== 0).length));
/** Which shift of the old map is nearest to the new one? */
const compare = (f: (V: Map) => Map, d: number) => {
  const [Z, moved] = [f(V), f(shift(V, d))];
  const counts = Z.map((_, e) => apart(moved, shift(Z, e)));
  const fewest = Math.min(...counts);
  const best = shift(Z, counts.indexOf(fewest));
  return {moved, best, share: fewest / Z.length ** 2};
};
images({images: [V, shift(V, d)], captions: ['V', 'moved']});
const name = knob('layer', Object.keys(layers));
const {moved, best} = compare(layers[name], d);
const captions = ['its map', 'old map, moved', 'difference'];
const sheet = [moved, best, minus(moved, best)];
images({images: sheet, captions, scheme: 'diverging'});
const shifts = range(9);
const shares = each(layers, (f) =>
  shifts.map((d) => compare(f, d).share),
);
plot({
  x: {label: 'shift in pixels', values: shifts},
  y: {label: 'share of the map that differs'},
  lines: shares,
});
const turns = {
  'quarter turn': (M: Map) =>
    M.map((_, i) => M.map((v) => v[M.length - 1 - i])),
  mirror: (M: Map) => M.map((v) => [...v].reverse()),
};
const columns = ['same kernel', 'kernel turned too'];
const rows = each(turns, (turn) =>
  [K0, turn(K0)].map((K) =>
    apart(layer(turn(V), K), turn(layer(V))),
  ),
);
table({columns, rows});
const exact = (s: number) =>
  range(0, 9, s).every((d) => shares[`stride ${s}`][d] === 0);
check(
  'stride s: exact for shifts by multiples of s',
  exact(1) && exact(2) && exact(4),
);
