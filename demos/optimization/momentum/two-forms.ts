// One algorithm, stored at two different points.
import {check, knob, plot, print, range, scientific} from 'lab';

const alpha = knob('α', {
  value: 0.9,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const later = knob('α from step 30 on', {
  value: 0.9,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const eta = 0.05;
const steps = 60;
const lambda = [1, 12];
const grad = (x: number[]) => x.map((xi, i) => lambda[i] * xi);
const at = (t: number) => (t < 30 ? alpha : later);
type Pair = {x: number[]; v: number[]};

/** Stores θ, asks for the gradient at θ + αv. */
export function lookAhead({x, v}: Pair, alpha: number): Pair {
  const g = grad(x.map((xi, i) => xi + alpha * v[i]));
  const next = v.map((vi, i) => alpha * vi - eta * g[i]);
  return {x: x.map((xi, i) => xi + next[i]), v: next};
}

/** Stores φ = θ + αv, where the gradient is wanted. */
export function shifted({x, v}: Pair, alpha: number): Pair {
  const g = grad(x);
  const next = v.map((vi, i) => alpha * vi - eta * g[i]);
  const step = (i: number) =>
    (1 + alpha) * next[i] - alpha * v[i]; // [shifted-form]
  return {x: x.map((xi, i) => xi + step(i)), v: next};
}

/** The same with one velocity: φ ← φ + αv′ − ηg. */
export function library({x, v}: Pair, alpha: number): Pair {
  const g = grad(x);
  const next = v.map((vi, i) => alpha * vi - eta * g[i]);
  const step = (i: number) => alpha * next[i] - eta * g[i]; // [library-form]
  return {x: x.map((xi, i) => xi + step(i)), v: next};
}

let a: Pair = {x: [1, 1], v: [0, 0]};
let [b, c] = [a, a];
const gap = (p: number[], q: number[]) =>
  Math.max(...p.map((pi, i) => Math.abs(pi - q[i])));
const ahead: number[][] = [];
const stored: number[][] = [];
const gaps: number[] = [];
let libraryGap = 0;
for (let t = 0; t < steps; t++) {
  const look = a.x.map((xi, i) => xi + at(t) * a.v[i]); // θ + αv
  ahead.push(a.x);
  stored.push(b.x);
  gaps.push(gap(look, b.x));
  libraryGap = Math.max(libraryGap, gap(b.x, c.x));
  a = lookAhead(a, at(t));
  b = shifted(b, at(t));
  c = library(c, at(t));
}
plot({
  columns: 2,
  panels: [
    {
      title: 'the two paths',
      x: {label: 'θ₁, φ₁'},
      y: {label: 'θ₂, φ₂'},
      lines: {θ: ahead, φ: stored},
    },
    {
      title: 'largest |θ + αv − φ|',
      x: {label: 't', values: range(steps)},
      y: {log: true, domain: [1e-18, 10]},
      lines: {gap: gaps.map((g) => Math.max(g, 1e-18))},
    },
  ],
});
const worst = Math.max(...gaps);
print(
  'largest gap:',
  worst < 1e-14 ? '< 10⁻¹⁴' : scientific(worst, 1),
);
check(
  'with one α for all steps φ is θ + αv up to rounding',
  alpha !== later || worst < 1e-14,
);
check(
  'when α changes the two part',
  alpha === later ||
    Math.abs(alpha - later) < 0.05 ||
    worst > 1e-6,
);
check('φ + αv′ − ηg is the same step', libraryGap < 1e-13);
