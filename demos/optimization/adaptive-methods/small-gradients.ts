// δ says which gradients count: δ outside the root, √δ inside.
import {check, each, isClose, knob, logspace, plot} from 'lab';
import {scientific, table} from 'lab';

const delta = knob('δ', 1e-8, [1e-12, 1, 1], 'log');

/** |Δθ|/η for a steady gradient of size g, δ after the root. */
export function outside(g: number, delta: number) {
  return g / (g + delta); // [placement]
}
/** … and δ inside the root. */
export function inside(g: number, delta: number) {
  return g / Math.sqrt(g * g + delta); // [placement]
}
const sizes = logspace(1e-14, 1, 141); // ten to a power of ten
const ways = {'√r̂ + δ': outside, '√(r̂ + δ)': inside};

// --- picture ---
plot({
  title: 'step for a steady gradient, |Δθ|/η',
  x: {label: '|g|', values: sizes, log: true},
  y: {log: true, domain: [1e-8, 2]},
  lines: each(ways, (step) => sizes.map((g) => step(g, delta))),
});
/** The size at which a step is half of η, by bisection. */
const half = each(ways, (step) => {
  let [low, high] = [1e-20, 10];
  for (let k = 0; k < 200; k++) {
    const middle = Math.sqrt(low * high);
    if (step(middle, delta) < 0.5) low = middle;
    else high = middle;
  }
  return low;
});
table({
  columns: ['', 'half speed at |g|'],
  rows: each(half, (g) => scientific(g, 1)),
});
check(
  'outside: half speed at δ',
  isClose(half['√r̂ + δ'] / delta, 1, 1e-6),
);
check(
  'inside: half speed at √(δ/3)',
  isClose(half['√(r̂ + δ)'] / Math.sqrt(delta / 3), 1, 1e-6),
);
