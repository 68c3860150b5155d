// In a product of l weights, a step has terms of every order.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const l = knob('l', {value: 10, min: 1, max: 30, step: 1});
const w = knob('w', {value: 1, min: 0.6, max: 1.4, step: 0.02});
const epsilon = knob('ε', {
  value: 0.05,
  min: 0.01,
  max: 0.3,
  step: 0.01,
});

/** ŷ = w₁ ⋯ w_l for x = 1, all weights equal. */
export function output(w: number, l: number) {
  return w ** l;
}
/** ∂ŷ/∂wᵢ, the same for every i. */
export function slope(w: number, l: number) {
  return w ** (l - 1);
}
export function choose(l: number, n: number) {
  return range(n).reduce((c, k) => (c * (l - k)) / (k + 1), 1);
}
/** What the terms of order n add when wᵢ ← wᵢ − εg for all i. */
export function term(
  w: number,
  l: number,
  e: number,
  n: number,
) {
  const g = slope(w, l);
  return choose(l, n) * (-e * g) ** n * w ** (l - n); // [all-orders]
}

const actual = (e: number) =>
  output(w - e * slope(w, l), l) - output(w, l);
const upTo = (order: number, e: number) =>
  range(1, order + 1).reduce((s, n) => s + term(w, l, e, n), 0);
const grid = linspace(0, 0.3, 61);
const change = actual(epsilon);
const reach = Math.max(1, Math.abs(actual(0.3))) * 1.5;
plot({
  columns: 2,
  panels: [
    {
      title: 'change of ŷ',
      x: {label: 'ε', values: grid},
      y: {domain: [-reach, reach / 2]},
      lines: {
        actual: grid.map(actual),
        'first order': grid.map((e) => upTo(1, e)),
        'second order': grid.map((e) => upTo(2, e)),
      },
      rules: {ε: {x: epsilon, tone: 'ink'}},
    },
    {
      title: 'size of the terms',
      x: {label: 'n', values: range(1, l + 1)},
      bars: {
        '|term n|': range(1, l + 1).map((n) =>
          Math.abs(term(w, l, epsilon, n)),
        ),
      },
    },
  ],
});
table({
  columns: ['', 'Δŷ'],
  rows: [
    ['actual', change],
    ['first order', upTo(1, epsilon)],
    ['second order', upTo(2, epsilon)],
  ].map(([name, v]) => [name, fixed(Number(v), 3)]),
});
const sum = upTo(l, epsilon);
check(
  'all orders together are the change',
  Math.abs(sum - change) <=
    1e-9 *
      range(1, l + 1).reduce(
        (s, n) => s + Math.abs(term(w, l, epsilon, n)),
        0,
      ),
);
