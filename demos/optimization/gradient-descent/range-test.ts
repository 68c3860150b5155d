// One sweep of the rate finds where training breaks down.
import {best, check, each, fixed, iterate, knob} from 'lab';
import {logspace, max, mean, min, neg, plot, print} from 'lab';
import {random, range, softplus, stepsUntil, table} from 'lab';
import {twoMoons} from 'lab';

const B = knob('B', {value: 32, options: [8, 16, 32]});
const data = twoMoons(random(1), 256, 0.3);
const seeds = [1, 2];
const units = range(0, 32, 4); // each has four weights

/** Batch losses while a network of 8 units learns. */
export function train(rate: Rate, steps: number, seed: number) {
  const dice = random(seed);
  const w = dice.normal(32);
  const losses = range(steps).map((t) => {
    const batch = range(B).map(() => dice.integer(256));
    const {loss, g} = lossAndGradient(w, batch);
    g.forEach((gi, i) => (w[i] -= rate(t) * gi));
    return loss;
  });
  return {losses, end: lossAndGradient(w, range(256)).loss};
}
type Rate = (t: number) => number;
/** The mean over runs; one that failed does not rule it. */
const typical = (losses: number[]) =>
  Math.exp(mean(losses.map(Math.log)));

// The test: each of 300 steps has a larger rate.
const sweep = logspace(1e-3, 1e3, 300); // [range-test-steps]
const tests = seeds.map((seed) =>
  train((t) => sweep[t], 300, seed),
);
// The truth: training from the start, with each first rate.
const rates = logspace(1e-2, 1e2, 13);
const end = (rate: Rate, steps: number) =>
  typical(seeds.map((seed) => train(rate, steps, seed).end));
const short = (eta: number) => end(() => eta, 100);
const long = (eta: number) =>
  end((t) => eta * (1 - t / 800), 800);

// --- picture ---
// long: the gradient of a network, written out for speed
/** Mean log(1 + e^(−mz)) of a batch, z = Σ o tanh(ax + by + c). */
export function lossAndGradient(w: number[], batch: number[]) {
  const g = w.map(() => 0);
  const margins = batch.map((i) => {
    const [[x, y], m] = [data.x[i], 2 * data.y[i] - 1];
    const h = units.map((k) =>
      Math.tanh(w[k] * x + w[k + 1] * y + w[k + 2]),
    );
    const z = units.reduce((s, k, j) => s + w[k + 3] * h[j], 0);
    const out = -m / (1 + Math.exp(m * z)) / batch.length;
    units.forEach((k, j) => {
      const back = out * w[k + 3] * (1 - h[j] ** 2);
      [x, y, 1].forEach((v, l) => (g[k + l] += back * v));
      g[k + 3] += out * h[j];
    });
    return m * z;
  });
  return {loss: mean(softplus(neg(margins))), g};
}
const raw = sweep.map((_, t) =>
  typical(tests.map(({losses}) => losses[t])),
);
const smooth = iterate(
  299,
  raw[0],
  (l, t) => 0.85 * l + 0.15 * raw[t + 1],
);
const lowest = best(range(300), (t) => smooth[t]);
const limit = Math.max(smooth[0], 2 * lowest.cost);
const breaks =
  sweep[
    stepsUntil(smooth, (l, t) => t > lowest.choice && l > limit)
  ];
const rules = {
  'breaks down': {x: breaks, tone: 'ink'},
  'a fifth of it': {x: breaks / 5, tone: 2},
} as const;
const longs = rates.map(long);
const truth = {
  '100 steps of η': rates.map(short),
  '800 steps, from η to 0': longs,
};
plot({
  x: {label: 'η', log: true, domain: [1e-3, 1e3]},
  y: {label: 'loss', log: true, domain: [0.1, 100]},
  panels: {
    'while η grows': {
      lines: {'the test': {x: sweep, y: smooth}},
      rules,
    },
    'at the end': {
      lines: each(truth, (y) => ({x: rates, y})),
      rules,
    },
  },
});
print('the test breaks down at η =', fixed(breaks, 1));
table({
  columns: ['largest η within a tenth of the best'],
  rows: each(truth, (ends) => {
    const good = rates.filter(
      (_, i) => ends[i] < 1.1 * min(ends),
    );
    return max(good);
  }),
  digits: 1,
});
const pick = long(breaks / 5);
check(
  'from a fifth of the breakdown, nearly the best loss',
  pick < 1.5 * min(longs),
);
check(
  'far below and far above, training is much worse',
  Math.min(longs[0], longs[12]) > 1.5 * pick,
);
