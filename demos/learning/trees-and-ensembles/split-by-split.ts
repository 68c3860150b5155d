// Split by split, boxes follow the data, then the noise.
import {best, check, each, iterate, knob, max, min} from 'lab';
import {ofClass, plot, print, random, range, sum} from 'lab';
import {fixed, mean, twoMoons} from 'lab';

const data = knob('data', ['moons', 'XOR']);
type Point = {x: number[]; y: number};
type Leaf = {box: Point[]; has: (x: number[]) => boolean};
const share = (box: Point[]) => mean(box.map(({y}) => y));

/** |S| times the Gini impurity */
export function cost(box: Point[]) {
  const p = box.length && share(box);
  return box.length * (1 - p ** 2 - (1 - p) ** 2); // [impurity]
}
/** Left the leaf where x[j] ≤ t, right the rest */
export const parts = ({box, has}: Leaf, j: number, t: number) =>
  [true, false].map((yes) => ({
    box: box.filter(({x}) => x[j] <= t === yes),
    has: (x: number[]) => has(x) && x[j] <= t === yes,
  }));
/** Of all tests at its points, the one that costs least */
export function split(leaf: Leaf) {
  const tests = leaf.box.flatMap(({x}) =>
    x.map((t, j) => parts(leaf, j, t)),
  );
  const costs = ([a, b]: Leaf[]) => cost(a.box) + cost(b.box);
  const {choice, cost: left} = best(tests, costs);
  return {leaf, choice, gain: cost(leaf.box) - left}; // [split-gain]
}
/** Splits the leaf that gains most, now: greedy. */
export function grow(tree: Leaf[]) {
  const all = tree.map(split);
  const {leaf, choice} = best(all, ({gain}) => -gain).choice;
  return [...tree.filter((l) => l !== leaf), ...choice]; // [greedy]
}

// --- picture ---
const dice = random(2);
const place = () => dice.uniform(2).map((u) => u - 0.5);
/** XOR: class 1 where x₁ and x₂ have different signs */
const xor = (n: number) => {
  const x = range(n).map(place);
  return {x, y: x.map(([a, b]) => Number(a * b < 0))};
};
const [seen, fresh] = [120, 1000].map((n) =>
  data === 'XOR' ? xor(n) : twoMoons(dice, n, 0.3),
);
const box = seen.x.map((x, i) => ({x, y: seen.y[i]}));
const isPure = (tree: Leaf[]) =>
  tree.every(({box}) => share(box) % 1 === 0);
const root = {box, has: () => true};
const trees = iterate(40, [root], grow, isPure);
const answer = (tree: Leaf[], x: number[]) =>
  Number(share(tree.find(({has}) => has(x))?.box ?? []) > 0.5);
const errors = each({training: seen, test: fresh}, ({x, y}) =>
  trees.map((tree) =>
    mean(x.map((xi, i) => Number(answer(tree, xi) !== y[i]))),
  ),
);
const [x, y] = [0, 1].map((j) => {
  const all = seen.x.map((xi) => xi[j]);
  return [min(all), max(all)];
});
plot({
  frames: trees.map((tree) => ({
    label: `|T| = ${tree.length}`,
    regions: {x, y, f: (a, b) => answer(tree, [a, b])},
  })),
  points: {A: ofClass(seen, 0), B: ofClass(seen, 1)},
});
plot({
  x: {label: '|T|', values: trees.map((tree) => tree.length)},
  y: {label: 'errors', domain: [0, 0.6]},
  lines: errors,
  aspect: 0.4,
});
const costs = trees.map((tree) =>
  sum(tree.map((l) => cost(l.box))),
);
const gained = 1 - costs[1] / costs[0];
print('the first split gains:', fixed(gained, 3));
print('leaves when all are pure:', trees.length);
check(
  'no split raises the cost',
  max(costs.slice(1).map((c, i) => c - costs[i])) < 1e-9,
);
const atEnd = min(errors.training);
check('the last tree knows its data', atEnd === 0);
