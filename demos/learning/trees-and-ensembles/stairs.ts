// A regression tree climbs a slope by stairs, then stops.
import {check, fixed, knob, linspace, mean, min} from 'lab';
import {noisyCurve, plot, print, random, range} from 'lab';
import {square, sub, sum, table} from 'lab';

const depth = knob('depth', 3, [0, 7, 1]);
const noise = knob('noise', 0.1, [0, 0.3, 0.05]);
const n = 100; // measurements of y = x

/** Σ(y − ȳ)² of m targets, from Σy and Σy² */
export function spread(m: number, s: number, q: number) {
  return q - s ** 2 / m; // [running-sums]
}
/** What each cut leaves: x rises, the first m go left. */
export function left(y: number[]) {
  const [S, Q] = [sum(y), sum(square(y))];
  let [s, q] = [0, 0];
  return range(1, y.length).map((m) => {
    s += y[m - 1];
    q += y[m - 1] ** 2;
    const right = spread(y.length - m, S - s, Q - q);
    return spread(m, s, q) + right; // [variance-split]
  });
}
type Tree = (at: number) => number;
export function grow(
  x: number[],
  y: number[],
  depth: number,
): Tree {
  if (!depth || y.length < 2) return () => mean(y); // [leaf-mean]
  const m = left(y).indexOf(min(left(y))) + 1;
  const [low, high] = [
    grow(x.slice(0, m), y.slice(0, m), depth - 1),
    grow(x.slice(m), y.slice(m), depth - 1),
  ];
  const t = (x[m - 1] + x[m]) / 2;
  return (at) => (at <= t ? low(at) : high(at));
}

// --- picture ---
const [data, fresh] = [1, 2].map((seed) =>
  noisyCurve(random(seed), n, (x) => x, {noise}),
);
const tree = grow(data.x, data.y, depth);
const at = linspace(-0.25, 1.5, 351);
plot({
  x: {label: 'x'},
  y: {label: 'y'},
  points: {data: {...data, tone: 'muted'}},
  lines: {tree: {x: at, y: at.map(tree)}},
  formulas: {'y = x': {x: at, y: at}},
});
const error = ({x, y}: {x: number[]; y: number[]}) =>
  mean(square(sub(y, x.map(tree))));
table({
  columns: ['mean squared error'],
  rows: {'its own data': error(data), 'new data': error(fresh)},
  digits: 4,
});
print('leaves:', new Set(data.x.map(tree)).size);
print('at x = 1.5 the tree says:', fixed(tree(1.5), 2));
const said = data.x.map(tree);
const own = said.map((v) =>
  mean(data.y.filter((_, i) => said[i] === v)),
);
check(
  'each stair is the mean of its own targets',
  said.every((v, i) => Math.abs(v - own[i]) < 1e-9),
);
const about = (part: number[]) =>
  sum(square(sub(part, mean(part))));
check(
  'running sums find what a sum for each cut finds',
  left(data.y).every((v, i) => {
    const parts = [data.y.slice(0, i + 1), data.y.slice(i + 1)];
    return Math.abs(v - sum(parts.map(about))) < 1e-9;
  }),
);
