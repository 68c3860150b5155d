// Each of the four conditions, left out in turn.
import {check, each, knob, matmul, max, min, mul} from 'lab';
import {norm, plot, random, range, sub, table} from 'lab';
import {transpose} from 'lab';
import {solve} from 'lab/linalg';

const t1 = knob('t₁', 1.4, [-2, 2, 0.1]);
const t2 = knob('t₂', 0.3, [-2, 2, 0.1]);
const t = [t1, t2]; // f(x) = ½‖x − t‖²
const A = [
  [1, 0.5],
  [-0.4, 1],
]; // its rows are a₁ and a₂
export const g = (x: number[]) => sub(matmul(A, x), [0.4, 0.6]);

/** x − t + Aᵀμ = 0, solved for μ. */
export function multipliers(x: number[]) {
  return solve(transpose(A), sub(t, x)); // [four-conditions]
}

/** The nearest point to t with gₖ = 0 for all k in `on`. */
export function candidate(on: number[]) {
  if (!on.length) return t;
  const N = on.map((k) => A[k]);
  const gap = on.map((k) => g(t)[k]);
  const mu = solve(matmul(N, transpose(N)), gap);
  return sub(t, matmul(mu, N)); // [active-sets]
}

type Test = (g: number[], mu: number[]) => boolean;
/** What each panel leaves out, beside stationarity. */
const conditions: Record<string, Test> = {
  'without g ≤ 0': (g) => max(g) < 1e-9, // [four-conditions]
  'without μ ≥ 0': (_, mu) => min(mu) > -1e-9, // [points-out]
  'without μg = 0': (g, mu) => norm(mul(g, mu)) < 1e-9, // [slackness]
};

// --- picture ---
const dice = random(1);
const spread = range(300).map(() =>
  sub(mul(4, dice.uniform(2)), 2),
);
const points = [[], [0], [1], [0, 1]]
  .map(candidate)
  .concat(spread);
/** The points that meet all conditions but one. */
const left = (dropped: string) =>
  points.filter((x) => {
    const free = dropped === 'without ∇L = 0';
    const mu = free ? [0, 0] : multipliers(x);
    return Object.entries(conditions).every(
      ([name, holds]) => name === dropped || holds(g(x), mu),
    );
  });
const all = left('all four');
const dropped = each(
  ['without ∇L = 0', ...Object.keys(conditions)],
  left,
);
plot({
  columns: 2,
  x: {domain: [-2, 2]},
  y: {domain: [-2, 2]},
  equal: true,
  lines: {
    'g₁ = 0': (x) => 0.8 - 2 * x,
    'g₂ = 0': (x) => 0.6 + 0.4 * x,
  },
  panels: each(dropped, (xy: number[][]) => ({
    points: {
      'left over': {xy, size: xy.length > 9 ? 2 : 8},
      solution: all,
      t: [t],
    },
  })),
});
const f = (x: number[]) => norm(sub(x, t)) ** 2 / 2;
table({
  columns: ['conditions', 'points', 'least f', 'largest f'],
  rows: each(
    {'all four': all, ...dropped},
    (xs: number[][]) => [
      xs.length,
      min(xs.map(f)),
      max(xs.map(f)),
    ],
  ),
  digits: [0, 2, 2],
});
const apart = all.map((x) => norm(sub(x, all[0])));
check(
  'with all four, one point is left',
  all.length > 0 && max(apart) < 1e-9,
);
