// Dropout in linear regression is ridge with its own scales.
import {add, check, dot, isClose, knob, linspace} from 'lab';
import {matmul, mul, norm, plot, random, range} from 'lab';
import {square, sub, sum, table, transpose} from 'lab';
import {solve} from 'lab/linalg';

const p = knob('drop rate p', 0.5, [0, 0.9, 0.05]);
const r = knob('correlation r', 0.98, [-0.98, 0.98, 0.02]);
const N = 30; // examples

type Data = {X: number[][]; y: number[]};
/** E‖y − (M ⊙ X)w/q‖², over the four masks of an example */
export function dropoutLoss({X, y}: Data, w: number[], q = 1) {
  let total = 0;
  for (const m1 of [0, 1])
    for (const m2 of [0, 1]) {
      const f = matmul(X, [(m1 * w[0]) / q, (m2 * w[1]) / q]);
      const chance = (m1 ? q : 1 - q) * (m2 ? q : 1 - q);
      total += chance * sum(square(sub(y, f)));
    }
  return total;
}
/** ‖y − Xw‖² + (p/q) Σⱼ ‖xⱼ‖² wⱼ² */
export function ridgeLoss({X, y}: Data, w: number[], q = 1) {
  const fit = sum(square(sub(y, matmul(X, w))));
  const sizes = sum(square(X), 0); // ‖xⱼ‖²
  return fit + ((1 - q) / q) * dot(sizes, square(w)); // [dropout-is-ridge]
}
/** (XᵀX + (p/q) diag XᵀX) w = Xᵀy */
export function minimum({X, y}: Data, q = 1) {
  const G = matmul(transpose(X), X);
  G.forEach((row, j) => (row[j] /= q)); // 1 + p/q = 1/q
  return solve(G, matmul(y, X)); // [minimum-of-it]
}

// --- picture ---
const dice = random(6);
const unit = (x: number[]) => mul(Math.sqrt(N) / norm(x), x);
const [x1, z] = [unit(dice.normal(N)), dice.normal(N)];
const across = unit(sub(z, mul(dot(z, x1) / N, x1)));
const x2 = add(mul(r, x1), mul(Math.sqrt(1 - r * r), across));
const y = add(add(x1, x2), mul(2, dice.normal(N))); // w = (1, 1)
const data = {X: transpose([x1, x2]), y}; // exactly r

const q = 1 - p;
const rates = linspace(0, 0.9, 46);
const path = rates.map((rate) => minimum(data, 1 - rate));
const paths = transpose(path);
const [free, w] = [minimum(data), minimum(data, q)];
const side = [-3, 5];
const loss = (v: number[]) => dropoutLoss(data, v, q);
const describe = ([a, b]: number[]) => [a, b, a + b, a - b];
plot({
  panels: {
    'loss of dropout': {
      ...{x: {label: 'w₁'}, y: {label: 'w₂'}, equal: true},
      contour: {
        ...{x: side, y: side, levels: 10, resolution: 30},
        f: (a, b) => Math.sqrt(loss([a, b])),
      },
      lines: {'p from 0 to 0.9': path},
      points: {'least squares': [free], dropout: [w]},
    },
    weights: {
      x: {label: 'p', values: rates},
      lines: {
        'w₁ + w₂': add(paths[0], paths[1]),
        'w₁ − w₂': sub(paths[0], paths[1]),
      },
      rules: {'this p': {x: p, tone: 'ink'}},
    },
  },
});
table({
  columns: ['w₁', 'w₂', 'w₁ + w₂', 'w₁ − w₂'],
  rows: {'least squares': describe(free), dropout: describe(w)},
  digits: 2,
});
const places = range(20).map(() => dice.normal(2));
check(
  'mean over all masks = least squares + ridge',
  isClose(
    places.map(loss),
    places.map((v) => ridgeLoss(data, v, q)),
  ),
);
check(
  'a small step away from the minimum costs something',
  places.every((v) => loss(add(w, mul(0.01, v))) > loss(w)),
);
const [, , s, t] = describe(free);
check(
  'sum and difference shrink as the formula says',
  isClose(describe(w).slice(2), [
    (s * (1 + r)) / (1 / q + r), // [co-adaptation]
    (t * (1 - r)) / (1 / q - r), // [co-adaptation]
  ]),
);
