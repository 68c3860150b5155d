// Averaging k members leaves ρσ² + (1 − ρ)σ²/k of variance.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  random,
  range,
} from 'lab';
import type {Dice} from 'lab';

const kind = knob('each member trains on', {
  value: 'a bootstrap sample',
  options: ['a bootstrap sample', 'new data', 'the same data'],
});
const noise = knob('noise s', {
  value: 0.5,
  min: 0.1,
  max: 1,
  step: 0.05,
});
const n = 40; // points on a curve
const K = 25; // members
const trials = 1500;
const x = linspace(0, 1, n);
const truth = x.map((xi) => Math.sin(2 * Math.PI * xi));

/** What the mean of k has left: two parts. */
export function averaged(rho: number, s2: number, k: number) {
  return rho * s2 + ((1 - rho) * s2) / k; // [average-of-k]
}

/** The nearest neighbour: y of the sampled point next to x₀. */
export function nearest(
  at: number,
  y: number[],
  sample: number[],
) {
  let best = sample[0];
  for (const i of sample)
    if (Math.abs(x[i] - at) < Math.abs(x[best] - at)) best = i;
  return y[best];
}

/** Where each of K members looks, and what it has seen. */
function ensemble(dice: Dice) {
  const draw = () =>
    truth.map((f) => f + noise * dice.normal());
  const shared = draw();
  return range(K).map(() => {
    const y = kind === 'new data' ? draw() : shared;
    const sample =
      kind === 'a bootstrap sample'
        ? dice.bootstrap(n)
        : range(n);
    return (at: number) => nearest(at, y, sample);
  });
}

const dice = random(5);
const at = 0.25; // the crest, where the truth is flat
const fits = range(trials).map(() =>
  ensemble(dice).map((f) => f(at)),
);

const average = (list: number[]) =>
  list.reduce((s, v) => s + v, 0) / list.length;
const centre = average(fits.map(average));
const e = fits.map((row) => row.map((f) => f - centre));
const s2 = average(
  e.map((row) => average(row.map((v) => v * v))),
);
/** Mean product of two different members' errors. */
const shared = average(
  e.map((row) => {
    const sum = row.reduce((s, v) => s + v, 0);
    const own = row.reduce((s, v) => s + v * v, 0);
    return (sum ** 2 - own) / (K * (K - 1));
  }),
);
const rho = shared / s2;
const sizes = range(1, K + 1);
const measured = sizes.map((k) =>
  average(e.map((row) => average(row.slice(0, k)) ** 2)),
);

const one = ensemble(random(2));
const grid = linspace(0, 1, 161);
const members = one.map((f) => grid.map(f));
plot({
  columns: 2,
  panels: [
    {
      title: 'one ensemble',
      x: {label: 'x', values: grid},
      y: {label: 'y'},
      lines: {
        'a member': {y: members[0], step: true},
        'mean of 25': grid.map((_, i) =>
          average(members.map((m) => m[i])),
        ),
        truth: {
          x,
          y: truth,
          dash: true,
          tone: 'ink',
        },
      },
    },
    {
      title: 'variance of the mean',
      x: {label: 'k', values: sizes},
      y: {domain: [0, 1.1 * s2]},
      lines: {
        'ρσ² + (1 − ρ)σ²/k': sizes.map((k) =>
          averaged(rho, s2, k),
        ),
      },
      points: {measured: {x: sizes, y: measured}},
      rules: {'ρσ²': {y: rho * s2, tone: 'ink'}},
    },
  ],
});
print('variance of a member σ²:', fixed(s2, 2));
print('correlation ρ:', fixed(rho, 2));
print('variance of the mean of 25:', fixed(measured[K - 1], 3));
check(
  'every measured variance is that of the formula',
  measured.every(
    (v, i) =>
      Math.abs(v - averaged(rho, s2, sizes[i])) < 0.1 * s2,
  ),
);
const expected = {
  'a bootstrap sample': Math.tanh(0.5), // [how-much-is-shared]
  'new data': 0,
  'the same data': 1,
};
check(
  'the correlation is about tanh ½, 0 or 1',
  Math.abs(rho - expected[kind]) < 0.1,
);
