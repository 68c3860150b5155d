// 25 runs: a grid tries 5 values of what matters, chance 25.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const width = knob('width of the peak', {
  value: 0.05,
  min: 0.01,
  max: 0.5,
  step: 0.01,
});
const other = knob('weight of the other', {
  value: 0.1,
  min: 0,
  max: 1,
  step: 0.05,
});
const side = 5;
const runs = side * side;
const repeats = 1000;

/** The score: a peak in u, and a little of v. Both are in [0, 1]. */
export function score(u: number, v: number, at: number[]) {
  const peak = (x: number, m: number, w: number) =>
    Math.exp(-((x - m) ** 2) / (2 * w * w));
  return (
    (peak(u, at[0], width) + other * peak(v, at[1], 0.3)) /
    (1 + other)
  );
}

/** Cell centres of a side × side grid. */
export function grid(side: number) {
  const line = range(side).map((i) => (i + 0.5) / side);
  return line.flatMap((u) => line.map((v) => [u, v]));
}

const dice = random(5);
const uniform = () => range(runs).map(() => dice.uniform(2));
const best = (points: number[][], at: number[]) =>
  Math.max(...points.map(([u, v]) => score(u, v, at)));

const place = [0.37, 0.6];
const [fixedGrid, chance] = [grid(side), uniform()];
const results = range(repeats).map(() => {
  const at = dice.uniform(2); // the peak is anywhere
  return [best(fixedGrid, at), best(uniform(), at)];
});
const mean = (k: number) =>
  results.reduce((s, r) => s + r[k], 0) / repeats;
const wins = results.filter(([g, r]) => r > g).length / repeats;
plot({
  columns: 3,
  panels: [
    ...[
      {title: 'grid', points: fixedGrid},
      {title: 'random', points: chance},
    ].map(({title, points}) => ({
      title,
      x: {label: 'u', domain: [0, 1] as [number, number]},
      y: {label: 'v', domain: [0, 1] as [number, number]},
      equal: true,
      heat: {
        x: [0, 1] as [number, number],
        y: [0, 1] as [number, number],
        f: (u: number, v: number) => score(u, v, place),
        resolution: 50,
      },
      points: {
        runs: {
          x: points.map((p) => p[0]),
          y: points.map((p) => p[1]),
          tone: 'ink' as const,
        },
      },
    })),
    {
      title: 'best score of 25 runs',
      x: {label: 'score', domain: [0, 1] as [number, number]},
      histogram: {
        grid: {samples: results.map((r) => r[0]), bins: 20},
        random: {samples: results.map((r) => r[1]), bins: 20},
      },
    },
  ],
});
table({
  columns: ['', 'values of u', 'mean best'],
  rows: [
    ['grid', side, fixed(mean(0), 2)],
    ['random', runs, fixed(mean(1), 2)],
  ],
});
const distinct = (points: number[][]) =>
  new Set(points.map(([u]) => u)).size;
check(
  '25 runs: 5 values of u on the grid, 25 by chance',
  distinct(fixedGrid) === side && distinct(chance) === runs,
);
check(
  'a narrow peak that decides alone is found better by chance',
  width > 0.05 ||
    other > 0.2 ||
    (mean(1) > mean(0) && wins > 0.5),
);
