// Conjugate directions need n searches; the zig-zag never ends.
import {add, check, div, dot, knob, linspace} from 'lab';
import {mul, neg, plot, range, table} from 'lab';

const kappa = knob('κ', 100, [2, 1000], 'log');
const kind = knob('eigenvalues', [
  'spread',
  'three clusters',
  'two values',
]);
const n = 10;
const lambda = {
  spread: linspace(1, kappa, n),
  'three clusters': range(n).map(
    (i) => [1, kappa / 2, kappa][i % 3],
  ),
  'two values': range(n).map((i) => [1, kappa][i % 2]),
}[kind];
/** The gradient of J = ½ θᵀHθ: both methods turn with the axes. */
const H = (v: number[]) => mul(lambda, v);

/** How far along d is J lowest? −gᵀd / dᵀHd */
export function lowest(g: number[], d: number[]) {
  return -dot(g, d) / dot(d, H(d)); // [exact-search]
}

/** Line searches along d ← −g + βd, from the gradient on. */
export function walk(
  beta: (g: number[], before: number[]) => number,
) {
  let theta = div(1, lambda); // the start at which descent is slowest
  let [g, d] = [H(theta), neg(H(theta))];
  const path = [{theta, d}];
  while (path.length <= 30 && dot(g, g) > 1e-24) {
    theta = add(theta, mul(lowest(g, d), d));
    const before = g;
    g = H(theta);
    d = add(neg(g), mul(beta(g, before), d)); // [conjugate-direction]
    path.push({theta, d});
  }
  return path;
}

const steepest = walk(() => 0);
const conjugate = walk(
  (g, before) => dot(g, g) / dot(before, before), // [fletcher-reeves]
);
// --- picture ---
const J = ({theta}: {theta: number[]}) =>
  dot(theta, H(theta)) / 2;
const first = J(steepest[0]);
/** J as a share of the first, down to where rounding begins. */
const left = (path: {theta: number[]}[]) =>
  path.map((at) => Math.max(J(at) / first, 1e-18));
const count = (path: {theta: number[]}[]) => {
  const t = path.findIndex((at) => J(at) < 1e-12 * first);
  return t < 0 ? '> 30' : t;
};
plot({
  x: {label: 't', values: range(31)},
  y: {label: 'J', log: true, domain: [1e-18, 10]},
  lines: {
    steepest: left(steepest),
    conjugate: {x: range(conjugate.length), y: left(conjugate)},
  },
  rules: {n: {x: n, tone: 'ink'}},
});
table({
  columns: ['', 'steps'],
  rows: [
    ['steepest', count(steepest)],
    ['conjugate', count(conjugate)],
  ],
});
const distinct = new Set(lambda).size;
check(
  'conjugate: no more steps than there are different eigenvalues',
  Number(count(conjugate)) <= distinct,
);
const cosine = (d: number[], e: number[]) =>
  dot(d, H(e)) / Math.sqrt(dot(d, H(d)) * dot(e, H(e)));
check(
  'its directions are conjugate: dᵢᵀHdⱼ = 0',
  range(1, distinct).every((i) =>
    range(i).every(
      (j) =>
        Math.abs(cosine(conjugate[i].d, conjugate[j].d)) < 1e-6,
    ),
  ),
);
check(
  'steepest: each gradient at a right angle to the next',
  range(1, steepest.length).every((t) => {
    const [g, h] = [
      H(steepest[t - 1].theta),
      H(steepest[t].theta),
    ];
    return Math.abs(dot(g, h)) < 1e-9 * dot(g, g);
  }),
);
