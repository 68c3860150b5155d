// One weight: cross-entropy has one valley, the square several.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const w0 = knob('w₀', {value: 3, min: -8, max: 12, step: 0.5});
const eta = 0.5;
// x and y: small inputs and a large one that contradicts them.
const data = [
  [0.5, 1],
  [0.5, 1],
  [0.5, 1],
  [0.2, 0],
  [6, 0],
];

/** σ(z) = 1/(1 + e⁻ᶻ) */
export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}
/** log(1 + eᶻ) */
export function softplus(z: number) {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}
/** Mean loss of p = σ(wx), its slope and its curvature in w. */
export const losses = {
  squared: {
    f: (z: number, y: number) => (sigmoid(z) - y) ** 2 / 2,
    slope: (p: number, y: number) => (p - y) * p * (1 - p), // [squared-slope]
    bend: (p: number, y: number) =>
      p * (1 - p) * (p * (1 - p) + (p - y) * (1 - 2 * p)), // [two-curvatures]
  },
  'cross-entropy': {
    f: (z: number, y: number) => softplus(z) - y * z,
    slope: (p: number, y: number) => p - y, // [log-slope]
    bend: (p: number) => p * (1 - p), // [two-curvatures]
  },
};
type Name = keyof typeof losses;
const names = Object.keys(losses) as Name[];

const mean = (g: (x: number, y: number) => number) =>
  data.reduce((s, [x, y]) => s + g(x, y), 0) / data.length;
export const loss = (name: Name, w: number) =>
  mean((x, y) => losses[name].f(w * x, y));
export const slope = (name: Name, w: number) =>
  mean((x, y) => x * losses[name].slope(sigmoid(w * x), y));
export const bend = (name: Name, w: number) =>
  mean((x, y) => x * x * losses[name].bend(sigmoid(w * x), y));

/** Where gradient descent from w₀ ends. */
export function descend(name: Name, w0: number) {
  let w = w0;
  for (const _ of range(12000)) w -= eta * slope(name, w);
  return w;
}

const w = linspace(-8, 12, 401);
const ends = names.map((name) => descend(name, w0));
const wrong = (v: number) =>
  data.filter(([x, y]) => v * x > 0 !== (y === 1)).length;
plot({
  columns: 2,
  x: {label: 'w', values: w},
  panels: names.map((name, k) => ({
    title: name,
    y: {domain: [0, k === 0 ? 0.3 : 6]},
    lines: {[name]: {y: w.map((v) => loss(name, v)), tone: k}},
    points: {
      start: {x: [w0], y: [loss(name, w0)], tone: 'muted'},
      end: {
        x: [ends[k]],
        y: [loss(name, ends[k])],
        tone: 'ink',
      },
    },
  })),
});
table({
  columns: ['', 'end', 'loss', 'wrong of 5', 'least curvature'],
  rows: names.map((name, k) => [
    name,
    fixed(ends[k], 2),
    fixed(loss(name, ends[k]), 3),
    wrong(ends[k]),
    fixed(Math.min(...w.map((v) => bend(name, v))), 3),
  ]),
});
const valleys = (name: Name) =>
  w.filter(
    (v, i) =>
      i > 0 && slope(name, w[i - 1]) < 0 && slope(name, v) >= 0,
  ).length;
check(
  'cross-entropy bends upwards everywhere and has one valley',
  w.every((v) => bend('cross-entropy', v) > 0) &&
    valleys('cross-entropy') === 1,
);
check(
  'squared error has two valleys on the same data',
  valleys('squared') === 2,
);
check(
  'cross-entropy ends in the same place from every start',
  [-8, -2, 0, 5, 12].every(
    (v) =>
      Math.abs(descend('cross-entropy', v) - ends[1]) < 1e-6,
  ),
);
