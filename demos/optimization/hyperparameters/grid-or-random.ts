// 25 runs: a grid tries 5 values of what matters, chance 25.
import {check, each, knob, max, mean, plot} from 'lab';
import {random, range, table, transpose} from 'lab';

const wide = knob('width of the peak', 0.05, [0.01, 0.5, 0.01]);
const other = knob('weight of the other', 0.1, [0, 1, 0.05]);
const dice = random(5);

const peak = (d: number, width: number) =>
  Math.exp(-((d / width) ** 2) / 2);
/** A peak in u, and a little of v. Both are in [0, 1]. */
export function score(u: number, v: number, at: number[]) {
  const sum =
    peak(u - at[0], wide) + other * peak(v - at[1], 0.3);
  return sum / (1 + other);
}
/** The cell centres of a grid: N² runs, N values of u. */
export function grid(N: number) {
  const line = range(N).map((i) => (i + 0.5) / N);
  return line.flatMap((u) => line.map((v) => [u, v])); // [count-the-runs]
}
/** B runs by chance: B values of u. */
export function chance(B: number) {
  return range(B).map(() => dice.uniform(2)); // [values-that-matter]
}
const top = (runs: number[][], at: number[]) =>
  max(runs.map(([u, v]) => score(u, v, at)));

const tried = {grid: grid(5), random: chance(25)};
const results = range(1000).map(() => {
  const at = dice.uniform(2); // the peak is anywhere
  return [top(tried.grid, at), top(chance(25), at)];
});

// --- picture ---
const [byGrid, byChance] = transpose(results);
const best = {grid: byGrid, random: byChance};
const unit = [0, 1];
plot({
  panels: {
    ...each(tried, (runs) => ({
      x: {label: 'u', domain: unit},
      y: {label: 'v', domain: unit},
      equal: true,
      heat: {
        x: unit,
        y: unit,
        f: (u: number, v: number) => score(u, v, [0.37, 0.6]),
        resolution: 50,
      },
      points: {runs: {xy: runs, tone: 'ink' as const}},
    })),
    'best score of 25 runs': {
      x: {label: 'score', domain: unit},
      histogram: each(best, (samples) => ({samples, bins: 20})),
    },
  },
});
const us = each(tried, (v) => new Set(transpose(v)[0]).size);
table({
  columns: ['values of u', 'mean best'],
  rows: each(best, (scores, name) => [us[name], mean(scores)]),
  digits: [0, 2],
});
check(
  '25 runs: 5 values of u on the grid, 25 by chance',
  us.grid === 5 && us.random === 25,
);
const gain = mean(byChance) - mean(byGrid);
check(
  'a narrow peak that decides alone is found better by chance',
  wide > 0.05 || other > 0.2 || gain > 0,
);
