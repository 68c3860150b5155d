// One fit for three kinds of answers: the mean alone changes.
import {add, check, each, iterate, knob, linspace} from 'lab';
import {matmul, min, mul, plot, random, range} from 'lab';
import {sigmoid, sub, sum, table} from 'lab';

const mean = knob('mean fitted to counts', ['exp', 'identity']);
const dice = random(1);
const x = range(200).map(() => 4 * dice.uniform() - 2);
export const X = x.map((u) => [u, 1]);
type Mean = (eta: number) => number;
/** The mean μ = g⁻¹(η) of each response. */
const means: Record<string, Mean> = {
  Gaussian: (eta) => eta,
  Bernoulli: (eta) => sigmoid(eta),
  Poisson: mean === 'exp' ? Math.exp : (eta) => eta,
};
/** Steps along Σ (y − μ) x until that vanishes. */
export function fit(mu: Mean, y: number[]) {
  const path = iterate(400, [0, 0], (w) => {
    const error = sub(y, matmul(X, w).map(mu));
    return add(w, mul(0.001, matmul(error, X))); // [same-score]
  });
  return path[400];
}

// --- picture ---
/** Ticks of a clock in one unit of time, mu on average. */
function count(mu: number) {
  let [ticks, left] = [-1, mu];
  for (; left > 0; ticks++)
    left += Math.log(1 - dice.uniform());
  return ticks;
}
const draws: Record<string, (eta: number) => number> = {
  Gaussian: (eta) => eta + dice.normal(),
  Bernoulli: (eta) => Number(dice.uniform() < sigmoid(eta)),
  Poisson: (eta) => count(Math.exp(eta)),
};
const fits = each(means, (mu, name) => {
  const y = matmul(X, [0.7, 0.3]).map(draws[name]);
  const [w, b] = fit(mu, y);
  const at = (u: number) => mu(w * u + b);
  return {y, w, b, at, total: sum(sub(y, x.map(at)))};
});
const line = linspace(-2, 2, 41);
plot({
  x: {label: 'x'},
  panels: each(fits, ({y, at}) => ({
    points: {y: {x, y, size: 2}},
    lines: {μ: {x: line, y: line.map(at)}},
  })),
});
table({
  columns: ['w', 'b', 'least μ'],
  rows: each(fits, ({w, b, at}) => [w, b, min(line.map(at))]),
  digits: 2,
});
check(
  'the means add up to the answers',
  Object.values(fits).every(
    ({total}) => Math.abs(total) < 0.01,
  ),
);
check('no mean count is negative', fits.Poisson.at(-2) > 0);
