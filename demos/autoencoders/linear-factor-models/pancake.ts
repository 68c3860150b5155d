// Probabilistic PCA: how thick is the pancake?
import {add, check, div, dot, fixed, isClose} from 'lab';
import {knob, logspace, matmul, mean, mul, outer} from 'lab';
import {plot, print, random, range, sub, sum} from 'lab';
import {transpose} from 'lab';
import {covariance, eigh} from 'lab/linalg';

const sigma2 = knob('σ²', 1, [0.01, 4], 'log');

/** The best w for a given σ², of length √(λ₁ − σ²) */
export function factor(C: number[][], s2: number) {
  const {values, vectors} = eigh(C); // rising
  const lambda = values.reverse();
  const u = transpose(vectors)[lambda.length - 1];
  const w = mul(Math.sqrt(lambda[0] - s2), u); // [thickness]
  return {u, lambda, w};
}
/** E[h | x] = wᵀx / (wᵀw + σ²), for each row x. */
export function infer(x: number[][], w: number[], s2: number) {
  return div(matmul(x, w), dot(w, w) + s2); // [posterior]
}
/** −2 log p(x) on average with that w, up to a constant. */
export function cost([top, ...rest]: number[], s2: number) {
  const logDet = Math.log(top) + rest.length * Math.log(s2);
  return logDet + 1 + sum(rest) / s2; // [thickness]
}

// --- picture ---
const dice = random(3);
const points = range(150).map(() =>
  add(mul(dice.normal(), [2.4, 1.8]), dice.normal(2)),
);
const x = sub(points, mean(points, 0));
const {u, lambda, w} = factor(covariance(x), sigma2);
const rebuilt = outer(infer(x, w, sigma2), w); // W E[h | x]
const density = (a: number, b: number) => {
  const along = (a * u[0] + b * u[1]) ** 2;
  const off = a * a + b * b - along;
  return Math.exp(-(along / lambda[0] + off / sigma2) / 2);
};
const grid = logspace(0.01, 4, 80);
const scores = grid.map((s2) => -cost(lambda, s2) / 2);
plot({
  panels: [
    {
      equal: true,
      heat: {x: [-8, 8], y: [-7, 7], f: density},
      points: {x: {xy: x, size: 1.5}, 'W E[h | x]': rebuilt},
    },
    {
      x: {label: 'σ²', values: grid, log: true},
      y: {domain: [-4, -1.5]},
      lines: {'log p(x) + c': scores},
      rules: {
        'λ₂': {x: lambda[1], tone: 'ink'},
        now: {x: sigma2, tone: 'muted'},
      },
    },
  ],
});
const shrink = 1 - sigma2 / lambda[0];
print('λ₂:', fixed(lambda[1], 2));
print('the projection is multiplied by', fixed(shrink, 3));
check(
  'W E[h | x] = (1 − σ²/λ₁) · projection',
  isClose(rebuilt, mul(shrink, outer(matmul(x, u), u))),
);
check(
  'no thickness is likelier than λ₂',
  -cost(lambda, lambda[1]) / 2 >= Math.max(...scores),
);
