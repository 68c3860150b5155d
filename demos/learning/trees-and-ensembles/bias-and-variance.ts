// Bagging lowers the variance, boosting the bias: measured.
import {check, cumulative, each, knob, mean} from 'lab';
import {noisyCurve, plot, progress, random, range} from 'lab';
import {square, sub, table, transpose, variance} from 'lab';

const bagged = knob('depth, bagging', 6, [1, 6, 1]);
const boosted = knob('depth, boosting', 1, [1, 6, 1]);
const [sets, K, rate, dice] = [40, 40, 0.3, random(1)];
const truth = (x: number) => Math.sin(2 * Math.PI * x);
const at = range(0, 1, 0.025);

/** What 1, 2 … K trees say at `at`, each on its own sample */
export function bagging(x: number[], y: number[]) {
  const trees = range(K).map(() => {
    const rows = dice.bootstrap(x.length).sort((a, b) => a - b);
    const [u, v] = [x, y].map((all) => rows.map((i) => all[i]));
    return at.map(grow(u, v, bagged));
  });
  const sums = transpose(trees).map((v) => cumulative(v));
  return sums.map((s) => s.map((si, k) => si / (k + 1))); // [average-of-members]
}
/** Each tree is fitted to what the ones before left over. */
export function boosting(x: number[], y: number[]) {
  let rest = y;
  const trees = range(K).map(() => {
    const tree = grow(x, rest, boosted);
    rest = rest.map((r, i) => r - rate * tree(x[i])); // [fit-the-rest]
    return at.map((v) => rate * tree(v));
  });
  return transpose(trees).map((v) => cumulative(v));
}

// --- picture ---
type Tree = (x: number) => number;
type List = number[];
/** The regression tree of this page; x rises. */
export function grow(x: List, y: List, d: number): Tree {
  const c = y.reduce((s, v) => s + v) / y.length;
  let [most, m, s] = [0, 0, 0];
  for (let i = 1; i < x.length; i++) {
    s += y[i - 1] - c;
    const gain = (s * s) / i + (s * s) / (x.length - i);
    if (x[i] > x[i - 1] && gain > most) [most, m] = [gain, i];
  }
  if (!d || !m) return () => c;
  const low = grow(x.slice(0, m), y.slice(0, m), d - 1);
  const high = grow(x.slice(m), y.slice(m), d - 1);
  const t = (x[m - 1] + x[m]) / 2;
  return (v) => (v <= t ? low(v) : high(v));
}
const draw = () => noisyCurve(dice, 60, truth, {noise: 0.5});
const data = range(sets).map(draw);
const curve = at.map((v) => [truth(v)]);
let done = 0;
/** Over the data sets, for each number of trees */
function measure(method: (x: List, y: List) => List[]) {
  const runs = data.map(({x, y}) => {
    progress(++done, 4 * sets, 'data sets');
    return method(x, y);
  });
  return {
    'bias²': mean(square(sub(mean(runs, 0), curve)), 0),
    variance: mean(variance(runs, 0), 0),
  };
}
const lines = each({bagging, boosting}, measure);
const alone = each({bagging: bagged, boosting: boosted}, (d) =>
  measure((x, y) => at.map(grow(x, y, d)).map((v) => [v])),
);
plot({
  x: {label: 'k', values: range(1, K + 1)},
  y: {domain: [0, 0.3]},
  panels: each(lines, (lines) => ({lines})),
});
table({
  columns: [
    'bias²: one tree',
    'bias²: all',
    'variance: one tree',
    'variance: all',
  ],
  rows: each(lines, ({'bias²': b, variance: v}, name) => [
    ...[alone[name]['bias²'][0], b[K - 1]],
    ...[alone[name].variance[0], v[K - 1]],
  ]),
  digits: 3,
});
const fall = (v: number[]) => v[K - 1] / v[0];
check(
  'bagging took variance away',
  fall(lines.bagging.variance) < 0.7,
);
check(
  'boosting took bias away',
  fall(lines.boosting['bias²']) < 0.3,
);
