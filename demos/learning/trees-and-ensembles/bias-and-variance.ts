// Bagging lowers the variance, boosting the bias: measured.
import {check, cumulative, each, knob, mean} from 'lab';
import {noisyCurve, plot, progress, random, range} from 'lab';
import {table, transpose, variance} from 'lab';

const bagged = knob('depth, bagging', 6, [1, 6, 1]);
const boosted = knob('depth, boosting', 1, [1, 6, 1]);
const [K, rate, dice] = [40, 0.3, random(1)];
const truth = (x: number) => Math.sin(2 * Math.PI * x);
const at = range(0, 1, 0.025);
type Model = (x: number) => number;

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
/** The regression tree of this page; x rises. */
export function grow(
  x: number[],
  y: number[],
  depth: number,
): Model {
  const c = mean(y);
  let [most, m, s] = [0, 0, 0];
  for (let i = 1; i < x.length; i++) {
    s += y[i - 1] - c;
    const gain = (s * s) / i + (s * s) / (x.length - i);
    if (x[i] > x[i - 1] && gain > most) [most, m] = [gain, i];
  }
  if (!depth || !m) return () => c;
  const low = grow(x.slice(0, m), y.slice(0, m), depth - 1);
  const high = grow(x.slice(m), y.slice(m), depth - 1);
  const t = (x[m - 1] + x[m]) / 2;
  return (v) => (v <= t ? low(v) : high(v));
}
const [sets, methods] = [40, {bagging, boosting}];
const measured = each(methods, (method, _, n) => {
  const runs = range(sets).map((r) => {
    progress(sets * n + r + 1, 2 * sets, 'data sets');
    const {x, y} = noisyCurve(dice, 60, truth, {noise: 0.5});
    return method(x, y);
  });
  /** For each k and place, what the runs say there */
  const of = (f: (said: number[], v: number) => number) =>
    range(K).map((k) => {
      const said = at.map((_, i) => runs.map((r) => r[i][k]));
      return mean(at.map((v, i) => f(said[i], v)));
    });
  return {
    'bias²': of((said, v) => (mean(said) - truth(v)) ** 2),
    variance: of((said) => variance(said)),
  };
});
plot({
  x: {label: 'k', values: range(1, K + 1)},
  y: {domain: [0, 0.3]},
  panels: each(measured, (lines) => ({lines})),
});
const ends = (v: number[]) => [v[0], v[K - 1]];
table({
  columns: ['bias²: first', 'last', 'variance: first', 'last'],
  rows: each(measured, (of) => [
    ...ends(of['bias²']),
    ...ends(of.variance),
  ]),
  digits: 3,
});
const [b, v] = [
  ends(measured.boosting['bias²']),
  ends(measured.bagging.variance),
];
check('bagging took variance away', v[1] < 0.7 * v[0]);
check('boosting took bias away', b[1] < 0.3 * b[0]);
