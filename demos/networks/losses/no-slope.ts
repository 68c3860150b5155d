// The error rate has no slope; three ways to lower it anyway.
import type {Dice} from 'lab';
import {
  blobs,
  check,
  fixed,
  knob,
  linspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const scale = knob('‖w‖ at first', {
  value: 1,
  min: 0.5,
  max: 8,
  step: 0.5,
});
const extra = knob('useless inputs', {
  value: 0,
  min: 0,
  max: 40,
  step: 5,
});
const budget = 150; // looks at all the data

const centres = [
  [-1, -0.5],
  [1, 0.5],
];
const data = blobs(random(5), 40, centres, 0.9);
const more = random(6);
const y = data.y;
// A one for the bias, two coordinates, and noise.
const x = data.x.map((p) => [1, ...p, ...more.normal(extra)]);
/** Weights of the first three, none for the noise. */
const weights = (...w: number[]) => [
  ...w,
  ...range(extra).map(() => 0),
];
const first = weights(0, -0.6 * scale, 0.8 * scale);

/** z = wᵀx of every point. */
export function scores(w: number[]) {
  return x.map((xi) =>
    xi.reduce((sum, v, j) => sum + w[j] * v, 0),
  );
}
/** Share of points on the wrong side: what we care about. */
export function errorRate(w: number[]) {
  const wrong = scores(w).filter(
    (z, i) => z > 0 !== (y[i] === 1),
  ); // [flat-steps]
  return wrong.length / x.length;
}
export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}
/** (loss − b) ∂ log P(a)/∂z for the answer a, drawn with p. */
export function estimate(
  a: number,
  yi: number,
  p: number,
  b: number,
) {
  const loss = a === yi ? 0 : 1;
  return (loss - b) * (a - p); // [score-function]
}

/** Slopes in z give the step −η · mean of (slope · x). */
function back(dz: number[], eta: number) {
  return first.map(
    (_, j) =>
      (-eta / x.length) *
      dz.reduce((sum, d, i) => sum + d * x[i][j], 0),
  );
}
/** One look at the data, one proposal for a step. */
const methods = {
  slope: (w: number[]) =>
    w.map((_, j) => {
      const at = (h: number) =>
        errorRate(w.map((v, i) => (i === j ? v + h : v)));
      return -(at(1e-9) - at(-1e-9)) / 2e-9;
    }),
  surrogate: (w: number[]) =>
    back(
      scores(w).map((z, i) => sigmoid(z) - y[i]), // [surrogate-way]
      1,
    ),
  'random search': (w: number[], dice: Dice) =>
    dice.normal(w.length).map((v) => 0.4 * v),
  'score function': (w: number[], dice: Dice) =>
    back(
      scores(w).map((z, i) => {
        const p = sigmoid(z);
        const a = dice.uniform() < p ? 1 : 0;
        return estimate(a, y[i], p, 0.5);
      }),
      4,
    ),
};
type Name = keyof typeof methods;
const names = Object.keys(methods) as Name[];

function run(name: Name) {
  const dice = random(9);
  let w = first;
  const rates = [errorRate(w)];
  for (const k of range(budget)) {
    const step = methods[name](w, dice);
    const next = w.map((v, j) => v + step[j]);
    const worse = errorRate(next) > rates[k];
    if (name !== 'random search' || !worse) w = next;
    rates.push(errorRate(w));
  }
  return rates;
}
const runs = names.map(run);
const angles = linspace(-Math.PI, Math.PI, 361);
const turn = (t: number) =>
  weights(0, 2 * Math.cos(t), 2 * Math.sin(t));
const meanOver = (f: (z: number, y: number) => number) =>
  angles.map(
    (t) =>
      scores(turn(t)).reduce((s, z, i) => s + f(z, y[i]), 0) /
      x.length,
  );
plot({
  columns: 2,
  panels: [
    {
      title: 'one turn of w',
      x: {label: 'angle', values: angles},
      y: {domain: [0, 2.5]},
      lines: {
        'error rate': {
          y: angles.map((t) => errorRate(turn(t))),
          tone: 'ink',
        },
        surrogate: {
          y: meanOver((z, yi) =>
            Math.log1p(Math.exp(yi === 1 ? -z : z)),
          ),
          tone: 1,
        },
        'expected error': {
          y: meanOver((z, yi) => Math.abs(sigmoid(z) - yi)),
          tone: 3,
        },
      },
    },
    {
      title: 'error rate',
      x: {
        label: 'looks at the data',
        values: range(budget + 1),
      },
      y: {domain: [0, 1]},
      lines: Object.fromEntries(
        names.map((name, k) => [name, {y: runs[k], tone: k}]),
      ),
    },
  ],
});
table({
  columns: ['', 'looks until 0.2', 'at the end'],
  rows: names.map((name, k) => {
    const when = runs[k].findIndex((r) => r <= 0.2);
    return [
      name,
      when < 0 ? '> 150' : when,
      fixed(runs[k][budget], 2),
    ];
  }),
});
check(
  'the slope of the error rate is 0, and its run stands still',
  runs[0].every((r) => r === runs[0][0]),
);
check(
  'on average the score function is the slope of the expected error',
  range(-40, 41).every((k) => {
    const p = sigmoid(k / 5);
    return [0, 1].every((yi) =>
      [-1, 0, 0.5].every((b) => {
        const average =
          p * estimate(1, yi, p, b) +
          (1 - p) * estimate(0, yi, p, b);
        const slope = (yi === 1 ? -1 : 1) * p * (1 - p);
        return Math.abs(average - slope) < 1e-12;
      }),
    );
  }),
);
