// What the graph separates, samples cannot tell apart.
import {check, diagram, knob, log, mean, plot} from 'lab';
import {random, range} from 'lab';

const seen = knob('observed', ['S', '∅', 'W', 'L', 'SL', 'RK']);
const given = [...seen.replace('∅', '')];

type Row = Record<string, number>;
/** P(x_v = 1 | parents), parents first */
const chance: Record<string, (x: Row) => number> = {
  S: () => 0.5,
  R: ({S}) => (S ? 0.8 : 0.2),
  K: ({S}) => (S ? 0.1 : 0.4),
  W: ({R, K}) => (R || K ? 0.9 : 0.05),
  L: ({W}) => (W ? 0.8 : 0.1),
};
const names = Object.keys(chance);
const parents: Record<string, string[]> = {
  ...{S: [], R: ['S'], K: ['S'], W: ['R', 'K'], L: ['W']},
};
export function draw(uniform: () => number) {
  const x: Row = {}; // [ancestral-order]
  for (const v of names) x[v] = +(uniform() < chance[v](x));
  return x;
}
/** Does S cut a from b in the moral graph of ancestors? */
export function separated(a: string, b: string, S: string[]) {
  const kept = [a, b, ...S];
  for (const v of kept) kept.push(...parents[v]); // [barren]
  const families = kept.map((v) => [v, ...parents[v]]);
  const tied = (u: string) =>
    families.filter((f) => f.includes(u)).flat(); // [moralise]
  const reach = [a];
  for (const u of reach)
    for (const v of tied(u))
      if (!reach.includes(v) && !S.includes(v)) reach.push(v);
  return !reach.includes(b); // [cut]
}

// --- picture ---
const n = 4000;
const dice = random(1);
const rows = range(n).map(() => draw(() => dice.uniform()));
const count = (on: string[]) => {
  const key = (x: Row) => on.map((v) => x[v]).join('');
  const found: Row = {};
  for (const x of rows)
    found[key(x)] = (found[key(x)] ?? 0) + 1;
  return (x: Row) => found[key(x)];
};
/** I(a; b | S) of the samples, in nats */
function information(a: string, b: string, S: string[]) {
  const [abS, onlyS] = [count([a, b, ...S]), count(S)];
  const [aS, bS] = [count([a, ...S]), count([b, ...S])];
  const ratio = (x: Row) =>
    (abS(x) * onlyS(x)) / (aS(x) * bS(x));
  return mean(rows.map((x) => log(ratio(x))));
}
const pairs = names
  .flatMap((b, j) => names.slice(0, j).map((a) => [a, b]))
  .filter((pair) => !pair.some((v) => given.includes(v)));
const sizes = pairs.map(
  ([a, b]) => 2 * n * information(a, b, given),
);
const apart = pairs.map(([a, b]) => separated(a, b, given));
// Of independent a, b: about χ² with 2^|S| degrees of freedom.
const limit = [15.1, 18.4, 23.5][given.length];
const at = {
  S: [0, 2],
  R: [-1, 1],
  K: [1, 1],
  W: [0, 0],
  L: [2, 0],
};
diagram({
  describe: 'S → R, S → K, R → W, K → W, W → L',
  nodes: Object.entries(at).map(([id, [x, y]]) => ({
    ...{id, x, y, shape: given.includes(id) ? 'box' : 'circle'},
  })),
  edges: names.flatMap((v) =>
    parents[v].map((u) => ({from: u, to: v})),
  ),
});
const only = (is: boolean) =>
  sizes.map((size, i) => (apart[i] === is ? size : NaN));
plot({
  x: {values: pairs.map((pair) => pair.join('–'))},
  y: {label: '2n · I(a; b | S)', log: true},
  points: {separated: only(true), connected: only(false)},
  rules: {'1 in 10 000': {y: limit}},
});
check(
  'separated pairs stay below the line',
  sizes.every((size, i) => !apart[i] || size < limit),
);
check(
  'connected pairs are above it',
  sizes.every((size, i) => apart[i] || size > limit),
);
