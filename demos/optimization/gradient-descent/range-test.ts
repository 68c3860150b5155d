// One sweep of the rate finds where training breaks down.
import {
  check,
  knob,
  logspace,
  plot,
  random,
  range,
  scientific,
  table,
  twoMoons,
} from 'lab';

const B = knob('B', {value: 32, options: [8, 16, 32]});
const few = 100;
const many = 800;
const hidden = 16;
const data = twoMoons(random(1), 256, 0.15);
const label = data.y.map((c) => 2 * c - 1);
const all = range(label.length);

/** Weights a, b, c, o of o·tanh(ax + by + c), one row a unit. */
export function start(seed: number) {
  return random(seed).normal(4 * hidden);
}

/** Mean of log(1 + e^(−mz)) over a batch, and its gradient. */
export function lossAndGradient(w: number[], batch: number[]) {
  const g = w.map(() => 0);
  const h = new Array<number>(hidden);
  let loss = 0;
  for (const i of batch) {
    const [x, y] = data.x[i];
    let z = 0;
    for (let k = 0; k < hidden; k++) {
      const [a, b, c] = [w[4 * k], w[4 * k + 1], w[4 * k + 2]];
      h[k] = Math.tanh(a * x + b * y + c);
      z += w[4 * k + 3] * h[k];
    }
    const m = label[i];
    const far = Math.exp(-Math.abs(z));
    loss += Math.max(0, -m * z) + Math.log1p(far);
    const wrong = m * z > 0 ? far / (1 + far) : 1 / (1 + far);
    for (let k = 0; k < hidden; k++) {
      const out = (-m * wrong) / batch.length;
      const back = out * w[4 * k + 3] * (1 - h[k] * h[k]);
      g[4 * k] += back * x;
      g[4 * k + 1] += back * y;
      g[4 * k + 2] += back;
      g[4 * k + 3] += out * h[k];
    }
  }
  return {loss: loss / batch.length, g};
}

/** Batch losses of `steps` steps with a rate for each. */
export function train(
  rate: (t: number) => number,
  steps: number,
) {
  const dice = random(3);
  const w = start(2);
  const losses = range(steps).map((t) => {
    const batch = range(B).map(() => dice.integer(all.length));
    const {loss, g} = lossAndGradient(w, batch);
    g.forEach((gi, i) => (w[i] -= rate(t) * gi));
    return loss;
  });
  return {losses, end: lossAndGradient(w, all).loss};
}

// The test: the rate grows by the same factor each step.
const sweep = logspace(1e-3, 1e3, 300); // [range-test-steps]
const raw = train((t) => sweep[t], 300).losses;
let mean = raw[0];
const smooth = raw.map((l) => (mean = 0.85 * mean + 0.15 * l));
const least = Math.min(...smooth);
const lowest = smooth.indexOf(least);
const broken = smooth.findIndex(
  (l, t) => t > lowest && l > Math.max(smooth[0], 2 * least),
);
const breaks = sweep[broken];
const pick = breaks / 5;

// The answer: training with each rate from the start.
const rates = logspace(1e-2, 1e2, 13);
const runs = rates.map((eta) => ({
  few: train(() => eta, few).end,
  many: train(() => eta, many).end,
}));
const bestOf = (key: 'few' | 'many') =>
  rates[
    runs.reduce((b, r, i) => (r[key] < runs[b][key] ? i : b), 0)
  ];
plot({
  columns: 2,
  x: {label: 'η', log: true, domain: [1e-3, 1e3]},
  y: {log: true, domain: [1e-3, 100]},
  panels: [
    {
      title: 'the test: loss while η grows',
      lines: {loss: {x: sweep, y: smooth}},
      rules: {
        'breaks down': {x: breaks, tone: 'ink'},
        'a fifth of it': {x: pick, tone: 2},
      },
    },
    {
      title: 'the truth: loss with a constant η',
      lines: {
        'after 100 steps': {
          x: rates,
          y: runs.map((r) => r.few),
        },
        'after 800 steps': {
          x: rates,
          y: runs.map((r) => r.many),
        },
      },
      rules: {'a fifth of it': {x: pick, tone: 2}},
    },
  ],
});
table({
  columns: ['', 'η'],
  rows: [
    ['the test breaks down at', scientific(breaks, 1)],
    ['a fifth of it', scientific(pick, 1)],
    ['best after 100 steps', scientific(bestOf('few'), 1)],
    ['best after 800 steps', scientific(bestOf('many'), 1)],
  ],
});
const picked = train(() => pick, many).end;
const bestEnd = Math.min(...runs.map((r) => r.many));
check(
  'the best constant rate lies below the breakdown',
  bestOf('many') < breaks,
);
check(
  'a fifth of it trains at most 4 times worse than the best',
  picked < 4 * bestEnd,
);
check(
  'far below and far above, training is much worse',
  runs[0].many > 2 * picked && runs[12].many > 2 * picked,
);
