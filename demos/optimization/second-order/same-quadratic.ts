// Conjugate directions need n searches; the zig-zag never ends.
import {add, check, div, dot, each, knob, linspace} from 'lab';
import {max, mul, neg, plot, range, stepsUntil} from 'lab';
import {table} from 'lab';

const kappa = knob('κ', 100, [2, 1000], 'log');
const kind = knob('eigenvalues', ['spread', 'two values']);
const n = 10;
const values = kind === 'spread' ? n : 2;
const lambda = range(n).map(
  (i) => linspace(1, kappa, values)[i % values],
);
/** The gradient of J = ½ θᵀHθ; any turn of the axes will do. */
const H = (v: number[]) => mul(lambda, v);

/** How far along d is J lowest? −gᵀd / dᵀHd */
export function lowest(g: number[], d: number[]) {
  return -dot(g, d) / dot(d, H(d)); // [exact-search]
}

type Beta = (g: number[], before: number[]) => number;
/** Line searches along d ← −g + βd, from the gradient on. */
export function walk(beta: Beta) {
  let theta = div(1, lambda); // where descent is slowest
  let [g, d] = [H(theta), neg(H(theta))];
  const path = [{theta, g, d}];
  while (path.length <= 30 && dot(g, g) > 1e-24) {
    theta = add(theta, mul(lowest(g, d), d));
    const before = g;
    g = H(theta);
    d = add(neg(g), mul(beta(g, before), d)); // [conjugate-direction]
    path.push({theta, g, d});
  }
  return path;
}

const steepest = walk(() => 0);
const conjugate = walk(
  (g, before) => dot(g, g) / dot(before, before), // [fletcher-reeves]
);

// --- picture ---
type At = {theta: number[]};
const J = ({theta}: At) => dot(theta, H(theta)) / 2;
const first = J(steepest[0]);
const left = (path: At[]) =>
  path.map((at) => Math.max(J(at) / first, 1e-18));
const count = (path: At[]) =>
  stepsUntil(path, (at) => J(at) < 1e-12 * first);
plot({
  x: {label: 't', domain: [0, 30]},
  y: {label: 'J', log: true, domain: [1e-18, 10]},
  lines: {steepest: left(steepest), conjugate: left(conjugate)},
  rules: {n: {x: n, tone: 'ink'}},
});
const counts = {
  steepest: count(steepest),
  conjugate: count(conjugate),
};
table({
  columns: ['', 'steps'],
  rows: each(counts, (t) => (t < 31 ? t : '> 30')),
});
check(
  'conjugate: no more steps than there are different eigenvalues',
  counts.conjugate <= values,
);
const cosine = (d: number[], e: number[]) =>
  Math.abs(dot(d, H(e))) /
  Math.sqrt(dot(d, H(d)) * dot(e, H(e)));
const used = conjugate.slice(0, values).map(({d}) => d);
check(
  'its directions are conjugate: dᵢᵀHdⱼ = 0',
  used.every((d, i) =>
    used.slice(0, i).every((e) => cosine(d, e) < 1e-6),
  ),
);
const turns = steepest
  .slice(1)
  .map(({g}, t) => dot(g, steepest[t].g) / dot(g, g));
check(
  'steepest: each gradient at a right angle to the next',
  max(turns.map(Math.abs)) < 1e-8,
);
