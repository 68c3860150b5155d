// Max pooling forgets small shifts: often, not always.
import {check, fixed, knob, mean, plot} from 'lab';
import {print, random, range, table} from 'lab';

const k = knob('width k', 4, [1, 10, 1]);
const s = knob('stride s', 1, [1, 10, 1]);
const x = random(1).uniform(4000); // no two alike

type Pooling = (window: number[]) => number;
/** One number for each window of k inputs, s apart. */
export function pool(
  x: number[],
  k: number,
  s: number,
  f: Pooling,
) {
  const positions = Math.floor((x.length - k) / s) + 1;
  return range(positions).map(
    (i) => f(x.slice(i * s, i * s + k)), // [summary]
  );
}

/** The share of outputs that a shift by d leaves alone. */
export function unchanged(d: number, f: Pooling) {
  const after = pool(x.slice(d), k, s, f);
  const before = pool(x, k, s, f);
  return mean(after.map((y, i) => Number(y === before[i])));
}

/** The largest of k + d inputs must lie in both windows. */
export function expected(k: number, d: number) {
  return d < k ? (k - d) / (k + d) : 0; // [winner-stays]
}

// --- picture ---
const shifts = range(11);
const of = {
  max: shifts.map((d) => unchanged(d, (w) => Math.max(...w))),
  average: shifts.map((d) => unchanged(d, (w) => mean(w))),
};
plot({
  x: {label: 'd', values: shifts},
  y: {label: 'unchanged outputs', domain: [0, 1]},
  points: of,
  formulas: {
    '(k − d)/(k + d)': shifts.map((d) => expected(k, d)),
  },
});
table({
  columns: ['d', 'max', '(k − d)/(k + d)', 'average'],
  rows: [1, 2, 3].map((d) => [
    d,
    of.max[d],
    expected(k, d),
    of.average[d],
  ]),
  digits: [0, 2, 2, 2],
});
const count = Math.floor((x.length - k) / s) + 1;
print('outputs:', fixed(count, 0));
// Outputs of overlapping windows change together.
const together = Math.max(1, (2 * k) / s);
check(
  'of the maxima (k − d)/(k + d) stay',
  of.max.every((share, d) => {
    const p = expected(k, d);
    const sd = Math.sqrt((p * (1 - p) * together) / count);
    return Math.abs(share - p) <= 5 * sd;
  }),
);
check(
  'every average of more than one changes',
  k === 1 || of.average.every((p, d) => d === 0 || p === 0),
);
