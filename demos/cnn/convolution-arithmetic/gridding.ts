// Equal dilations leave holes; each d must fit what is seen.
import {check, conv1d, grad, knob, ones, outer} from 'lab';
import {plot, range, sum, table} from 'lab';

const rates = knob('rates', {
  value: [2, 2, 2],
  min: 1,
  max: 12,
  step: 1,
});
const k = knob('k', [3, 5]);

/** r = 1 + Σ d(k − 1): as far as the stack reaches. */
export function field(rates: number[], k: number) {
  return 1 + sum(rates.map((d) => d * (k - 1))); // [dilated-field]
}

/** The ways from each pixel of the field to the unit. */
export function ways(rates: number[], k: number) {
  return rates.reduce(
    (count, d) => {
      const out = Array<number>(
        count.length + d * (k - 1),
      ).fill(0);
      for (let tap = 0; tap < k; tap++)
        count.forEach((c, i) => (out[i + tap * d] += c)); // [ways-to-a-unit]
      return out;
    },
    [1],
  );
}

/** No holes: each d is at most what the smaller ones cover. */
export function isComplete(rates: number[], k: number) {
  const sorted = [...rates].sort((a, b) => a - b);
  return sorted.every(
    (d, l) => d <= field(sorted.slice(0, l), k), // [no-holes]
  );
}

// --- picture ---
const count = ways(rates, k);
const r = field(rates, k);
const seen = count.filter((c) => c > 0).length;
const edge = [-r / 2, r / 2];
plot({
  columns: 2,
  panels: [
    {
      title: 'ways to the unit',
      equal: true,
      heat: {x: edge, y: edge, values: outer(count, count)},
    },
    {
      title: 'one row',
      x: {
        label: 'distance',
        values: range(r).map((i) => i - (r - 1) / 2),
      },
      bars: {ways: count},
    },
  ],
});
table({
  columns: ['', 'one row', 'the square'],
  rows: {
    field: [r, r * r],
    'pixels that are read': [seen, seen ** 2],
    share: [seen / r, (seen / r) ** 2],
  },
  digits: 2,
});
const slopes = grad((x) =>
  sum(
    rates.reduce(
      (map, dilation) => conv1d(map, ones(1, 1, k), {dilation}),
      x,
    ),
  ),
)(ones(1, 1, r)).values();
check(
  'the ways are the gradient of lab’s stack',
  slopes.length === count.length &&
    slopes.every((v, i) => v === count[i]),
);
check(
  'every pixel is read just when each d fits',
  (seen === r) === isComplete(rates, k),
);
