// Examples from few regions: what is known of the others?
import {add, check, dot, eye, knob, matmul} from 'lab';
import {mean, mul, plot, random, range, sum, table} from 'lab';
import {transpose} from 'lab';
import {solve} from 'lab/linalg';

const kinds = [
  'sum of features',
  'each region its own',
] as const;
const kind = knob('target', kinds);
const n = knob('units n', 10, [2, 16, 1]);
type Rows = number[][];

/** h(x): on which side of each line x lies */
export const features = ([x1, x2]: number[], units: Rows) =>
  units.map(([u, v, b]) => Number(u * x1 + v * x2 + b > 0));

/** c + vᵀh(x) by least squares: n + 1 numbers */
export function linear(H: Rows, y: number[]) {
  const rows = H.map((h) => [1, ...h]);
  const G = matmul(transpose(rows), rows);
  const ridge = mul(1e-3, eye(G.length).rows());
  const w = solve(add(G, ridge), matmul(transpose(rows), y));
  return (h: number[]) => dot(w, [1, ...h]); // [linear-on-codes]
}
/** y of the nearest example: three numbers for each */
export function nearest(X: Rows, y: number[]) {
  return ([a, b]: number[]) => {
    const far = X.map(([c, d]) => (a - c) ** 2 + (b - d) ** 2);
    return y[far.indexOf(Math.min(...far))]; // [local]
  };
}

// --- picture ---
const dice = random(1);
const sizes = [5, 10, 14, 20, 40, 80];
/** Sums over 200 new points where no example is */
function draw() {
  const units = range(n).map(() => dice.normal(3));
  const v = dice.normal(n);
  const own: Record<string, number> = {};
  const x = range(280).map(() => [
    4 * dice.uniform() - 2,
    4 * dice.uniform() - 2,
  ]);
  const H = x.map((x) => features(x, units));
  const id = H.map((h) => h.join(''));
  const y = H.map((h, i) =>
    kind === kinds[0]
      ? dot(v, h)
      : (own[id[i]] ??= dice.normal()),
  );
  return sizes.map((m) => {
    const ym = y.slice(0, m);
    const line = linear(H.slice(0, m), ym);
    const near = nearest(x.slice(0, m), ym);
    const rest = range(80, 280).filter(
      (i) => id.indexOf(id[i]) >= m,
    );
    const error = (p: (i: number) => number) =>
      sum(rest.map((i) => (p(i) - y[i]) ** 2));
    const errors = [
      (i: number) => line(H[i]),
      (i: number) => near(x[i]),
    ];
    return [
      rest.length,
      error(() => mean(ym)),
      ...errors.map(error),
    ];
  });
}
const draws = range(20).map(draw);
const rows = sizes.map((m, t) => {
  const all = transpose(draws.map((d) => d[t])).map((v) =>
    sum(v),
  );
  return [m, all[0] / 4000, all[2] / all[1], all[3] / all[1]];
});
const [, , ours, near] = transpose(rows);
plot({
  x: {label: 'examples', values: sizes, log: true},
  y: {label: 'error where there is none', domain: [0, 3.5]},
  lines: {features: ours, nearest: near},
  rules: {mean: {y: 1}},
});
const columns = ['examples', 'unseen', 'features', 'nearest'];
table({columns, rows, digits: 2});
const ahead = ours.every((e, t) => e < near[t]);
check(
  'a sum of features carries over',
  kind !== kinds[0] || ahead,
);
const worse = [...ours, ...near].every((e) => e > 1);
check(
  'regions of their own: none does',
  kind === kinds[0] || worse,
);
