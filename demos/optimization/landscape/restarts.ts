// Narrow nets end in many places, wide ones all near the bottom.
import {
  check,
  knob,
  linspace,
  plot,
  quantile,
  random,
  range,
  scientific,
  table,
} from 'lab';

const wave = knob('ω', {value: 5, min: 3, max: 6, step: 0.5});
const restarts = 16;
const steps = 1000;
const widths = [1, 2, 4, 8, 16, 32];
const x = linspace(-1, 1, 12);
const target = x.map((v) => Math.sin(wave * v));

/** Per unit: weight, bias, and its weight in the output. */
export type Net = {w: number[]; b: number[]; a: number[]};

export function draw(width: number, dice = random(1)): Net {
  return {
    w: range(width).map(() => 3 * dice.normal()),
    b: range(width).map(() => 2 * dice.normal()),
    a: range(width).map(() => dice.normal() / Math.sqrt(width)),
  };
}
export function output({w, b, a}: Net, x: number) {
  return a.reduce(
    (s, v, i) => s + v * Math.tanh(w[i] * x + b[i]),
    0,
  );
}
/** Mean of ½ (output − target)². */
export function loss(net: Net) {
  return (
    x.reduce(
      (s, v, j) => s + (output(net, v) - target[j]) ** 2,
      0,
    ) /
    (2 * x.length)
  );
}

/** One gradient of the loss, layer by layer. */
export function gradient({w, b, a}: Net): Net {
  const g = {
    w: w.map(() => 0),
    b: b.map(() => 0),
    a: a.map(() => 0),
  };
  const h = w.map(() => 0);
  for (let j = 0; j < x.length; j++) {
    let out = 0;
    for (let i = 0; i < h.length; i++) {
      h[i] = Math.tanh(w[i] * x[j] + b[i]);
      out += a[i] * h[i];
    }
    const r = (out - target[j]) / x.length;
    for (let i = 0; i < h.length; i++) {
      const d = r * a[i] * (1 - h[i] * h[i]);
      g.a[i] += r * h[i]; // [last-layer]
      g.b[i] += d;
      g.w[i] += d * x[j];
    }
  }
  return g;
}
const parts = ['w', 'b', 'a'] as const;
export function size(g: Net) {
  return Math.hypot(...parts.flatMap((p) => g[p]));
}

/** Descent with momentum 0.9, on all data at once. */
export function train(net: Net) {
  const v = {
    w: net.w.map(() => 0),
    b: net.b.map(() => 0),
    a: net.a.map(() => 0),
  };
  for (let t = 0; t < steps; t++) {
    const g = gradient(net);
    for (const p of parts)
      for (let i = 0; i < v[p].length; i++) {
        v[p][i] = 0.9 * v[p][i] - 0.2 * g[p][i];
        net[p][i] += v[p][i];
      }
  }
  return net;
}

const dice = random(5);
const runs = widths.map((n) =>
  range(restarts).map(() => train(draw(n, dice.split()))),
);
const losses = runs.map((nets) => nets.map(loss));
const at = (q: number) => losses.map((l) => quantile(l, q));
plot({
  columns: 2,
  panels: [
    {
      title: 'loss after training',
      x: {label: 'n', log: true, values: widths, ticks: widths},
      y: {log: true},
      lines: {median: at(0.5)},
      points: {
        'one restart': losses.flatMap((list, i) =>
          list.map((l) => [widths[i], l]),
        ),
      },
    },
    {
      title: 'what two nets of width 2 say',
      x: {label: 'x', values: linspace(-1, 1, 81)},
      lines: {
        'sin ωx': (v) => Math.sin(wave * v),
        best: (v) => output(pick(1, 0), v),
        worst: (v) => output(pick(1, restarts - 1), v),
      },
      points: {data: x.map((v, j) => [v, target[j]])},
    },
  ],
});
function pick(i: number, rank: number) {
  const order = [...runs[i]].sort((p, q) => loss(p) - loss(q));
  return order[rank];
}
table({
  columns: ['n', 'best', 'median', 'worst', '‖g‖ of the worst'],
  rows: widths.map((n, i) => [
    n,
    ...[0, 0.5, 1].map((q) =>
      scientific(quantile(losses[i], q), 2),
    ),
    scientific(size(gradient(pick(i, restarts - 1))), 1),
  ]),
});
check(
  'the worst net of width 32 beats the median of width 2',
  at(1)[5] < at(0.5)[1],
);
check(
  'restarts of width 2 are farther apart than those of 32',
  at(1)[1] - at(0)[1] > at(1)[5] - at(0)[5],
);
