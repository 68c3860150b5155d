// Of all densities with the same E f(x), the most uncertain.
import {check, div, dot, each, exp, fixed} from 'lab';
import {iterate, knob, linspace, mul} from 'lab';
import {plot, print, sum, table} from 'lab';

const what = knob('fixed to 1', ['E x²', 'E |x|']);
const L = knob('half-width L', 8, [1.4, 8, 0.1]);
const x = linspace(-L, L, 1601);
const dx = x[1] - x[0];
const f = x.map((x) => (what === 'E x²' ? x * x : Math.abs(x)));

/** p ∝ exp(λ f): what Lagrange leaves. */
export function density(lambda: number) {
  const weight = exp(mul(lambda, f));
  return div(weight, sum(weight) * dx); // [stationary]
}
const expect = (p: number[], f: number[]) => dot(p, f) * dx;
/** Newton for E f = 1; the slope of E f in λ is Var f. */
export function step(lambda: number) {
  const p = density(lambda);
  const Ef = expect(p, f);
  const variance = expect(p, mul(f, f)) - Ef ** 2;
  return lambda + (1 - Ef) / variance; // [multiplier]
}
const lambda = iterate(20, 0, step)[20];
const p = density(lambda);

// --- picture ---
/** −∫ p ln p */
export function entropy(p: number[]) {
  const terms = p.map((p) => (p > 0 ? p * Math.log(p) : 0));
  return -sum(terms) * dx; // [stationary]
}
/** Rivals of the same E f, without being cut: all of entropy. */
const same = what === 'E x²';
const scales = {
  Gaussian: same ? 1 : Math.sqrt(Math.PI / 2),
  Laplace: same ? Math.sqrt(0.5) : 1,
  uniform: same ? Math.sqrt(3) : 2,
};
const shapes = {
  Gaussian: (u: number) => (-u * u) / 2,
  Laplace: (u: number) => -Math.abs(u),
  uniform: (u: number) => (Math.abs(u) > 1 ? -Infinity : 0),
};
const rivals = each(shapes, (shape, name) => {
  const weight = exp(x.map((x) => shape(x / scales[name])));
  return div(weight, sum(weight) * dx);
});
const fits = Object.entries(rivals).filter(
  ([, q]) => Math.abs(expect(q, f) - 1) < 0.01,
);
const all = {'best p': p, ...Object.fromEntries(fits)};
plot({
  x: {
    label: 'x',
    values: x,
    domain: [-Math.min(L, 4), Math.min(L, 4)],
  },
  lines: all,
});
table({
  columns: ['entropy', 'E f'],
  rows: each(all, (q) => [entropy(q), expect(q, f)]),
  digits: 2,
});
print('λ:', fixed(lambda, 3));
check('E f is 1', Math.abs(expect(p, f) - 1) < 1e-6);
check(
  'no rival has more entropy',
  fits.every(([, q]) => entropy(q) <= entropy(p) + 1e-3),
);
