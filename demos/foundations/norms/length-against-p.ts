// As p grows, a vector's length falls to its largest entry.
import {check, knob, linspace, plot, print} from 'lab';

const x = knob('x', {value: [3, -4, 1, 2], min: -9, max: 9});

/** ‖x‖ₚ, the largest entry taken out: no overflow. */
export function norm(x: number[], p: number) {
  const m = Math.max(...x.map(Math.abs));
  if (m === 0 || p === Infinity) return m; // [largest-entry]
  const sum = x.reduce(
    (s, xi) => s + (Math.abs(xi) / m) ** p,
    0,
  );
  return m * sum ** (1 / p);
}

/** The most that ‖x‖ₚ can be for entries up to m: n^(1/p) m */
export function ceiling(n: number, p: number, m: number) {
  return n ** (1 / p) * m; // [back-again]
}

const p = linspace(1, 10, 91);
const length = p.map((pi) => norm(x, pi));
const m = norm(x, Infinity);
const most = p.map((pi) => ceiling(x.length, pi, m));
const rounding = 1e-12 * length[0];

plot({
  x: {label: 'p', values: p},
  y: {domain: [0, Math.max(1, most[0])]},
  lines: {
    '‖x‖ₚ': length,
    'n^(1/p) ‖x‖∞': {y: most, dash: true},
  },
  rules: {'‖x‖∞': {y: m}},
});
print('L1:', norm(x, 1));
print('L2:', norm(x, 2));
print('L∞:', m);
check(
  'a larger p never measures more',
  length.every(
    (l, i) => i === 0 || l <= length[i - 1] + rounding,
  ), // [falls-with-p]
);
check(
  'every length lies between ‖x‖∞ and n^(1/p) ‖x‖∞',
  length.every(
    (l, i) => l >= m - rounding && l <= most[i] + rounding,
  ),
);
