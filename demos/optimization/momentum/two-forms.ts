// One algorithm, stored at two different points.
import {abs, add, check, isClose, iterate, knob} from 'lab';
import {max, mul, plot, print, scientific, sub} from 'lab';

const alpha = knob('α', 0.9, [0, 0.99, 0.01]);
const later = knob('α from step 30 on', 0.9, [0, 0.99, 0.01]);
const at = (t: number) => (t < 30 ? alpha : later);
const eta = 0.05;
const gradient = (x: number[]) => mul([1, 12], x);
type State = {x: number[]; v: number[]};

/** Stores θ, asks for the gradient at θ + αv. */
export function lookAhead({x, v}: State, alpha: number): State {
  const g = gradient(add(x, mul(alpha, v)));
  const next = sub(mul(alpha, v), mul(eta, g));
  return {x: add(x, next), v: next};
}

/** Stores φ = θ + αv, where the gradient is wanted. */
export function shifted({x, v}: State, alpha: number): State {
  const next = sub(mul(alpha, v), mul(eta, gradient(x)));
  const step = sub(mul(1 + alpha, next), mul(alpha, v)); // [shifted-form]
  return {x: add(x, step), v: next};
}

/** The same with one velocity: φ ← φ + αv′ − ηg. */
export function library({x, v}: State, alpha: number): State {
  const g = gradient(x);
  const next = sub(mul(alpha, v), mul(eta, g));
  const step = sub(mul(alpha, next), mul(eta, g)); // [library-form]
  return {x: add(x, step), v: next};
}

// --- picture ---
const start = {x: [1, 1], v: [0, 0]};
const [theta, phi, same] = [lookAhead, shifted, library].map(
  (form) => iterate(60, start, (s, t) => form(s, at(t))),
);
const gap = (a: number[], b: number[]) => max(abs(sub(a, b)));
const gaps = theta.map(({x, v}, t) =>
  gap(add(x, mul(at(t), v)), phi[t].x),
);
plot({
  panels: {
    'the two paths': {
      x: {label: 'θ₁, φ₁'},
      y: {label: 'θ₂, φ₂'},
      lines: {
        θ: theta.map(({x}) => x),
        φ: phi.map(({x}) => x),
      },
    },
    'largest |θ + αv − φ|': {
      x: {label: 't'},
      y: {log: true, domain: [1e-18, 10]},
      lines: {gap: gaps.map((g) => Math.max(g, 1e-18))},
    },
  },
});
const top = max(gaps);
const shown = top < 1e-14 ? '< 10⁻¹⁴' : scientific(top, 1);
print('largest gap:', shown);
check(
  'until step 29 φ is θ + αv',
  max(gaps.slice(0, 30)) < 1e-14,
);
const jump = max(abs(mul(later - alpha, theta[30].v)));
check(
  'at step 30 the gap is the change of α times v',
  isClose(gaps[30], jump, 1e-14),
);
check(
  'φ + αv′ − ηg is the same step',
  phi.every(({x}, t) => gap(x, same[t].x) < 1e-13),
);
