// A rare feature keeps a large rate in AdaGrad, and in SGD not.
import {abs, best, check, each, knob, logspace} from 'lab';
import {mean, plot, random, range, sigmoid, sub} from 'lab';
import {sum, table} from 'lab';

const factor = knob('rates ÷ best', 1, [0.25, 4], 'log');
const frequencies = [0.5, 0.1, 0.02, 0.004];
const p = frequencies.flatMap((f) => [f, f, f, f, f, f]);
const truth = p.map((_, i) => (i % 2 ? -1.5 : 1.5));

/** Samples: which features ±1 they have, and the label. */
function draw(seed: number) {
  const dice = random(seed);
  return range(6000).map(() => {
    const has = range(24).filter((i) => dice.uniform() < p[i]);
    const x = has.map(
      () => 2 * Number(dice.uniform() < 0.5) - 1,
    );
    const z = has.reduce((t, i, k) => t + truth[i] * x[k], 0);
    return {has, x, label: dice.uniform() < sigmoid(z) ? 1 : 0};
  });
}
const throws = range(4).map(draw);

/** What stands below the root in step t. */
export const memories = {
  SGD: () => 1,
  'SGD, η/√t': (r: number, g: number, t: number) => t,
  AdaGrad: (r: number, g: number) => r + g * g, // [adagrad-step]
};
type Way = keyof typeof memories;
/** Logistic regression on data in turn: weights, and rates. */
export function fit(way: Way, eta: number, data = throws[0]) {
  const [w, r] = [p.map(() => 0), p.map(() => 0)];
  data.forEach(({has, x, label}, t) => {
    const z = has.reduce((s, i, k) => s + w[i] * x[k], 0);
    has.forEach((i, k) => {
      const g = (1 / (1 + Math.exp(-z)) - label) * x[k];
      r[i] = memories[way](r[i], g, t + 1);
      w[i] -= (eta * g) / (Math.sqrt(r[i]) + 1e-7); // [adagrad-step]
    });
  });
  return {w, rates: r.map((ri) => eta / Math.sqrt(ri))};
}
/** Mean |w − truth| by frequency, over all throws. */
export function errors(way: Way, eta: number) {
  const off = throws.map((data) =>
    sub(fit(way, eta, data).w, truth),
  );
  const off24 = mean(abs(off), 0);
  return [0, 6, 12, 18].map((i) => mean(off24.slice(i, i + 6)));
}
const grid = range(-4, 5).map((k) => 2 ** k);
const etas = each(memories, (_, way) => {
  const cost = (eta: number) => sum(errors(way, eta));
  return best(grid, cost).choice;
});

// --- picture ---
// long: three rules, tuned and averaged over four data sets
const error = each(etas, (eta, way) =>
  errors(way, eta * factor),
);
const t = logspace(60, 6000, 24).map(Math.round);
const rates = t.map((n) => {
  const all = fit(
    'AdaGrad',
    etas.AdaGrad * factor,
    throws[0].slice(0, n),
  ).rates;
  return [0, 6, 12, 18].map((i) => all[i]);
});
plot({
  columns: 2,
  panels: [
    {
      title: 'error of the weights',
      x: {label: 'p', log: true, values: frequencies},
      y: {label: '|w − w*|', domain: [0, 1.6]},
      lines: error,
      points: error,
    },
    {
      title: 'rates of AdaGrad',
      x: {label: 't', log: true, values: t},
      y: {label: 'η/√r', log: true},
      lines: each(
        frequencies.map((f) => `p = ${f}`),
        (_, k) => ({
          xy: t.flatMap((n, j) =>
            Number.isFinite(rates[j][k])
              ? [[n, rates[j][k]]]
              : [],
          ),
        }),
      ),
      formulas: {
        '∝ 1/√t': (ti) => etas.AdaGrad / Math.sqrt(0.1 * ti),
      },
    },
  ],
});
table({
  columns: [
    '',
    'best η',
    ...frequencies.map((f) => `p = ${f}`),
  ],
  rows: each(error, (e, way) => [etas[way], ...e]),
  digits: 2,
});
const last = rates[23];
check(
  'the rarer the feature, the larger its rate',
  last.every((e, k) => k === 0 || e > last[k - 1]),
);
check(
  'at the best rates AdaGrad is ahead on every frequency',
  factor !== 1 ||
    error.AdaGrad.every(
      (e, k) => e < error.SGD[k] && e < error['SGD, η/√t'][k],
    ),
);
