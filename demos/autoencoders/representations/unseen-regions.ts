// Examples from few regions: what is known of the others?
import {
  add,
  check,
  dot,
  each,
  eye,
  knob,
  matmul,
  mean,
} from 'lab';
import {
  mul,
  plot,
  random,
  range,
  sum,
  table,
  transpose,
} from 'lab';
import {solve} from 'lab/linalg';

const target = knob('target', [
  'sum of features',
  'each region its own',
]);
const n = knob('units n', 10, [2, 16, 1]);
const dice = random(1);
type Point = number[];

/** h(x): on which side of each line x lies */
export const features = (x: Point, units: number[][]) =>
  units.map((u) =>
    Number(u[0] * x[0] + u[1] * x[1] + u[2] > 0),
  );

/** c + vᵀh(x), by least squares: n + 1 numbers */
export function linear(H: number[][], y: number[]) {
  const rows = H.map((h) => [1, ...h]);
  const G = matmul(transpose(rows), rows);
  const ridge = mul(1e-3, eye(n + 1).rows());
  const w = solve(add(G, ridge), matmul(transpose(rows), y));
  return (h: number[]) => dot(w, [1, ...h]);
}
/** y of the nearest example: three numbers for each */
export function nearest(X: Point[], y: number[]) {
  const far = ([a, b]: Point, [c, d]: Point) =>
    (a - c) ** 2 + (b - d) ** 2;
  return (x: Point) =>
    y[
      range(X.length).reduce(
        (b, i) => (far(x, X[i]) < far(x, X[b]) ? i : b),
        0,
      )
    ];
}
// --- picture ---
const sizes = [5, 10, 14, 20, 40, 80];
const draws = range(20).map(() => {
  const units = range(n).map(() => dice.normal(3));
  const v = dice.normal(n);
  const own: Record<string, number> = {};
  const f = (h: number[]) =>
    target === 'sum of features'
      ? dot(v, h)
      : (own[h.join('')] ??= dice.normal());
  const points = range(280).map(() =>
    dice.uniform(2).map((u) => 4 * u - 2),
  );
  const H = points.map((x) => features(x, units));
  const y = H.map(f);
  return sizes.map((m) => {
    const seen = new Set(H.slice(0, m).map(String));
    const lin = linear(H.slice(0, m), y.slice(0, m));
    const near = nearest(points.slice(0, m), y.slice(0, m));
    const c = mean(y.slice(0, m));
    const unseen = range(80, 280).filter(
      (i) => !seen.has(String(H[i])),
    );
    const err = (p: (i: number) => number) =>
      sum(unseen.map((i) => (p(i) - y[i]) ** 2));
    return [
      unseen.length / 200,
      err((i) => lin(H[i])),
      err((i) => near(points[i])),
      err(() => c),
    ];
  });
});
table({
  columns: ['m', 'unseen', 'lin', 'near'],
  rows: sizes.map((m, t) => {
    const s = (k: number) => sum(draws.map((d) => d[t][k]));
    return [m, s(0) / 20, s(1) / s(3), s(2) / s(3)];
  }),
  digits: 3,
});
