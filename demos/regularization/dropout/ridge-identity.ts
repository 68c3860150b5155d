// Dropout in linear regression is ridge with its own scales.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const p = knob('drop rate p', {
  value: 0.5,
  min: 0,
  max: 0.9,
  step: 0.05,
});
const r = knob('correlation of x₁ and x₂', {
  value: 0.98,
  min: -0.98,
  max: 0.98,
  step: 0.02,
});
const N = 30;

type Row = [number, number];
/** Σᵢ E(yᵢ − Σⱼ wⱼ mⱼ xᵢⱼ/q)², over all four masks. */
export function dropoutLoss(
  X: Row[],
  y: number[],
  w: Row,
  q: number,
) {
  let total = 0;
  for (const m1 of [0, 1])
    for (const m2 of [0, 1]) {
      const chance = (m1 ? q : 1 - q) * (m2 ? q : 1 - q);
      X.forEach(([a, b], i) => {
        const f = (w[0] * m1 * a + w[1] * m2 * b) / q;
        total += chance * (y[i] - f) ** 2;
      });
    }
  return total;
}
/** ‖y − Xw‖² + (p/q) Σⱼ ‖xⱼ‖² wⱼ². */
export function ridgeLoss(
  X: Row[],
  y: number[],
  w: Row,
  q: number,
) {
  const rest = X.map(([a, b], i) => y[i] - w[0] * a - w[1] * b);
  const sum = (f: (row: Row) => number) =>
    X.reduce((s, row) => s + f(row), 0);
  const penalty =
    sum(([a]) => a * a) * w[0] ** 2 +
    sum(([, b]) => b * b) * w[1] ** 2;
  return (
    rest.reduce((s, e) => s + e * e, 0) +
    ((1 - q) / q) * penalty // [dropout-is-ridge]
  );
}
/** (XᵀX + (p/q) diag XᵀX) w = Xᵀy. */
export function solve(X: Row[], y: number[], q: number): Row {
  let [A, B, C, u, v] = [0, 0, 0, 0, 0];
  X.forEach(([a, b], i) => {
    A += a * a;
    B += a * b;
    C += b * b;
    u += a * y[i];
    v += b * y[i];
  });
  A /= q; // 1 + p/q = 1/q
  C /= q; // [minimum-of-it]
  const det = A * C - B * B;
  return [(C * u - B * v) / det, (A * v - B * u) / det];
}

const dice = random(3);
const raw = range(N).map((): Row => {
  const [a, b] = dice.normal(2);
  return [a, r * a + Math.sqrt(1 - r * r) * b];
});
const length = (j: number) =>
  Math.sqrt(raw.reduce((s, row) => s + row[j] ** 2, 0) / N);
const [l1, l2] = [length(0), length(1)];
const X = raw.map(([a, b]): Row => [a / l1, b / l2]); // equal lengths
// Only the sum counts: the truth is y = x₁ + x₂ + noise.
const y = X.map(([a, b]) => a + b + dice.normal());

const keeps = linspace(1, 0.1, 46);
const path = keeps.map((q) => solve(X, y, q));
const q = 1 - p;
const w = solve(X, y, q);
const free = solve(X, y, 1);
const side: [number, number] = [-3, 5];
plot({
  columns: 2,
  panels: [
    {
      title: 'loss of dropout',
      x: {label: 'w₁'},
      y: {label: 'w₂'},
      contour: {
        x: side,
        y: side,
        f: (a, b) => Math.sqrt(dropoutLoss(X, y, [a, b], q)),
        levels: 10,
      },
      points: {
        'least squares': [free],
        dropout: [w],
        truth: [[1, 1]],
      },
      lines: {'p from 0 to 0.9': path},
      equal: true,
    },
    {
      title: 'weights',
      x: {label: 'p', values: keeps.map((k) => 1 - k)},
      lines: {
        'w₁': path.map((v) => v[0]),
        'w₂': path.map((v) => v[1]),
        'w₁ + w₂': path.map((v) => v[0] + v[1]),
      },
      rules: {'this p': {x: p, tone: 'ink'}},
    },
  ],
});
table({
  columns: ['', 'w₁', 'w₂'],
  rows: [
    ['least squares', fixed(free[0], 2), fixed(free[1], 2)],
    ['dropout', fixed(w[0], 2), fixed(w[1], 2)],
  ],
});
const places = range(20).map((): Row => {
  const [a, b] = dice.normal(2);
  return [3 * a, 3 * b];
});
check(
  'mean over all masks = least squares + ridge',
  places.every((v) => {
    const [a, b] = [
      dropoutLoss(X, y, v, q),
      ridgeLoss(X, y, v, q),
    ];
    return Math.abs(a - b) < 1e-9 * b;
  }),
);
check(
  'no other weights have a smaller loss',
  places.every(
    (v) => ridgeLoss(X, y, v, q) >= ridgeLoss(X, y, w, q),
  ),
);
check(
  'the two weights come closer as p grows',
  path.every(
    ([a, b], i) =>
      i === 0 ||
      Math.abs(a - b) <=
        Math.abs(path[i - 1][0] - path[i - 1][1]) + 1e-9,
  ),
);
