// A coarser map saves work; weights, in a dense layer alone.
import {check, each, knob, plot, range, table} from 'lab';

const k = knob('pool width k', 2, [1, 5, 1]);
const s = knob('pool stride s', 2, [1, 5, 1]);
const n = 56; // the map is n × n, in so many channels:
const channels = 64;
const kernel = 3; // of the next convolution, 64 → 64, padded
const units = 100; // of the next dense layer

/** Windows of width k, s apart, wholly inside of n. */
export function pooled(n: number, k: number, s: number) {
  return Math.floor((n - k) / s) + 1;
}
/** Weights, products and view of what comes next. */
export function next(k: number, s: number) {
  const m = pooled(n, k, s);
  const filters = kernel ** 2 * channels * channels;
  const dense = m * m * channels * units;
  return {
    positions: m * m,
    'conv: weights': filters,
    'conv: products': m * m * filters, // [fewer-positions]
    'dense: weights': dense, // [fewer-positions]
    'sees pixels': k + (kernel - 1) * s, // [wider-view]
  };
}

// --- picture ---
const strides = range(1, 6);
const at = (name: keyof ReturnType<typeof next>) =>
  strides.map((s) => next(k, s)[name] / next(1, 1)[name]);
plot({
  x: {label: 's', values: strides},
  y: {label: 'share of no pooling', log: true},
  lines: {
    'conv: weights': at('conv: weights'),
    'conv: products': at('conv: products'),
    'dense: weights': {y: at('dense: weights'), dash: true},
  },
  formulas: {'1/s²': strides.map((s) => 1 / s ** 2)},
});
const [without, pooledOnce] = [next(1, 1), next(k, s)];
table({
  columns: ['', 'no pooling', 'pooled', 'ratio'],
  rows: each(without, (v, name) => [
    v,
    pooledOnce[name],
    v / pooledOnce[name],
  ]),
  digits: [0, 0, 2],
});
check(
  'k = s that divides n: s² times fewer products and weights',
  k !== s ||
    n % s > 0 ||
    (['conv: products', 'dense: weights'] as const).every(
      (name) => without[name] === s * s * pooledOnce[name],
    ),
);
