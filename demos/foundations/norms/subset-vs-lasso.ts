// LASSO finds what all subsets find, if decoys are weak.
import {abs, add, best, check, dot, each, eye, knob} from 'lab';
import {matmul, mul, plot, random, range, sub} from 'lab';
import {sum, table, transpose} from 'lab';

const rho = knob('ρ', 0.3, [0, 0.65, 0.05]);
const sigma = knob('σ', 0, [0, 1, 0.05]);
const lambda = 0.5;
const all = range(10);
const truth = [3, 2, 0, 0, 0, 0, 0, 0, 0, 0];

// Features at right angles; the last is turned towards two.
const own = Math.sqrt(1 - 2 * rho ** 2);
const decoy = [rho, rho, 0, 0, 0, 0, 0, 0, 0, own]; // [decoy]
const X = [...eye(10).rows().slice(0, 9), decoy];
const noise = mul(sigma, random(7).normal(10));
const y = add(matmul(truth, X), noise);
const [XX, Xy] = [matmul(X, transpose(X)), matmul(X, y)];

/** argmin over w of ½(w − a)² + λ|w| */
export function softThreshold(a: number, lambda: number) {
  if (Math.abs(a) <= lambda) return 0;
  return a - lambda * Math.sign(a);
}
/** xⱼᵀ(y − Xw): how strongly the error pulls at wⱼ. */
export function pull(j: number, w: number[]) {
  return XX[j].reduce((c, xx, k) => c - xx * w[k], Xy[j]); // [balance-of-pulls]
}
/** min ½‖y − Xw‖² + λ‖w‖₁ over the w with this support. */
export function descend(support: number[], lambda: number) {
  const w = all.map(() => 0);
  for (let sweep = 0; sweep < 150; sweep++)
    for (const j of support)
      w[j] = softThreshold(w[j] + pull(j, w), lambda); // [coordinate-step]
  return w;
}
const lasso = descend(all, lambda);
const subset = best(
  range(2 ** 10).map((bits) => descend(chosen(bits), 0)), // [search]
  cost,
).choice;

// --- picture ---
function chosen(bits: number) {
  return all.filter((j) => (bits >> j) & 1);
}
function supportOf(w: number[]) {
  return all.filter((j) => Math.abs(w[j]) > 1e-6);
}
/** ½‖y − Xw‖² and ½λ² a feature: a lone one pays from λ on. */
export function cost(w: number[]) {
  const e = sub(y, matmul(w, X));
  return (dot(e, e) + lambda ** 2 * supportOf(w).length) / 2;
}
const l1 = (w: number[]) => sum(abs(w));
const methods = {'best subset': subset, LASSO: lasso};
plot({
  x: {label: 'j', values: range(1, 11)},
  y: {label: 'wⱼ'},
  bars: {truth, ...methods},
});
table({
  columns: ['', '‖w‖₀', '‖w‖₁', 'error'],
  rows: each(methods, (w) => {
    const gap = sub(w, truth);
    return [
      supportOf(w).length,
      l1(w),
      Math.sqrt(dot(gap, gap)),
    ];
  }),
  digits: 2,
});
const isTrue = (w: number[]) => supportOf(w).join() === '0,1';
check(
  'LASSO: no pull beats λ, and survivors are pulled by just λ',
  lasso.every((wj, j) => {
    const c = pull(j, lasso);
    return wj === 0
      ? Math.abs(c) < lambda + 1e-6
      : Math.abs(c - lambda * Math.sign(wj)) < 1e-6;
  }),
);
check(
  'LASSO is shorter than least squares on its own support',
  l1(lasso) <= l1(descend(supportOf(lasso), 0)),
);
check(
  'without noise the best subset is the truth',
  sigma > 0 || isTrue(subset),
);
check(
  'without noise LASSO finds the truth exactly when 2ρ ≤ 1',
  sigma > 0 || isTrue(lasso) === 2 * rho <= 1, // [decoy]
);
