// A split is judged by how much purer it leaves the parts.
import {check, each, knob, max, mean, plot} from 'lab';
import {range, table} from 'lab';

const value = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0];
const y = knob('y', {value, min: 0, max: 1, step: 1});

const xlogx = (p: number) => (p > 0 ? -p * Math.log(p) : 0);
/** Of two classes, the second with the share p */
export const impurities = {
  entropy: (p: number) => xlogx(p) + xlogx(1 - p),
  Gini: (p: number) => 1 - p ** 2 - (1 - p) ** 2,
  error: (p: number) => Math.min(p, 1 - p),
}; // [impurity]
type Impurity = (p: number) => number;

/** I(S) − Σ |Sc|/|S| · I(Sc), with the cut behind t labels */
export function gain(y: number[], t: number, I: Impurity) {
  const parts = [y.slice(0, t), y.slice(t)];
  const left = parts.map(
    (s) => (s.length / y.length) * I(mean(s)),
  );
  return I(mean(y)) - left[0] - left[1]; // [split-gain]
}

const cuts = range(1, y.length);
const gains = each(impurities, (I: Impurity) =>
  cuts.map((t) => gain(y, t, I)),
);

// --- picture ---
plot({
  x: {label: 't', values: range(1, y.length + 1)},
  y: {domain: [-0.05, 1.05]},
  panels: {
    labels: {
      points: {
        0: y.map((v) => (v ? NaN : 0)),
        1: y.map((v) => (v ? 1 : NaN)),
      },
    },
    gain: {
      x: {label: 't', values: cuts},
      y: {domain: [-0.01, Math.max(0.1, ...gains.entropy)]},
      lines: gains,
    },
  },
});
table({
  columns: ['best gain', 'cuts that gain nothing'],
  rows: each(gains, (g) => [
    max(g),
    g.filter((v) => v < 1e-12).length,
  ]),
  digits: [3, 0],
});
check(
  'no cut loses: the impurities are concave',
  Object.values(gains).every((g) => g.every((v) => v > -1e-12)),
);
const agree = (t: number) => {
  const [a, b] = [y.slice(0, t), y.slice(t)];
  return mean(a) > 0.5 === mean(b) > 0.5;
};
check(
  'error gains nothing where both parts vote alike',
  cuts.every((t, i) => !agree(t) || gains.error[i] < 1e-12),
);
