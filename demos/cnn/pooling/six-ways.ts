// Pooling slows what a shift changes; no pooling stops it.
import {check, div, dot, each, knob, mean, norm} from 'lab';
import {plot, range, std, sub, sum, table} from 'lab';
import {size, test} from 'lab/digits28';

const k = knob('width k', 4, [2, 6, 1]);
const s = knob('stride s', 4, [1, 6, 1]);

type Image = number[][];
type Summary = (window: number[]) => number;
/** f of every k × k window, s apart. */
export const pool = (f: Summary, k: number, s: number) => {
  const cut = (x: Image, i: number, j: number) =>
    x.slice(i, i + k).flatMap((row) => row.slice(j, j + k));
  return (x: Image) =>
    range(0, x.length - k + 1, s).map((i) =>
      range(0, x[0].length - k + 1, s).map(
        (j) => f(cut(x, i, j)), // [summary]
      ),
    );
};
const first = pool(([v]) => v, 1, s);
const most: Summary = (v) => Math.max(...v);
const tent = [1, 2, 1, 2, 4, 2, 1, 2, 1];
const blur = pool((v) => dot(v, tent) / 16, 3, 1);

export const ways = {
  none: (x: Image) => x,
  'stride alone': first,
  max: pool(most, k, s),
  average: pool((v) => mean(v), k, s),
  L2: pool((v) => norm(v), k, s),
  'max, blurred': (x: Image) =>
    first(blur(pool(most, k, 1)(x))), // [blur-first]
};

// --- picture ---
/** 0 for equal maps, 1 for maps that share nothing. */
function change(a: Image, b: Image) {
  const [u, v] = [a.flat(), b.flat()];
  return norm(sub(u, v)) / Math.hypot(norm(u), norm(v));
}
const zero = Array<number>(12).fill(0);
/** A digit on a wide canvas, d pixels further right. */
const at = (digit: number[], d: number) => {
  const wide = (row: number[]) =>
    zero.slice(0, d).concat(row, zero.slice(d));
  return range(size).map((i) =>
    wide(digit.slice(i * size, (i + 1) * size)),
  );
};
const shifts = range(9);
const runs = each(ways, (way: (x: Image) => Image) => {
  const maps = test.images
    .slice(0, 4)
    .map((x) => shifts.map((d) => way(at(x, d))));
  const changes = shifts.map((d) =>
    mean(maps.map((of) => change(of[0], of[d]))),
  );
  // Over its mean: sums of any size can be compared.
  const sums = maps.map((of) => {
    const all = of.map((y) => sum(y.flat()));
    return div(all, mean(all));
  });
  const swing = mean(sums.map((v) => std(v)));
  return {maps, changes, sums, swing};
});
plot({
  columns: 2,
  x: {label: 'd', values: shifts},
  panels: {
    'change of the map': {
      y: {domain: [0, 1]},
      lines: each(runs, ({changes}) => changes),
    },
    'sum of the map, first digit': {
      lines: each(runs, ({sums}) => sums[0]),
    },
  },
});
table({
  columns: ['change, d = 1', 'swing of the sum'],
  rows: each(runs, ({changes, swing}) => [changes[1], swing]),
  digits: 3,
});
check(
  'a shift by s moves each map by one place',
  Object.values(runs).every(({maps: [of]}, i) => {
    const moved = of[s].map((row) => row.slice(i ? 1 : s));
    return moved.every((row, r) =>
      row.every((y, c) => Math.abs(y - of[0][r][c]) < 1e-12),
    );
  }),
);
check(
  'blurred first, the sum of the maxima swings less',
  s === 1 || runs['max, blurred'].swing < 0.9 * runs.max.swing,
);
