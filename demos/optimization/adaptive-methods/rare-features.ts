// A rare feature keeps a large rate in AdaGrad, and in SGD not.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const scale = knob('rates × best', {
  value: 1,
  min: 0.25,
  max: 4,
  step: 0.01,
  log: true,
});
const steps = 6000;
const copies = 6; // features of each frequency
const frequencies = [0.5, 0.1, 0.02, 0.004];
const p = frequencies.flatMap((f) =>
  Array<number>(copies).fill(f),
);
const truth = p.map((_, i) => (i % 2 ? -1.5 : 1.5));
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The features that a sample has (each ±1), and its label. */
function sample(dice: ReturnType<typeof random>) {
  const x: [number, number][] = [];
  p.forEach((pi, i) => {
    if (dice.uniform() < pi)
      x.push([i, dice.uniform() < 0.5 ? 1 : -1]);
  });
  const z = x.reduce((sum, [i, xi]) => sum + truth[i] * xi, 0);
  return {x, label: dice.uniform() < sigmoid(z) ? 1 : 0};
}
const dice = random(3);
const data = range(steps).map(() => sample(dice));

/** Logistic regression, one sample a step; r is left at 1 by SGD. */
export function train(isAdaGrad: boolean, eta: number) {
  const w = p.map(() => 0);
  const r = p.map(() => (isAdaGrad ? 0 : 1));
  const rates: number[][] = [];
  for (const {x, label} of data) {
    const z = x.reduce((sum, [i, xi]) => sum + w[i] * xi, 0);
    for (const [i, xi] of x) {
      const g = (sigmoid(z) - label) * xi;
      if (isAdaGrad) r[i] += g * g; // [adagrad-step]
      w[i] -= (eta * g) / (Math.sqrt(r[i]) + 1e-7); // [adagrad-step]
    }
    rates.push(
      frequencies.map((_, k) => eta / Math.sqrt(r[k * copies])),
    );
  }
  return {w, rates};
}
/** Mean |w − truth| of the features of each frequency. */
export function errors(w: number[]) {
  return frequencies.map(
    (_, k) =>
      range(copies).reduce((sum, j) => {
        const i = k * copies + j;
        return sum + Math.abs(w[i] - truth[i]);
      }, 0) / copies,
  );
}
const total = (w: number[]) =>
  errors(w).reduce((a, b) => a + b, 0);
const best = (isAdaGrad: boolean) => {
  const grid = range(-8, 3).map((k) => 2 ** k);
  const totals = grid.map((e) => total(train(isAdaGrad, e).w));
  return grid[totals.indexOf(Math.min(...totals))];
};

const eta = {
  SGD: best(false) * scale,
  AdaGrad: best(true) * scale,
};
const sgd = train(false, eta.SGD);
const ada = train(true, eta.AdaGrad);
const t = range(15, steps / 20).map((k) => 20 * k);
const name = (f: number) => `p = ${f}`;
plot({
  columns: 2,
  panels: [
    {
      title: 'error of the weights',
      x: {label: 'p', log: true},
      y: {label: '|w − w*|', domain: [0, 1.6]},
      lines: {
        SGD: {x: frequencies, y: errors(sgd.w)},
        AdaGrad: {x: frequencies, y: errors(ada.w)},
      },
      points: {
        SGD: {x: frequencies, y: errors(sgd.w)},
        AdaGrad: {x: frequencies, y: errors(ada.w)},
      },
    },
    {
      title: 'rates of AdaGrad',
      x: {label: 't', log: true},
      y: {label: 'η/√r', log: true},
      lines: {
        ...Object.fromEntries(
          frequencies.map((f, k) => [
            name(f),
            {
              x: t,
              y: t.map((ti) =>
                ada.rates[ti][k] === Infinity
                  ? NaN
                  : ada.rates[ti][k],
              ),
            },
          ]),
        ),
        '∝ 1/√t': {
          x: t,
          y: t.map((ti) => eta.AdaGrad / Math.sqrt(0.1 * ti)),
          dash: true,
          tone: 'ink',
        },
      },
    },
  ],
});
table({
  columns: ['p', 'SGD', 'AdaGrad'],
  rows: frequencies.map((f, k) => [
    f,
    fixed(errors(sgd.w)[k], 2),
    fixed(errors(ada.w)[k], 2),
  ]),
});
const last = ada.rates[steps - 1];
check(
  'the rarer the feature, the larger its rate',
  last.every((e, k) => k === 0 || e > last[k - 1]),
);
check(
  'on the rarest features AdaGrad is ahead',
  scale < 0.9 ||
    scale > 1.1 ||
    errors(ada.w)[3] < errors(sgd.w)[3],
);
