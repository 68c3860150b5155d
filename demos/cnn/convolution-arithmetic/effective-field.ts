// The box grows with L, the bell within it with the root of L.
import {check, conv2d, div, grad, knob, mean, plot} from 'lab';
import {normalTensor, random, range, relu, reshape} from 'lab';
import {
  slice,
  square,
  stack,
  sum,
  table,
  type Tensor,
} from 'lab';

const L = knob('L', 8, [1, 16, 1]);
const k = knob('k', [3, 5]);
const withRelu = knob('ReLU', false);

/** What one unit behind L layers sees, along each side. */
export function field(L: number, k: number) {
  return 1 + L * (k - 1); // [linear-growth]
}

/** The spread of the bell: L boxes of variance (k² − 1)/12. */
export const spread = (L: number, k: number) =>
  Math.sqrt((L * (k * k - 1)) / 12); // [bell-width]

/** The middle of 5 × 5 units behind L random layers. */
function unit(x: Tensor, draw: number) {
  const dice = random(draw);
  const out = range(L).reduce((map, l) => {
    const shape = [4, map.shape[1], k, k];
    const z = conv2d(map, normalTensor(dice, shape, 1 / k));
    return withRelu && l < L - 1 ? relu(z) : z;
  }, x);
  return slice(reshape(out, [100]), 12, 13); // of 4 channels
}

/** Squared slopes of that unit, Σ = 1. */
export function influence(n: number, draw: number) {
  const x = normalTensor(random(100 + draw), [1, 1, n, n]);
  const slopes = square(grad((x) => sum(unit(x, draw)))(x));
  return reshape(div(slopes, sum(slopes)), [n, n]);
}

// --- picture ---
const n = field(L, k) + 4; // two pixels beyond the box
const draws = range(8).map((draw) => influence(n, draw));
const bell = mean(stack(draws), 0);
const half = (n - 1) / 2;
const x = range(n).map((i) => i - half);
const column = sum(bell, 0).values();
const seen = x.filter((_, i) => column[i] > 0);
const measured = Math.sqrt(
  column.reduce((v, c, i) => v + c * x[i] ** 2, 0),
);
const s = spread(L, k);
const gauss = (x: number) =>
  Math.exp(-((x / s) ** 2) / 2) / (s * Math.sqrt(2 * Math.PI));
const [lo, hi] = [-half - 0.5, half + 0.5];
const [a, b] = [lo + 2, hi - 2];
const box = {x: [a, b, b, a, a], y: [a, a, b, b, a]};
plot({
  columns: 2,
  panels: [
    {
      title: 'share of the squared slope',
      equal: true,
      heat: {x: [lo, hi], y: [lo, hi], values: bell},
      lines: {'the field': box},
    },
    {
      title: 'one side',
      x: {label: 'distance', values: x},
      lines: {measured: column},
      formulas: {'normal distribution': gauss},
    },
  ],
});
table({
  columns: ['', 'formula', 'measured'],
  rows: {
    'width of the box': [field(L, k), seen.length],
    'spread of the bell': [s, measured],
    '± two spreads, share of the width': [
      (4 * s) / field(L, k),
      (4 * measured) / field(L, k),
    ],
  },
  digits: 2,
});
check(
  'slopes reach to the edges of the box, and no further',
  seen.length === field(L, k) && seen[0] === a + 0.5,
);
check(
  'the spread is the formula’s, to a fifth',
  Math.abs(measured / s - 1) < 0.2, // 8 draws
);
