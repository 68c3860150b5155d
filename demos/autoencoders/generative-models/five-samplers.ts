// Five ways to sample one target: error against effort.
import {check, div, dot, each, knob, norm, plot} from 'lab';
import {random, range, sqrt, square, sub, sum} from 'lab';
import {table, type Dice} from 'lab';

const d = knob('distance d', 4, [0, 10, 1]);
const p = (x: number, y: number) =>
  0.7 * bump(x, y, 7 - d / 2) + 0.3 * bump(x, y, 7 + d / 2);

/** For each unit of effort: x, y and a weight */
export const samplers = {
  ancestral: (dice: Dice) => () => {
    const y = dice.categorical(ofY);
    return [dice.categorical(rows[y]), y, 1]; // [ancestral-order]
  },
  rejection: (dice: Dice) => () => {
    const [x, y] = anywhere(dice);
    return [x, y, +(dice.uniform() < p(x, y))]; // [keep-or-not]
  },
  importance: (dice: Dice) => () => {
    const [x, y] = anywhere(dice);
    return [x, y, p(x, y)]; // [importance-weight]
  },
  Gibbs:
    (dice: Dice, [x, y] = [7, 7], t = 0) =>
    () => {
      if (t++ % 2) y = dice.categorical(rows[x]);
      else x = dice.categorical(rows[y]); // [one-conditional]
      return [x, y, 1];
    },
  Metropolis:
    (dice: Dice, [x, y] = [7, 7]) =>
    () => {
      const [u, v] = [x, y].map((z) => z + dice.integer(5) - 2);
      const ratio = (rows[v]?.[u] ?? 0) / p(x, y);
      if (dice.uniform() < ratio) [x, y] = [u, v]; // [accept]
      return [x, y, 1];
    },
};

// --- picture ---
const side = 15;
const bump = (x: number, y: number, at: number) =>
  Math.exp(-((x - at) ** 2 + (y - at) ** 2) / 4);
const line = range(side);
const rows = line.map((y) => line.map((x) => p(x, y)));
const ofY = rows.map((row) => sum(row));
const anywhere = (dice: Dice) =>
  line.slice(0, 2).map(() => dice.integer(side));
const dice = random(1);
const marginal = div(ofY, sum(ofY)); // of x as of y
const exact = dot(line, marginal);
const spread = sqrt(dot(square(sub(line, exact)), marginal));
const ns = [30, 100, 300, 1000, 3000];
const errors = each(samplers, (sampler) => {
  const runs = range(40).map(() => {
    const next: () => number[] = sampler(dice);
    let [wx, w] = [0, 1e-9];
    return range(ns[4]).map(() => {
      const [x, , weight] = next();
      [wx, w] = [wx + weight * (x - 7), w + weight];
      return 7 + wx / w - exact; // 7, the middle, if w is 0
    });
  });
  return ns.map(
    (n) => norm(runs.map((e) => e[n - 1])) / sqrt(40),
  );
});
const next = samplers.Metropolis(dice);
const walk = range(300).map(() => next().slice(0, 2));
const box = [0, side - 1];
plot({
  panels: {
    'error of the mean of x': {
      x: {label: 'n', log: true, values: ns},
      y: {log: true},
      lines: errors,
      formulas: {'σ/√n': ns.map((n) => spread / sqrt(n))},
    },
    '300 states of Metropolis': {
      heat: {x: box, y: box, values: rows},
      lines: {Metropolis: {xy: walk, tone: 4}},
    },
  },
});
table({
  columns: ['n = 30', '300', '3000'],
  rows: each(errors, (e) => [e[0], e[2], e[4]]),
  digits: 2,
});
const last = each(errors, (e) => e[4] / (spread / sqrt(ns[4])));
check('ancestral: σ/√n', Math.abs(last.ancestral - 1) < 0.5);
check(
  'weights beat rejection',
  last.importance < last.rejection,
);
