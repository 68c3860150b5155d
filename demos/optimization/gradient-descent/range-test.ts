// One sweep of the rate finds where training breaks down.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  random,
  range,
  table,
  twoMoons,
} from 'lab';

const B = knob('B', {value: 32, options: [8, 16, 32]});
const few = 100;
const many = 800;
const starts = [1, 2];
const hidden = 8;
const data = twoMoons(random(1), 256, 0.3);
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
  seed: number,
) {
  const dice = random(seed + 100);
  const w = start(seed);
  const losses = range(steps).map((t) => {
    const batch = range(B).map(() => dice.integer(all.length));
    const {loss, g} = lossAndGradient(w, batch);
    g.forEach((gi, i) => (w[i] -= rate(t) * gi));
    return loss;
  });
  return {losses, end: lossAndGradient(w, all).loss};
}

/** Runs that fail would rule a plain mean. */
function geometricMean(list: number[]) {
  return Math.exp(
    list.reduce((s, v) => s + Math.log(v), 0) / list.length,
  );
}

// The test: the rate grows by the same factor each step.
const sweep = logspace(1e-3, 1e3, 300); // [range-test-steps]
const tests = starts.map(
  (s) => train((t) => sweep[t], 300, s).losses,
);
const raw = sweep.map((_, t) =>
  geometricMean(tests.map((losses) => losses[t])),
);
let mean = raw[0];
const smooth = raw.map((l) => (mean = 0.85 * mean + 0.15 * l));
const least = Math.min(...smooth);
const lowest = smooth.indexOf(least);
const broken = smooth.findIndex(
  (l, t) => t > lowest && l > Math.max(smooth[0], 2 * least),
);
const breaks = sweep[broken];
const pick = breaks / 5;

// The answer: training from the start, for each first rate.
const rates = logspace(1e-2, 1e2, 13);
const end = (rate: (t: number) => number, steps: number) =>
  geometricMean(starts.map((s) => train(rate, steps, s).end));
const short = (eta: number) => end(() => eta, few);
/** The rate falls along a line, from η to 0. */
const long = (eta: number) =>
  end((t) => eta * (1 - t / many), many);
const shorts = rates.map(short);
const longs = rates.map(long);
/** The valley is flat: the largest rate that is nearly best. */
const goodOf = (list: number[]) =>
  Math.max(
    ...rates.filter(
      (_, i) => list[i] < 1.1 * Math.min(...list),
    ),
  );
plot({
  columns: 2,
  x: {label: 'η', log: true, domain: [1e-3, 1e3]},
  y: {log: true, domain: [0.1, 100]},
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
      title: 'the truth: loss at the end',
      lines: {
        '100 steps of η': {x: rates, y: shorts},
        '800 steps, from η to 0': {x: rates, y: longs},
      },
      rules: {'a fifth of it': {x: pick, tone: 2}},
    },
  ],
});
table({
  columns: ['', 'η'],
  rows: [
    ['the test breaks down at', fixed(breaks, 1)],
    ['a fifth of it', fixed(pick, 1)],
    [
      'largest good one for 100 steps',
      fixed(goodOf(shorts), 1),
    ],
    ['largest good one for 800 steps', fixed(goodOf(longs), 1)],
  ],
});
check(
  'in the long run good rates reach at least as far',
  goodOf(longs) >= goodOf(shorts),
);
check(
  'from a fifth of the breakdown, nearly the best loss',
  long(pick) < 1.5 * Math.min(...longs),
);
check(
  'far below and far above, training is much worse',
  [0, 12].every((i) => longs[i] > 1.5 * long(pick)),
);
