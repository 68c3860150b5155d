// One weight: cross-entropy has one valley, the square several.
import {abs, centralDifference, check, each} from 'lab';
import {iterate, knob, linspace, max, mean, min} from 'lab';
import {plot, sigmoid, softplus, table} from 'lab';

const w0 = knob('w₀', 3, [-8, 12, 0.5]);
// x and y: small inputs, and a large one that contradicts them.
const data = [
  [0.5, 1],
  [0.5, 1],
  [0.5, 1],
  [0.2, 0],
  [6, 0],
];

/** Loss of p = σ(z), and its slope and curvature in z. */
export const losses = {
  squared: {
    value: (z: number, y: number) => (sigmoid(z) - y) ** 2 / 2,
    slope: (p: number, y: number) => (p - y) * p * (1 - p), // [squared-slope]
    bend: (p: number, y: number) =>
      p * (1 - p) * (p * (1 - p) + (p - y) * (1 - 2 * p)), // [two-curvatures]
  },
  'cross-entropy': {
    value: (z: number, y: number) => softplus(z) - y * z,
    slope: (p: number, y: number) => p - y, // [log-slope]
    bend: (p: number) => p * (1 - p), // [two-curvatures]
  },
};
type Loss = (typeof losses)[keyof typeof losses];

/** The mean slope in w, for z = wx. */
export function slope(loss: Loss, w: number) {
  return mean(
    data.map(([x, y]) => x * loss.slope(sigmoid(w * x), y)),
  );
}
/** Where gradient descent from w₀ ends. */
export function descend(loss: Loss, w0: number) {
  const step = (w: number) => w - 0.5 * slope(loss, w);
  return iterate(4000, w0, step)[4000];
}
const ends = each(losses, (loss) => descend(loss, w0));

// --- picture ---
const ws = linspace(-8, 12, 401);
const value = (loss: Loss, w: number) =>
  mean(data.map(([x, y]) => loss.value(w * x, y)));
export const bend = (loss: Loss, w: number) =>
  mean(
    data.map(([x, y]) => x * x * loss.bend(sigmoid(w * x), y)),
  );
plot({
  x: {label: 'w', values: ws},
  panels: each(losses, (loss, name, k) => ({
    y: {domain: [0, k === 0 ? 0.3 : 6]},
    lines: {
      [name]: {y: ws.map((w) => value(loss, w)), tone: k},
    },
    points: {
      start: {
        xy: [[w0, value(loss, w0)]],
        tone: 'muted' as const,
      },
      end: {
        xy: [[ends[name], value(loss, ends[name])]],
        tone: 'ink' as const,
      },
    },
  })),
});
const wrong = (w: number) =>
  data.filter(([x, y]) => w * x > 0 !== (y === 1)).length;
table({
  columns: ['', 'end', 'loss', 'wrong of 5', 'least curvature'],
  rows: each(losses, (loss, name) => [
    ends[name],
    value(loss, ends[name]),
    wrong(ends[name]),
    min(ws.map((w) => bend(loss, w))),
  ]),
  digits: [2, 3, 0, 3],
});
const valleys = each(losses, (loss) => {
  const up = ws.map((w) => slope(loss, w) >= 0);
  return up.filter((isUp, i) => i > 0 && isUp && !up[i - 1])
    .length;
});
check('squared error has two valleys', valleys.squared === 2);
check('cross-entropy has one', valleys['cross-entropy'] === 1);
const off = each(losses, (loss) => [
  slope(loss, 1) -
    centralDifference((w: number) => value(loss, w), 1),
  bend(loss, 1) -
    centralDifference((w: number) => slope(loss, w), 1),
]);
check(
  'slope and curvature are derivatives of the loss',
  max(abs(Object.values(off))) < 1e-6,
);
