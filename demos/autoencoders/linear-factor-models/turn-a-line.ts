// What a line keeps and what it misses add up to the same.
import {add, check, fixed, knob, matmul, mean} from 'lab';
import {mul, outer, plot, print, random, range} from 'lab';
import {square, sub, sum, transpose} from 'lab';
import {covariance, eigh} from 'lab/linalg';

const theta = knob('angle θ, °', 80, [0, 179, 1]);
const height = knob('outlier', 0, [0, 24, 1]);

/** The unit vector u at an angle. */
export function direction(degrees: number) {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}
/** Variance along u of centred points. */
export function kept(x: number[][], u: number[]) {
  return mean(square(matmul(x, u))); // [two-goals]
}
/** Mean squared distance from (uᵀx) u. */
export function missed(x: number[][], u: number[]) {
  const back = outer(matmul(x, u), u);
  return mean(sum(square(sub(x, back)), 1)); // [two-goals]
}

// --- picture ---
const dice = random(4);
const cloud = range(40).map(() => {
  const long = mul(3 * dice.normal(), direction(30));
  return add(long, dice.normal(2));
});
const points = [...cloud, [0, height]];
const x = sub(points, mean(points, 0));
const u = direction(theta);
const feet = outer(matmul(x, u), u);
const gaps = x.flatMap((p, i) => [p, feet[i], [NaN, NaN]]);
const angles = range(180);
const keeps = angles.map((a) => kept(x, direction(a)));
const misses = angles.map((a) => missed(x, direction(a)));
const {values, vectors} = eigh(covariance(x)); // rising
const top = transpose(vectors)[1];
plot({
  panels: [
    {
      equal: true,
      x: {label: 'x₁'},
      y: {label: 'x₂'},
      lines: {missed: gaps, u: [mul(-9, u), mul(9, u)]},
      points: {x},
    },
    {
      x: {label: 'θ', values: angles},
      lines: {missed: misses, kept: keeps},
      formulas: {sum: add(keeps, misses)},
      rules: {now: {x: theta, tone: 'muted'}},
    },
  ],
});
print('kept now:', fixed(kept(x, u), 1));
print('missed now:', fixed(missed(x, u), 1));
const most = keeps.indexOf(Math.max(...keeps));
print('most is kept at θ =', most);
print(
  'least is missed at θ =',
  misses.indexOf(Math.min(...misses)),
);
check(
  'the top eigenvector does both; λ₁ is kept and λ₂ missed',
  Math.abs(sum(mul(top, direction(most)))) > 0.9999 && // 0.8°
    Math.abs(kept(x, top) - values[1]) < 1e-9 &&
    Math.abs(missed(x, top) - values[0]) < 1e-9,
);
