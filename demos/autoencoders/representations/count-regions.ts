// n threshold units: every code that occurs, counted.
import {add, check, each, knob, matmul, mul, plot} from 'lab';
import {random, range, sum, table} from 'lab';
import {solve} from 'lab/linalg';

const n = knob('units n', 10, [4, 10, 1]);
const d = knob('inputs d', 2, [1, 4, 1]);
const bias = knob('size of the biases', 1, [0, 1, 0.1]);

/** hᵢ = 1 if wᵢᵀx + bᵢ > 0, else 0 */
export function code(x: number[], {W, b}: Units) {
  return add(matmul(W, x), b).map((z) => Number(z > 0)); // [codes]
}
/** At a corner d planes meet: step to both sides of each. */
export function occurring({W, b}: Units) {
  const found = new Set<string>();
  for (const at of subsets(range(W.length), W[0].length))
    for (const signs of range(2 ** at.length)) {
      const z = at.map(
        (_, i) => ((signs >> i) & 1 ? 1 : -1) / 1e6,
      );
      const side = z.map((zi, i) => zi - b[at[i]]);
      const x = solve(
        at.map((i) => W[i]),
        side,
      );
      found.add(code(x, {W, b}).join('')); // [corners]
    }
  return found;
}
/** The n-th plane is cut into parts, each splits a region. */
export function regions(n: number, d: number): number {
  if (n === 0 || d === 0) return 1;
  return regions(n - 1, d) + regions(n - 1, d - 1); // [one-more]
}

// --- picture ---
type Units = {W: number[][]; b: number[]};
const dice = random(1);
const all = {
  W: range(10).map(() => dice.normal(d)),
  b: mul(bias, dice.normal(10)),
};
const first = (n: number) =>
  each(all, (v) => v.slice(0, n)) as Units;
/** All lists of k of them, in their order */
function subsets(list: number[], k: number): number[][] {
  if (k === 0) return [[]];
  return list.flatMap((v, i) =>
    subsets(list.slice(i + 1), k - 1).map((r) => [v, ...r]),
  );
}
const ns = range(4, 11);
const counted = ns.map((n) => occurring(first(n)).size);
const box = [-4, 4];
const f = (...x: number[]) => sum(code(x, first(n)));
const map = {heat: {x: box, y: box, f}, equal: true};
const ds = each(['d = 1', 'd = 2', 'd = 3', 'd = 4'], (_, i) =>
  ns.map((n) => regions(n, i + 1)),
);
plot({
  panels: {
    ...(d === 2 && {'h₁ + … + hₙ': map}),
    regions: {
      x: {label: 'n', values: ns},
      formulas: ds,
      points: {counted},
    },
  },
});
const seen = range(2000).map(() => mul(2, dice.normal(d)));
const met = new Set(
  seen.map((x) => code(x, first(n)).join('')),
);
const now = occurring(first(n));
table({
  columns: [
    'Σ C(n, j)',
    'counted',
    '2000 points',
    '2ⁿ',
    'n(d + 1)',
  ],
  rows: [
    [regions(n, d), now.size, met.size, 2 ** n, n * (d + 1)],
  ],
});
const right = ns.every((n, i) => counted[i] === regions(n, d));
check('as many codes as the formula says', right);
check(
  'points at random find no other',
  [...met].every((c) => now.has(c)),
);
