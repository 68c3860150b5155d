// In a product of l weights, a step has terms of every order.
import {check, knob, linspace, plot, range} from 'lab';
import {sum, table} from 'lab';

const l = knob('l', 10, [1, 30, 1]);
const w = knob('w', 1, [0.6, 1.4, 0.02]);
const epsilon = knob('ε', 0.05, [0.01, 0.3, 0.01]);

/** ∂ŷ/∂wᵢ of ŷ = w₁ ⋯ w_l, all weights equal: w^(l−1). */
export const slope = (w: number, l: number) => w ** (l - 1);

/** In how many ways n of l factors are chosen. */
export function choose(l: number, n: number) {
  return range(n).reduce((c, k) => (c * (l - k)) / (k + 1), 1);
}

/** What order n adds to ŷ when all wᵢ ← wᵢ − εg at once. */
export function term(
  w: number,
  l: number,
  e: number,
  n: number,
) {
  const g = slope(w, l);
  return choose(l, n) * (-e * g) ** n * w ** (l - n); // [all-orders]
}

/** What happens, and what the orders up to n foretell. */
export function actual(w: number, l: number, e: number) {
  return (w - e * slope(w, l)) ** l - w ** l;
}
const upTo = (n: number, e: number) =>
  sum(range(1, n + 1).map((k) => term(w, l, e, k)));

// --- picture ---
const orders = range(1, l + 1);
const sizes = orders.map((n) =>
  Math.abs(term(w, l, epsilon, n)),
);
const reach = Math.max(1, Math.abs(actual(w, l, 0.3))) * 1.5;
plot({
  columns: 2,
  panels: [
    {
      title: 'change of ŷ',
      x: {label: 'ε', values: linspace(0, 0.3, 61)},
      y: {domain: [-reach, reach / 2]},
      lines: {
        actual: (e) => actual(w, l, e),
        'first order': (e) => upTo(1, e),
        'second order': (e) => upTo(2, e),
      },
      rules: {ε: {x: epsilon, tone: 'ink'}},
    },
    {
      title: 'size of the terms',
      x: {label: 'n', values: orders},
      bars: {'|term n|': sizes},
    },
  ],
});
table({
  columns: ['', 'Δŷ'],
  rows: {
    actual: actual(w, l, epsilon),
    'first order': upTo(1, epsilon),
    'second order': upTo(2, epsilon),
  },
  digits: 2,
});
check(
  'all orders together are the change',
  Math.abs(upTo(l, epsilon) - actual(w, l, epsilon)) <=
    1e-9 * sum(sizes), // rounding
);
