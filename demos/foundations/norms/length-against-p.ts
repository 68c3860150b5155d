// As p grows, a vector's length falls to its largest entry.
import {abs, check, knob, linspace, max, plot} from 'lab';
import {sum, table} from 'lab';

const x = knob('x', {value: [3, -4, 1, 2], min: -9, max: 9});

/** ‖x‖ₚ, the largest entry taken out: no overflow. */
export function norm(x: number[], p: number) {
  const m = max(abs(x));
  if (m === 0 || p === Infinity) return m; // [largest-entry]
  const powers = x.map((xi) => (Math.abs(xi) / m) ** p);
  return m * sum(powers) ** (1 / p);
}

/** The most that ‖x‖ₚ can be for entries up to m: n^(1/p) m */
export function ceiling(n: number, p: number, m: number) {
  return n ** (1 / p) * m; // [back-again]
}

const p = linspace(1, 10, 91);
const length = p.map((pi) => norm(x, pi)); // [falls-with-p]
const m = norm(x, Infinity);
const most = p.map((pi) => ceiling(x.length, pi, m));

// --- picture ---
plot({
  x: {label: 'p', values: p},
  y: {domain: [0, Math.max(1, most[0])]},
  lines: {
    '‖x‖ₚ': length,
    'n^(1/p) ‖x‖∞': {y: most, dash: true},
  },
  rules: {'‖x‖∞': {y: m}},
});
table({
  columns: ['p', '‖x‖ₚ'],
  rows: {
    1: norm(x, 1),
    2: norm(x, 2),
    10: norm(x, 10),
    '∞': m,
  },
  digits: 3,
});
const rounding = 1e-12 * length[0];
check(
  'for p = 1 and 2 it is Σ|xᵢ| and √Σxᵢ²',
  Math.abs(norm(x, 1) - sum(abs(x))) <= rounding &&
    Math.abs(norm(x, 2) ** 2 - sum(x.map((xi) => xi * xi))) <=
      rounding * length[0],
);
check(
  'a larger p never measures more',
  length.every(
    (l, i) => i < 1 || l <= length[i - 1] + rounding,
  ),
);
check(
  'every length lies between ‖x‖∞ and n^(1/p) ‖x‖∞',
  length.every(
    (l, i) => l >= m - rounding && l <= most[i] + rounding,
  ),
);
