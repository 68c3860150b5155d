// LASSO finds what all subsets find, if decoys are weak.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const rho = knob('ρ', {
  value: 0.3,
  min: 0,
  max: 0.65,
  step: 0.05,
});
const sigma = knob('σ', {value: 0, min: 0, max: 1, step: 0.05});
const lambda = 0.5;

// Ten orthonormal waves; the last is turned towards two.
const X = range(1, 11).map((j) =>
  range(20).map(
    (t) => Math.cos(Math.PI * j * (t / 20 + 0.025)) / 10 ** 0.5,
  ),
);
const own = Math.sqrt(1 - 2 * rho ** 2);
// [decoy]
X[9] = X[9].map((z, t) => rho * (X[0][t] + X[1][t]) + own * z);
const truth = [3, 2, 0, 0, 0, 0, 0, 0, 0, 0];
const y = random(7)
  .normal(20)
  .map((e, t) => 3 * X[0][t] + 2 * X[1][t] + sigma * e);
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, t) => s + ui * v[t], 0);
const G = X.map((xj) => X.map((xk) => dot(xj, xk)));
const Xy = X.map((xj) => dot(xj, y));

/** argmin over w of ½(w − a)² + λ|w| */
export function softThreshold(a: number, lambda: number) {
  if (a > lambda) return a - lambda;
  if (a < -lambda) return a + lambda;
  return 0;
}

/** xⱼᵀ(y − Xw): how strongly the error pulls at wⱼ. */
export function pull(j: number, w: number[]) {
  return Xy[j] - dot(G[j], w); // [balance-of-pulls]
}

/** min ½‖y − Xw‖² + λ‖w‖₁ over the w with this support. */
export function descend(support: number[], lambda: number) {
  const w = truth.map(() => 0);
  for (let sweep = 0; sweep < 150; sweep++)
    for (const j of support) {
      const a = pull(j, w) + w[j]; // [coordinate-step]
      w[j] = softThreshold(a, lambda);
    }
  return w;
}

/** ½‖y − Xw‖² */
export function loss(w: number[]) {
  const wGw = w.reduce((s, wj, j) => s + wj * dot(G[j], w), 0);
  return (dot(y, y) + wGw) / 2 - dot(Xy, w);
}

// λ²/2 per feature: both methods drop a lone feature below λ.
const cost = (w: number[]) =>
  loss(w) + (size(w) * lambda ** 2) / 2;
const support = (w: number[]) =>
  range(10).filter((j) => Math.abs(w[j]) > 1e-6);
const size = (w: number[]) => support(w).length;
const l1 = (w: number[]) =>
  w.reduce((s, wj) => s + Math.abs(wj), 0);
const subset = range(2 ** 10)
  .map((bits) => range(10).filter((j) => (bits >> j) & 1))
  .map((features) => descend(features, 0))
  .reduce((best, w) => (cost(w) < cost(best) ? w : best));
const lasso = descend(range(10), lambda);

plot({
  x: {label: 'j', values: range(1, 11)},
  y: {label: 'wⱼ'},
  bars: {truth, 'best subset': subset, LASSO: lasso},
});
const row = (name: string, w: number[]) => {
  const gap = w.map((wj, j) => wj - truth[j]);
  const error = Math.sqrt(dot(gap, gap));
  return [name, size(w), fixed(l1(w), 2), fixed(error, 2)];
};
table({
  columns: ['', '‖w‖₀', '‖w‖₁', 'error'],
  rows: [row('best subset', subset), row('LASSO', lasso)],
});
const isTrue = (w: number[]) => support(w).join() === '0,1';
check(
  'LASSO: no pull beats λ, and survivors are pulled by just λ',
  lasso.every((wj, j) => {
    const c = pull(j, lasso); // [balance-of-pulls]
    return wj === 0
      ? Math.abs(c) < lambda + 1e-6
      : Math.abs(c - lambda * Math.sign(wj)) < 1e-6;
  }),
);
check(
  'LASSO is shorter than least squares on its own support',
  l1(lasso) <= l1(descend(support(lasso), 0)),
);
check(
  'without noise the best subset is the truth',
  sigma > 0 || isTrue(subset),
);
check(
  'without noise LASSO finds the truth exactly when 2ρ ≤ 1',
  sigma > 0 || isTrue(lasso) === 2 * rho <= 1, // [decoy]
);
