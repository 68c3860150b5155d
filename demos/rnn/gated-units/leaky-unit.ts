// One leak for all times keeps little; a gate keeps it all.
import {check, dot, knob, linspace, mean, norm} from 'lab';
import {plot, random, range, sub, table} from 'lab';

const k = knob('lag k', 10, [1, 40, 1]);

/** h′ = αh + (1 − α)x */
export function leak(h: number, x: number, alpha: number) {
  return alpha * h + (1 - alpha) * x; // [leaky]
}
/** The states for inputs x, with α of each step */
export function run(x: number[], alpha: (t: number) => number) {
  let h = 0;
  return x.map((xt, t) => (h = leak(h, xt, alpha(t))));
}
/** The share of Var(x) that h explains k steps later */
export function explained(alpha: number, k: number) {
  return alpha ** (2 * k) * (1 - alpha ** 2); // [one-leak]
}
/** The best α² is k/(k + 1). */
export function bestLeak(k: number) {
  return Math.sqrt(k / (k + 1)); // [best-leak]
}
/** A gate: 0 at a mark, every k + 1 steps, and else 1 */
export function gate(t: number) {
  return t % (k + 1) === 0 ? 0 : 1; // [read-the-leak]
}
const x = random(3).normal(20000 * (k + 1));

// --- picture ---
/** The squared correlation of h with the x last marked. */
function measured(alpha: (t: number) => number) {
  const h = run(x, alpha);
  const marks = range(0, x.length, k + 1);
  const centred = (v: number[]) => sub(v, mean(v));
  const then = centred(marks.map((t) => x[t]));
  const now = centred(marks.map((t) => h[t + k]));
  return (dot(then, now) / (norm(then) * norm(now))) ** 2;
}
const alphas = linspace(0.5, 0.99, 50);
const some = alphas.filter((a, i) => {
  return i % 5 === 0 && explained(a, k) > 2e-3; // seen
});
const most = explained(bestLeak(k), k);
const gated = measured(gate);
plot({
  x: {label: 'α', values: alphas},
  y: {label: 'explained', log: true, domain: [1e-3, 1]},
  formulas: {'α²ᵏ(1 − α²)': alphas.map((a) => explained(a, k))},
  points: {
    leaky: {x: some, y: some.map((a) => measured(() => a))},
  },
  rules: {gate: {y: gated}},
});
table({
  columns: ['α', 'explained'],
  rows: {
    'best leak': [bestLeak(k), measured(() => bestLeak(k))],
    gate: ['0 / 1', gated],
  },
  digits: 3,
});
check('a gate keeps all', gated > 1 - 1e-9);
check(
  'no leak explains more than the best one',
  alphas.every((a) => explained(a, k) <= most + 1e-12),
);
