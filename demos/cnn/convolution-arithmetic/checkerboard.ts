// Where k is no multiple of s, stamps overlap unevenly.
import {check, convTranspose2d, each, isClose, knob} from 'lab';
import {max, min, ones, outer, plot, random} from 'lab';
import {range, sum, table, tensor} from 'lab';

const k = knob('k', 3, [2, 6, 1]);
const s = knob('s', 2, [2, 3, 1]);
const weights = knob('weights', ['equal', 'random']);
const drawn = random(1).uniform(k);
const w = drawn.map((u) => (weights === 'equal' ? 1 : 0.5 + u));

/** A row of a transposed convolution: stamps, s apart. */
export function stamps(row: number[], w: number[], s: number) {
  const size = (row.length - 1) * s + w.length;
  const out = Array<number>(size).fill(0);
  for (const [i, value] of row.entries())
    for (const [tap, weight] of w.entries())
      out[i * s + tap] += weight * value; // [overlap-count]
  return out;
}

/** Ones become, inside, the sum of every s-th weight. */
export function phases(w: number[], s: number) {
  return range(s).map(
    (phase) => sum(w.filter((_, m) => m % s === phase)), // [phase-sums]
  );
}

/** Each pixel s times, then a convolution of stride 1. */
export function resized(row: number[], w: number[], s: number) {
  const big = row.flatMap((v) => range(s).map(() => v));
  return range(big.length - w.length + 1).map(
    (i) => w.reduce((z, v, m) => z + v * big[i + m], 0), // [resize-instead]
  );
}

// --- picture ---
const row = Array<number>(8).fill(1); // a constant image
const rows = {
  overlap: stamps(row, row.slice(0, k), s),
  transposed: stamps(row, w, s),
  'resized, then convolved': resized(row, w, s),
};
plot({
  columns: 3,
  panels: each(rows, (r) => ({
    equal: true,
    heat: {
      x: [0, r.length],
      y: [0, r.length],
      values: outer(r, r),
      range: [0, Math.max(...r) ** 2],
    },
  })),
});
/** Away from the border, where all stamps are present. */
const inside = each(rows, (r, name) =>
  name === 'resized, then convolved'
    ? r
    : r.slice(k - 1, 1 - k),
);
table({
  columns: ['one row, inside', 'least', 'most'],
  rows: each(inside, (r) => [min(r), max(r)]),
  digits: 3,
});
const sums = phases(w, s);
check(
  'inside, a constant becomes the sums of the phases',
  inside.transposed.every(
    (v, i) => Math.abs(v - sums[(i + k - 1) % s]) < 1e-9,
  ),
);
check(
  'the stamps are lab’s transposed convolution',
  isClose(
    convTranspose2d(
      ones(1, 1, 8, 8),
      tensor(outer(w, w).flat(), [1, 1, k, k]),
      {stride: s},
    ).values(),
    outer(rows.transposed, rows.transposed).flat(),
  ),
);
const even = inside.overlap.every((c) => c === k / s);
check(
  'the overlap is even where s divides k',
  even === (k % s === 0),
);
