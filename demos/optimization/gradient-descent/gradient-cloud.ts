// The error of a mini-batch gradient is σ/√B.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';

const B = knob('B', {value: 16, options: [1, 4, 16, 64, 256]});
const N = 512;
const dice = random(1);
const x = range(N).map(() => [dice.normal(), dice.normal()]);
const y = x.map((xi) => xi[0] - xi[1] + 0.5 * dice.normal());
const order = range(N).sort((i, j) => y[i] - y[j]);
/** Each example's gradient of ½(xᵀw − y)² at w = 0, by y. */
const each = order.map((i) => x[i].map((v) => -y[i] * v));

/** The mean gradient of the examples in a batch. */
export function average(batch: number[]) {
  return [0, 1].map(
    (a) =>
      batch.reduce((s, i) => s + each[i][a], 0) / batch.length,
  );
}
const g = average(range(N));
export const sigma = Math.sqrt(
  each.reduce(
    (s, [a, b]) => s + (a - g[0]) ** 2 + (b - g[1]) ** 2,
    0,
  ) / N,
);

/** Standard error with replacement. */
export function independent(B: number) {
  return sigma / Math.sqrt(B); // [root-law]
}
/** … and without: the last batch is the whole set. */
export function distinct(B: number) {
  return independent(B) * Math.sqrt((N - B) / (N - 1)); // [without-replacement]
}

/** Ways to choose B of the N examples. */
const ways: Record<string, (B: number) => number[]> = {
  'with replacement': (B) =>
    range(B).map(() => dice.integer(N)),
  'without replacement': (B) => dice.permutation(N).slice(0, B),
  'neighbours, sorted by y': (B) => {
    const first = dice.integer(N);
    return range(B).map((k) => (first + k) % N);
  },
};
const size = ([a, b]: number[]) => Math.hypot(a, b);
const error = (way: string, B: number) => {
  const draws = 300 + Math.floor(2000 / B);
  const squares = range(draws).map(() => {
    const h = average(ways[way](B));
    return size([h[0] - g[0], h[1] - g[1]]) ** 2;
  });
  return Math.sqrt(squares.reduce((s, e) => s + e) / draws);
};
const sizes = range(9).map((k) => 2 ** k);
const names = Object.keys(ways);
const measured = names.map((way) =>
  sizes.map((B) => error(way, B)),
);
const cloud = (B: number) =>
  range(200).map(() => average(ways['with replacement'](B)));
plot({
  columns: 2,
  panels: [
    {
      title: '200 estimates of one gradient',
      x: {label: 'g₁', domain: [-5, 3]},
      y: {label: 'g₂', domain: [-3, 5]},
      points: {
        'B = 1': {...columns(cloud(1)), tone: 'muted', size: 2},
        'B of the knob': {...columns(cloud(B)), size: 3},
        'all N': {...columns([g]), tone: 'ink', size: 5},
      },
    },
    {
      title: 'standard error',
      x: {label: 'B', values: sizes, log: true},
      y: {label: '√E‖g(B) − g‖²', log: true},
      points: Object.fromEntries(
        names.map((way, k) => [
          way,
          {x: sizes, y: measured[k]},
        ]),
      ),
      lines: {
        'σ/√B': {y: sizes.map(independent), tone: 'ink'},
        '… · √((N − B)/(N − 1))': {
          y: sizes.map(distinct),
          dash: true,
          tone: 'ink',
        },
      },
    },
  ],
});
function columns(list: number[][]) {
  return {x: list.map((p) => p[0]), y: list.map((p) => p[1])};
}
const picks = [1, 4, 16, 64, 256];
table({
  columns: ['B', 'σ/√B', 'measured', 'neighbours'],
  rows: picks.map((B) => {
    const k = sizes.indexOf(B);
    return [
      B,
      fixed(independent(B), 2),
      fixed(measured[0][k], 2),
      fixed(measured[2][k], 2),
    ];
  }),
});
/** Slope of the measured points between B = 1 and B = 256. */
const slope = Math.log2(measured[0][8] / measured[0][0]) / 8;
print('slope of the measured points:', fixed(slope, 2));
check(
  'drawn at random, the error is as promised within a fifth',
  sizes.every(
    (B, k) =>
      Math.abs(measured[0][k] / independent(B) - 1) < 0.2 &&
      Math.abs(measured[1][k] / distinct(B) - 1) < 0.2,
  ),
);
check('the slope is −½', Math.abs(slope + 0.5) < 0.05);
check(
  '64 neighbours tell less than 4 drawn at random',
  measured[2][6] > measured[0][2],
);
