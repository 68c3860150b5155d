// What depth could do, and what random weights do with it.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const n = knob('width n', {value: 4, min: 2, max: 12, step: 1});
const bias = knob('size of the biases', {
  value: 0.3,
  min: 0,
  max: 1,
  step: 0.1,
});
const depth = 8;

export interface Layer {
  W: number[][];
  b: number[];
}
/** Points of the line and the values of all units there. */
export interface Broken {
  x: number[];
  a: number[][];
}

/** Wa + b at each point, then a new point at each sign change. */
export function pass({x, a}: Broken, {W, b}: Layer): Broken {
  const z = a.map((ai) =>
    W.map((row, j) =>
      row.reduce((s, w, i) => s + w * ai[i], b[j]),
    ),
  );
  const out: Broken = {x: [], a: []};
  const put = (xi: number, zi: number[]) => {
    out.x.push(xi);
    out.a.push(zi.map((v) => Math.max(0, v)));
  };
  x.forEach((xi, i) => {
    put(xi, z[i]);
    if (i + 1 === x.length) return;
    // Between two points every unit is affine in x.
    W.map((_, j) => z[i][j] / (z[i][j] - z[i + 1][j]))
      .filter((t) => t > 0 && t < 1) // [one-kink-a-piece]
      .sort((s, t) => s - t)
      .filter((t, m, all) => t !== all[m - 1])
      .forEach((t) =>
        put(
          xi + t * (x[i + 1] - xi),
          z[i].map((v, j) => v + t * (z[i + 1][j] - v)),
        ),
      );
  });
  return out;
}

/** The number of pieces after 1, 2, … layers, on [from, to]. */
export function count(
  layers: Layer[],
  from: number,
  to: number,
) {
  let broken: Broken = {x: [from, to], a: [[from], [to]]};
  return layers.map((layer) => {
    broken = pass(broken, layer);
    return broken.x.length - 1;
  });
}

const folding = range(depth).map((l) => ({
  W:
    l === 0
      ? [[1], [1]]
      : [
          [2, -4],
          [2, -4],
        ], // [tent-map]
  b: [0, -0.5],
}));
const dice = random(4);
/** He's variance 2/n for the weights. */
const drawn = (sizes: number[]) =>
  sizes.slice(1).map((m, l) => ({
    W: range(m).map(() =>
      dice
        .normal(sizes[l])
        .map((w) => w * Math.sqrt(2 / sizes[l])),
    ),
    b: dice.normal(m).map((v) => bias * v),
  }));
const runs = range(30).map(() =>
  count(drawn([1, ...range(depth).map(() => n)]), -1, 1),
);
const average = range(depth).map(
  (l) => runs.reduce((s, run) => s + run[l], 0) / runs.length,
);
const tents = count(folding, 0, 1);
const most = range(1, depth + 1).map((l) => (n + 1) ** l);
const oneLayer = range(1, depth + 1).map((l) => n * l + 1);

plot({
  x: {label: 'layers', values: range(1, depth + 1)},
  y: {label: 'pieces', log: true},
  lines: {
    'bound (n + 1)ᴸ': {y: most, dash: true},
    'tents, width 2': tents,
    'random, width n': average,
    'one layer, nL units': {y: oneLayer, dash: true},
  },
});
table({
  columns: ['layers', 'bound', 'tents', 'random', 'one layer'],
  rows: [1, 2, 4, 8].map((l) => [
    l,
    most[l - 1],
    tents[l - 1],
    fixed(average[l - 1], 1),
    oneLayer[l - 1],
  ]),
});
check(
  'each fold doubles the pieces',
  tents.every((p, l) => p === 2 ** (l + 1)), // [teeth]
);
check(
  'no network exceeds the bound',
  runs.every((run) => run.every((p, l) => p <= most[l])), // [deep-bound]
);
