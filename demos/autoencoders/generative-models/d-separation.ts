// What the graph separates, samples cannot tell apart.
import {check, diagram, knob, log, plot} from 'lab';
import {random, range, sum} from 'lab';

const seen = knob('observed', [
  'S',
  '∅',
  'W',
  'SW',
  'SL',
  'RK',
]);
const given = [...seen.replace('∅', '')];

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
type Row = Record<string, number>;
const dice = random(1);
const rows = range(4000).map(() => draw(() => dice.uniform()));
const count = (on: string[]) => {
  const key = (x: Row) => on.map((v) => x[v]).join('');
  const found: Row = {};
  for (const k of rows.map(key)) found[k] = (found[k] ?? 0) + 1;
  return (x: Row) => found[key(x)];
};
/** 2n · I(a; b | S) of the n samples, in nats */
function surprise(a: string, b: string, S: string[]) {
  const [abS, onlyS] = [count([a, b, ...S]), count(S)];
  const [aS, bS] = [count([a, ...S]), count([b, ...S])];
  const ratio = (x: Row) =>
    (abS(x) * onlyS(x)) / (aS(x) * bS(x));
  return 2 * sum(rows.map((x) => log(ratio(x))));
}
const pairs = names
  .flatMap((b, j) => names.slice(0, j).map((a) => [a, b]))
  .filter((pair) => !pair.some((v) => given.includes(v)));
const sizes = pairs.map(([a, b]) => surprise(a, b, given));
const apart = pairs.map(([a, b]) => separated(a, b, given));
// Of independent a, b: about χ² with 2^|S| degrees of freedom.
const limit = [15.1, 18.4, 23.5][given.length];
const x = [0, -1, 1, 0, 2];
const y = [2, 1, 1, 0, 0];
diagram({
  describe: 'S → R, S → K, R → W, K → W, W → L',
  nodes: names.map((id, i) => {
    const shape = given.includes(id) ? 'box' : 'circle';
    return {id, x: x[i], y: y[i], shape};
  }),
  edges: names.flatMap((to) =>
    parents[to].map((from) => ({from, to})),
  ),
});
const only = (is: boolean) => {
  const xy = sizes.map((size, i) => [i, size]);
  return {xy: xy.filter(([i]) => apart[i] === is)};
};
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
