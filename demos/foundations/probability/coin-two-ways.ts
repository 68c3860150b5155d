// One coin: an interval that varies, a belief that is updated.
import {check, cumulative, div, fixed, knob} from 'lab';
import {linspace, max, plot, print} from 'lab';
import {random, range, sum, table} from 'lab';

const theta = knob('true θ', 0.7, [0.05, 0.95, 0.05]);
const n = knob('flips n', 20, [1, 200, 1]);
const a = knob('prior strength a', 1, [1, 40, 1]);
const [z, p] = [1.96, linspace(0.0005, 0.9995, 1000)];

/** All θ with |k/n − θ| ≤ z √(θ(1 − θ)/n): from, to. */
export function confidence(k: number, n: number) {
  const half = z * Math.sqrt((k * (n - k)) / n + z ** 2 / 4);
  const middle = k + z ** 2 / 2;
  return div([middle - half, middle + half], n + z ** 2); // [confidence]
}

/** Prior times likelihood on the grid p, made to sum to 1. */
export function posterior(k: number, n: number, a: number) {
  const [heads, tails] = [k + a - 1, n - k + a - 1];
  const weight = p.map((p) => p ** heads * (1 - p) ** tails);
  return div(weight, sum(weight)); // [posterior]
}

const dice = random(1);
const flip = () => Number(dice.uniform() < theta);
const heads = () => sum(range(n).map(flip));
const counts = range(2000).map(heads); // [random-estimate]

// --- picture ---
const k = counts[0]; // the experiment that we really do
const belief = posterior(k, n, a);
const held = counts.filter((k) => {
  const [from, to] = confidence(k, n);
  return from <= theta && theta <= to;
});
/** What leaves 2.5 % of the belief on either side. */
const below = cumulative(belief);
const [low, high] = [0.025, 0.975].map(
  (q) => p[below.findIndex((b) => b >= q)],
);
const [from, to] = confidence(k, n);
const density = div(belief, p[1] - p[0]);
const top = max(density);
const share = (k: number) =>
  counts.filter((c) => c === k).length / counts.length;
plot({
  columns: 2,
  x: {domain: [0, 1]},
  panels: {
    'many experiments, one θ': {
      x: {label: 'k/n', values: div(range(n + 1), n)},
      points: {share: range(n + 1).map(share)},
      rules: {θ: {x: theta}},
    },
    'one experiment, all θ': {
      x: {label: 'θ', values: p},
      lines: {
        'p(θ | k)': density,
        confidence: {x: [from, to], y: [top / 8, top / 8]},
        credible: {x: [low, high], y: [top / 4, top / 4]},
      },
      rules: {θ: {x: theta}},
    },
  },
});
const next = sum(p.map((p, i) => p * belief[i]));
table({
  columns: ['from', 'to', 'next flip: P(heads)'],
  rows: {
    'confidence, and k/n': [from, to, k / n],
    'credible, and averaged': [low, high, next],
  },
  digits: 3,
});
print(
  'confidence intervals that hold θ:',
  fixed(held.length / counts.length, 3),
);
check(
  'averaged, the next flip has (k + a) / (n + 2a)',
  Math.abs(next - (k + a) / (n + 2 * a)) < 1e-4, // the grid
);
const edge = (t: number) =>
  Math.abs(k / n - t) - z * Math.sqrt((t * (1 - t)) / n);
check(
  'both ends of the confidence interval are just not rejected',
  Math.abs(edge(from)) + Math.abs(edge(to)) < 1e-9,
);
