// n threshold units: every code that occurs, counted.
import {
  check,
  dot,
  each,
  knob,
  matmul,
  mul,
  outer,
  plot,
} from 'lab';
import {
  print,
  random,
  range,
  sum,
  table,
  transpose,
  add,
} from 'lab';
import {solve} from 'lab/linalg';

const n = knob('units n', 10, [4, 10, 1]);
const d = knob('inputs d', 2, [1, 4, 1]);
const bias = knob('size of the biases', 1, [0, 1, 0.1]);
type Unit = number[]; // w₁ … w_d, b
const dice = random(1);
const all = range(10).map(() => [
  ...dice.normal(d),
  bias * dice.normal(),
]);

/** h(x): on which side of each hyperplane x lies */
export const code = (x: number[], units: Unit[]) =>
  units.map((u) => Number(dot(u, [...x, 1]) > 0)).join(''); // [codes]

export function subsets<T>(list: T[], k: number): T[][] {
  if (k === 0) return [[]];
  return list.flatMap((first, i) =>
    subsets(list.slice(i + 1), k - 1).map((rest) => [
      first,
      ...rest,
    ]),
  );
}
/** All codes: every region has a corner where d planes meet */
export function occurring(units: Unit[], d: number) {
  const found = new Set<string>();
  for (const at of subsets(units, d)) {
    const sides = range(2 ** d).map((c) =>
      at.map((u, i) => ((c >> i) & 1 ? 1e-6 : -1e-6) - u[d]),
    );
    const around = transpose(
      solve(
        at.map((u) => u.slice(0, d)),
        transpose(sides),
      ),
    );
    for (const x of around) found.add(code(x, units));
  }
  return found;
}
/** The n-th plane splits as many regions as it has parts */
export function regions(n: number, d: number): number {
  if (n === 0 || d === 0) return 1;
  return regions(n - 1, d) + regions(n - 1, d - 1); // [one-more]
}
const counts = range(4, 11).map(
  (n) => occurring(all.slice(0, n), d).size,
);
// --- picture ---
const samples = range(5000).map(() => mul(2, dice.normal(d)));
const met = new Set(
  samples.map((x) => code(x, all.slice(0, n))),
).size;
print(
  counts,
  range(4, 11).map((n) => regions(n, d)),
  met,
);
