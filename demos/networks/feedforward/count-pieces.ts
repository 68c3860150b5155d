// What depth could do, and what random weights do with it.
import {add, check, knob, matmul, mean, mul, plot} from 'lab';
import {random, range, relu, table, transpose} from 'lab';

const n = knob('width n', 4, [2, 12, 1]);
const bias = knob('size of the biases', 0.3, [0, 1, 0.1]);
const depth = 8;

/** A point of the line: x, and the value of each unit there */
type Point = number[];

/** One layer: Wa + b, new points where it changes sign, ReLU */
export function pass(line: Point[], {W, b}: Layer): Point[] {
  const z = line.map(([x, ...a]) => [
    x,
    ...add(matmul(W, a), b),
  ]);
  // Between two neighbours every unit is affine in x.
  const kinks = z.slice(1).flatMap((right, i) =>
    z[i].flatMap((left, j) => {
      const t = left / (left - right[j]);
      if (j === 0 || !(t > 0 && t < 1)) return []; // [one-kink-a-piece]
      return [add(mul(1 - t, z[i]), mul(t, right))];
    }),
  );
  return [...z, ...kinks]
    .sort(([p], [q]) => p - q)
    .filter(
      ([x], i, all) => i === 0 || x - all[i - 1][0] > 1e-12,
    )
    .map(([x, ...z]) => [x, ...relu(z)]);
}
/** Pieces after 1, 2, … layers, between the two ends */
export function count(layers: Layer[], ends: number[]) {
  let line = ends.map((x) => [x, x]);
  return layers.map((layer) => {
    line = pass(line, layer);
    return line.length - 1;
  });
}
const dice = random(4);
const runs = range(30).map(() => count(drawn(), [-1, 1]));

// --- picture ---
export type Layer = {W: number[][]; b: number[]};
/** Layers with He's variance 2/n for the weights. */
function drawn(): Layer[] {
  return [1, ...range(depth - 1).map(() => n)].map(
    (inputs) => ({
      W: range(n).map(() =>
        mul(Math.sqrt(2 / inputs), dice.normal(inputs)),
      ),
      b: mul(bias, dice.normal(n)),
    }),
  );
}
const folding = range(depth).map((l) => ({
  W: range(2).map(() => (l === 0 ? [1] : [2, -4])), // [tent-map]
  b: [0, -0.5],
}));
const tents = count(folding, [0, 1]);
const average = transpose(runs).map((found) => mean(found));
const layers = range(1, depth + 1);
const most = layers.map((l) => (n + 1) ** l);
plot({
  x: {label: 'layers', values: layers},
  y: {label: 'pieces', log: true},
  formulas: {
    'bound (n + 1)ᴸ': most,
    'one layer, nL units': layers.map((l) => n * l + 1),
  },
  lines: {'tents, width 2': tents, 'random, width n': average},
});
table({
  columns: ['layers', 'bound', 'tents', 'random', 'one layer'],
  rows: [1, 2, 4, 8].map((l) => [
    l,
    ...[most, tents, average].map((list) => list[l - 1]),
    n * l + 1,
  ]),
  digits: [0, 0, 0, 1, 0],
});
check(
  'each fold doubles the pieces',
  tents.every((p, l) => p === 2 ** (l + 1)), // [teeth]
);
check(
  'no network exceeds the bound',
  runs.every((run) => run.every((p, l) => p <= most[l])), // [deep-bound]
);
