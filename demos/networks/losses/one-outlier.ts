// One far point on the wrong side: who lets it turn the line?
import {
  blobs,
  check,
  fixed,
  knob,
  ofClass,
  plot,
  random,
  range,
  table,
} from 'lab';

const u = knob('u', {value: 6, min: -4, max: 8, step: 0.5});
const v = knob('v', {value: 3, min: -4, max: 4, step: 0.5});
const lambda = 0.1;

const centres = [
  [-1.5, 0],
  [1.5, 0],
];
const clean = blobs(random(2), 60, centres, 0.8);
const sign = (k: number) => 2 * k - 1;
const x = [...clean.x, [u, v]];
const y = [...clean.y.map(sign), -1]; // the last is the outlier

/** φ(m) and its slope φ′(m). */
export const losses = {
  hinge: {
    phi: (m: number) => Math.max(0, 1 - m),
    slope: (m: number) => (m < 1 ? -1 : 0),
  },
  log: {
    phi: (m: number) => Math.log1p(Math.exp(-m)),
    slope: (m: number) => -1 / (1 + Math.exp(m)),
  },
  squared: {
    phi: (m: number) => (1 - m) ** 2,
    slope: (m: number) => 2 * (m - 1),
  },
  exponential: {
    phi: (m: number) => Math.exp(-m),
    slope: (m: number) => -Math.exp(-m),
  },
};
type Name = keyof typeof losses;
const names = Object.keys(losses) as Name[];

/** y(w₁x₁ + w₂x₂ + b) of the first n points. */
export function margins(w: number[], n: number) {
  return range(n).map(
    (i) => y[i] * (w[0] * x[i][0] + w[1] * x[i][1] + w[2]),
  );
}
/** Mean loss of the first n points, plus ½λ(w₁² + w₂²). */
export function cost(name: Name, w: number[], n: number) {
  const {phi} = losses[name];
  const sum = margins(w, n).reduce((s, m) => s + phi(m), 0);
  return sum / n + (lambda * (w[0] ** 2 + w[1] ** 2)) / 2;
}
/** Its gradient: each point pulls with −φ′(m). */
export function gradient(name: Name, w: number[], n: number) {
  const g = [lambda * w[0], lambda * w[1], 0];
  margins(w, n).forEach((m, i) => {
    const pull = (losses[name].slope(m) * y[i]) / n; // [pull-of-an-outlier]
    [...x[i], 1].forEach((xj, j) => {
      g[j] += pull * xj;
    });
  });
  return g;
}
/** Gradient descent from 0; the rate falls for hinge's sake. */
export function fit(name: Name, n: number) {
  const w = [0, 0, 0];
  for (let k = 0; k < 1200; k++) {
    const eta = 0.1 / Math.sqrt(1 + k / 100);
    gradient(name, w, n).forEach((gj, j) => {
      w[j] -= eta * gj;
    });
  }
  return w;
}

const before = names.map((name) => fit(name, 60));
const after = names.map((name) => fit(name, 61));
/** Two points of the line w₁x₁ + w₂x₂ + b = 0, far apart. */
function ends([p, q, b]: number[]) {
  const size = p * p + q * q;
  return [-9, 9].map((t) => [
    (-b * p - t * q) / size,
    (-b * q + t * p) / size,
  ]);
}
const frame = {
  x: {label: 'x₁', domain: [-4, 8] as [number, number]},
  y: {label: 'x₂', domain: [-4, 4] as [number, number]},
  equal: true,
};
plot({
  ...frame,
  lines: Object.fromEntries(
    names.map((name, k) => [name, ends(after[k])]),
  ),
  points: {
    '−1': {...pair(0), tone: 4},
    '+1': {...pair(1), tone: 5},
    outlier: {x: [u], y: [v], size: 8, tone: 'ink'},
  },
});
function pair(k: number) {
  const points = ofClass(clean, k);
  return {
    x: points.map((p) => p[0]),
    y: points.map((p) => p[1]),
  };
}
const angle = (w: number[]) =>
  (Math.atan2(w[1], w[0]) * 180) / Math.PI;
const errors = (w: number[]) =>
  margins(w, 60).filter((m) => m <= 0).length;
table({
  columns: ['', 'turned by (°)', 'errors on the 60', 'pull'],
  rows: names.map((name, k) => [
    name,
    fixed(angle(before[k]) - angle(after[k]), 0),
    errors(after[k]),
    fixed(-losses[name].slope(margins(after[k], 61)[60]), 1),
  ]),
});
check(
  'no step to any side makes a fit better',
  names.every((name, k) =>
    range(3).every((j) =>
      [-0.05, 0.05].every((d) => {
        const w = after[k].map((v, i) => (i === j ? v + d : v));
        return cost(name, w, 61) > cost(name, after[k], 61);
      }),
    ),
  ),
);
check(
  'no point pulls on hinge or log with more than 1',
  (['hinge', 'log'] as const).every((name) =>
    margins(after[names.indexOf(name)], 61).every(
      (m) => -losses[name].slope(m) <= 1,
    ),
  ),
);
