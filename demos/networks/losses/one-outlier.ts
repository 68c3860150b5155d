// One far point on the wrong side: who lets it turn the line?
import {add, blobs, check, each, eye, iterate, knob} from 'lab';
import {min, mul, ofClass, plot, random, range} from 'lab';
import {sigmoid, softplus, sum, table} from 'lab';

const u = knob('u', 6, [-4, 8, 0.5]);
const v = knob('v', 3, [-4, 4, 0.5]);
const c = [1.5, 0];
const clean = blobs(random(2), 60, [mul(-1, c), c], 0.8);
const X = [...clean.x, [u, v]].map((x) => [...x, 1]);
const y = [...clean.y.map((k) => 2 * k - 1), -1];
const lambda = [0.1, 0.1, 0]; // on w₁ and w₂, not on b

/** −φ′(m): how hard an example of margin m pulls. */
export const pulls = {
  hinge: (m: number) => (m < 1 ? 1 : 0),
  log: (m: number) => sigmoid(-m),
  squared: (m: number) => 2 * (1 - m),
  exponential: (m: number) => Math.exp(-m),
};
type Name = keyof typeof pulls;
/** m = y(w₁x₁ + w₂x₂ + b) of point i. */
export function margin([w1, w2, b]: number[], i: number) {
  return y[i] * (w1 * X[i][0] + w2 * X[i][1] + b);
}
/** Downhill for mean loss + ½λ‖w‖², by the first n points. */
export function downhill(name: Name, w: number[], n: number) {
  const d = w.map((v, j) => -lambda[j] * v);
  for (let i = 0; i < n; i++) {
    const pull = (pulls[name](margin(w, i)) * y[i]) / n; // [pull-of-an-outlier]
    for (const j of [0, 1, 2]) d[j] += pull * X[i][j];
  }
  return d;
}
/** From 0; the steps get shorter for hinge's sake. */
export function fit(name: Name, n: number) {
  const eta = (k: number) => 0.1 / Math.sqrt(1 + k / 100);
  return iterate(1200, [0, 0, 0], (w, k) =>
    add(w, mul(eta(k), downhill(name, w, n))),
  )[1200];
}
const fits = each(pulls, (_, name) => ({
  before: fit(name, 60),
  after: fit(name, 61),
}));

// --- picture ---
const phi = {
  hinge: (m: number) => Math.max(0, 1 - m),
  log: (m: number) => softplus(-m),
  squared: (m: number) => (1 - m) ** 2,
  exponential: (m: number) => Math.exp(-m),
};
/** Mean loss of all 61 points, plus the penalty. */
export function cost(name: Name, w: number[]) {
  const losses = range(61).map((i) => phi[name](margin(w, i)));
  return sum(losses) / 61 + sum(mul(lambda, mul(w, w))) / 2;
}
/** Two points of the line w₁x₁ + w₂x₂ + b = 0, far apart. */
function ends([p, q, b]: number[]) {
  const size = p * p + q * q;
  return [-9, 9].map((t) => [
    (-b * p - t * q) / size,
    (-b * q + t * p) / size,
  ]);
}
plot({
  x: {label: 'x₁', domain: [-4, 8]},
  y: {label: 'x₂', domain: [-4, 4]},
  equal: true,
  lines: each(fits, ({after}) => ends(after)),
  points: {
    '−1': {xy: ofClass(clean, 0), tone: 4},
    '+1': {xy: ofClass(clean, 1), tone: 5},
    outlier: {xy: [[u, v]], size: 8, tone: 'ink'},
  },
});
const angle = ([p, q]: number[]) =>
  (Math.atan2(q, p) * 180) / Math.PI;
table({
  columns: ['', 'turned by (°)', 'errors on the 60', 'pull'],
  rows: each(fits, ({before, after}, name) => [
    angle(before) - angle(after),
    range(60).filter((i) => margin(after, i) <= 0).length,
    pulls[name](margin(after, 60)),
  ]),
  digits: [0, 0, 1],
});
const nudges = [0.03, -0.03].flatMap((d) =>
  mul(d, eye(3).rows()),
);
const gains = each(fits, ({after}, name) =>
  nudges.map(
    (d) => cost(name, add(after, d)) - cost(name, after),
  ),
);
check(
  'no step to any side makes a fit better',
  min(Object.values(gains)) > 0,
);
