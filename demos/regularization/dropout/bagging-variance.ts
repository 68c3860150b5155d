// Averaging k members leaves ρσ² + (1 − ρ)σ²/k of variance.
import {abs, check, knob, linspace, mean, plot} from 'lab';
import {random, range, slice, square, sub, table} from 'lab';

const data = knob('data', ['bootstrap', 'new', 'same']);
const s = knob('noise s', 0.5, [0.1, 1, 0.05]);
const [n, K] = [40, 25]; // examples, members
const x = linspace(0, 1, n);
const truth = (t: number) => Math.sin(2 * Math.PI * t);

/** ρσ² + (1 − ρ)σ²/k */
export function averaged(rho: number, s2: number, k: number) {
  return rho * s2 + ((1 - rho) * s2) / k; // [average-of-k]
}
type Row = number[];
/** The y of the nearest of the examples that were picked */
export function nearest(at: number, y: Row, pick: Row) {
  const away = pick.map((i) => Math.abs(x[i] - at));
  return y[pick[away.indexOf(Math.min(...away))]];
}
/** Correlation of the errors of two members */
const rho = {
  bootstrap: Math.tanh(1 / 2), // [how-much-is-shared]
  new: 0,
  same: 1,
}[data];

const dice = random(5);
const measure = () =>
  x.map((t) => truth(t) + s * dice.normal());
/** What K members say at one x */
function answers(at: number) {
  const shared = measure();
  const isBag = data === 'bootstrap';
  return range(K).map(() => {
    const y = data === 'new' ? measure() : shared;
    return nearest(at, y, isBag ? dice.bootstrap(n) : range(n));
  });
}

// --- picture ---
const runs = range(1500).map(() => answers(0.25)); // the crest
const errors = sub(runs, mean(runs));
const sizes = range(1, K + 1);
const measured = sizes.map((k) =>
  mean(square(mean(slice(errors, 0, k, 1), 1))),
);
const formula = sizes.map((k) => averaged(rho, s * s, k));
const floor = rho * s * s;
plot({
  x: {label: 'k', values: sizes},
  y: {label: 'variance of the mean', domain: [0, 1.2 * s * s]},
  points: {measured},
  formulas: {'ρσ² + (1 − ρ)σ²/k': formula},
  rules: {'ρσ²': {y: floor, tone: 'muted'}},
});
table({
  columns: ['k', 'measured', 'formula'],
  rows: [1, 10, 25].map((k) => [
    ...[k, measured[k - 1], formula[k - 1]],
  ]),
  digits: [0, 3, 3],
});
check(
  'every measured variance is that of the formula',
  measured.every((v, i) => abs(v - formula[i]) < 0.15 * s * s),
);
