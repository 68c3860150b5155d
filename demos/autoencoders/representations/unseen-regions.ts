// Examples from few regions: what is known of the others?
import {add, best, check, dot, each, eye, knob} from 'lab';
import {matmul, mean, mul, plot, random, range, sub} from 'lab';
import {sum, table, transpose as T} from 'lab';
import {solve} from 'lab/linalg';

const kinds = ['sum of features', 'each region its own'];
const kind = knob('target', kinds);
const n = knob('units n', 10, [2, 16, 1]);
type Rows = number[][];

/** h(x): on which side of each line x lies */
export const features = ([x1, x2]: number[], units: Rows) =>
  units.map(([u, v, b]) => Number(u * x1 + v * x2 + b > 0));

/** c + vᵀh(x), least squares with a penalty λ|v|² */
export function linear(H: Rows, y: number[], lambda: number) {
  const [h0, c] = [mean(H, 0), mean(y)];
  const D = sub(H, h0);
  const G = add(matmul(T(D), D), mul(lambda, eye(h0.length)));
  const v = solve(G.rows(), matmul(sub(y, c), D));
  const offset = c - dot(v, h0);
  return (h: number[]) => offset + dot(v, h); // [linear-on-codes]
}
/** The mean y of the k nearest examples */
export function nearest(X: Rows, y: number[], k: number) {
  return ([a, b]: number[]) => {
    const far = X.map(([c, d]) => (a - c) ** 2 + (b - d) ** 2);
    const order = range(y.length).sort(
      (i, j) => far[i] - far[j],
    );
    return mean(order.slice(0, k).map((i) => y[i])); // [local]
  };
}

// --- picture ---
const dice = random(1);
const sizes = [5, 10, 14, 20, 40];
const worlds = range(20).map(() => {
  const units = range(n).map(() => dice.normal(3));
  const v = dice.normal(n);
  const own: Record<string, number> = {};
  const x = range(100).map(() =>
    sub(mul(4, dice.uniform(2)), 2),
  );
  const H = x.map((p) => features(p, units));
  const id = H.map((h) => h.join(''));
  const y = id.map((c, i) =>
    kind === kinds[0]
      ? dot(v, H[i])
      : (own[c] ??= dice.normal()),
  );
  return {x, H, id, y};
});
const rivals = {
  features: {of: 'H', fit: linear, tune: [1e-3, 0.1, 1e3]},
  nearest: {of: 'x', fit: nearest, tune: [1, 3, 40]},
} as const;
type Rival = (typeof rivals)[keyof typeof rivals];
/** Over 60 new points where no example is, by the mean's */
function error({of, fit}: Rival, m: number, setting: number) {
  const pairs = worlds.flatMap(({id, y, ...w}) => {
    const known = y.slice(0, m);
    const answer = fit(w[of].slice(0, m), known, setting);
    return range(40, 100)
      .filter((i) => id.indexOf(id[i]) >= m)
      .map((i) =>
        [answer(w[of][i]), mean(known)].map(
          (p) => (p - y[i]) ** 2,
        ),
      );
  });
  const [ours, theirs] = sum(pairs, 0);
  return ours / theirs;
}
const errors = each(rivals, (r: Rival) =>
  sizes.map(
    (m) => best([...r.tune], (s) => error(r, m, s)).cost,
  ),
);
plot({
  x: {label: 'examples', values: sizes, log: true},
  y: {label: 'error where there is none', domain: [0, 1.2]},
  lines: errors,
  rules: {mean: {y: 1}},
});
const columns = ['', ...sizes.map(String)];
table({columns, rows: errors, digits: 2});
const {features: ours, nearest: theirs} = errors;
check(
  'a sum of features carries over',
  kind !== kinds[0] || ours.every((e, t) => e < theirs[t]),
);
check(
  'regions of their own: none does',
  kind === kinds[0] ||
    [...ours, ...theirs].every((e) => e > 0.9),
);
