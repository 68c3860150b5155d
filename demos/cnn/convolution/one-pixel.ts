// Global pooling forgets the place; a stride before it does not.
import {check, div, dot, each, knob, max, mean} from 'lab';
import {norm, outer, plot, random, range, sub} from 'lab';
import {table, transpose} from 'lab';
import {size, test} from 'lab/digits28';

const head = knob('head', ['global mean', 'global maximum']);
type Map = number[][];
/** A convolution and a ReLU; the border is closed to a ring. */
export function layer(V: Map, K: Map) {
  const wrap = (i: number) => (i + V.length) % V.length;
  const at = (i: number, j: number) => {
    let z = 0;
    for (let m = 0; m < 3; m++) {
      const row = V[wrap(i + m - 1)];
      for (let n = 0; n < 3; n++)
        z += K[m][n] * row[wrap(j + n - 1)];
    }
    return Math.max(0, z);
  };
  return V.map((v, i) => v.map((_, j) => at(i, j)));
}
const even = <T>(list: T[]) => list.filter((_, i) => i % 2 < 1);
/** Every other row and column: a stride of 2. */
export const every = (Z: Map) => even(Z).map((z) => even(z));
const pairs = (z: number[]) =>
  even(z).map((v, j) => Math.max(v, z[2 * j + 1]));
/** The greatest of 2 × 2 places, with a stride of 2. */
export const pool = (Z: Map) =>
  transpose(transpose(Z.map(pairs)).map(pairs));
const blur = div(outer([1, 2, 1], [1, 2, 1]), 16); // [blur-first]
const between: Record<string, (Z: Map) => Map> = {
  'stride 1': (Z) => Z,
  'stride 2': every,
  'max pooling': pool,
  'blur, then stride 2': (Z) => every(layer(Z, blur)),
};
/** Two layers, something between them, global pooling. */
export function features(V: Map, name: string) {
  return kernels.map(([K, L]) => {
    const Z = layer(between[name](layer(V, K)), L).flat();
    return head === 'global mean' ? mean(Z) : max(Z); // [pool-globally]
  });
}

// --- picture ---
const dice = random(11);
const kernel = () => range(3).map(() => dice.normal(3));
const kernels = range(6).map(() => [kernel(), kernel()]);
const rows = (x: number[]) =>
  range(size).map((i) => x.slice(i * size, (i + 1) * size));
const digits = test.images.slice(0, 10).map(rows);
const shift = (V: Map, d: number) =>
  V.map((v) => [...v.slice(-d), ...v].slice(0, size));
const shifts = range(9);
/** How far the features move, against their length. */
const changes = each(Object.keys(between), (name) => {
  const start = digits.map((V) => features(V, name));
  const far = (f: number[], k: number) =>
    norm(sub(f, start[k])) / norm(start[k]);
  const at = (d: number) =>
    digits.map((V) => features(shift(V, d), name));
  return shifts.map((d) => mean(at(d).map(far)));
});
const [[K]] = kernels;
/** A unit whose weights are the map of the unshifted digit. */
const answer = (V: Map, d: number) => {
  const w = layer(V, K).flat();
  return dot(w, layer(shift(V, d), K).flat()) / dot(w, w);
};
const dense = shifts.map((d) =>
  mean(digits.map((V) => answer(V, d))),
);
plot({
  x: {label: 'shift in pixels', values: shifts},
  panels: [
    {title: 'change of the features', lines: changes},
    {title: 'answer of a dense unit', lines: {dense}},
  ],
});
const first = each(changes, (c) => c[1]);
table({
  columns: ['change by one pixel'],
  rows: first,
  digits: 3,
});
check(
  'stride 1 and global pooling: no change',
  changes['stride 1'].every((c) => c < 1e-12), // order of sums
);
check(
  'stride 2: no change at even shifts',
  changes['stride 2'].every((c, d) => d % 2 > 0 || c < 1e-12),
);
