// Without biases a ReLU net on the line is two slopes.
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

const targets = {
  '|x − 1|': (x: number) => Math.abs(x - 1),
  'sin 2x': (x: number) => Math.sin(2 * x),
  '|x|': Math.abs,
};
const name = knob('target', {
  value: '|x − 1|',
  options: ['|x − 1|', 'sin 2x', '|x|'],
});
const n = knob('units', {value: 12, min: 2, max: 40, step: 1});

const x = linspace(-2, 2, 41);
const y = x.map(targets[name]);
const mean = (v: number[]) =>
  v.reduce((sum, vi) => sum + vi, 0) / v.length;

export interface Net {
  w: number[];
  b: number[];
  v: number[];
  c: number;
}

/** f(x) = Σ vⱼ max(0, wⱼx + bⱼ) + c */
export function output({w, b, v, c}: Net, x: number) {
  return w.reduce(
    (sum, wj, j) => sum + v[j] * Math.max(0, wj * x + b[j]),
    c,
  );
}

/** Where unit j bends: wⱼx + bⱼ = 0. */
export function kinks({w, b}: Net) {
  return w.map((wj, j) => -b[j] / wj); // [kinks-coincide]
}

/** Mean of ½(f − y)² for the best s₊x (x > 0), −s₋x (x < 0). */
export function floorWithoutBias(x: number[], y: number[]) {
  const side = (on: (x: number) => boolean) => {
    const at = x.map((_, i) => i).filter((i) => on(x[i]));
    const xy = at.reduce((s, i) => s + x[i] * y[i], 0);
    const xx = at.reduce((s, i) => s + x[i] * x[i], 0);
    const yy = at.reduce((s, i) => s + y[i] * y[i], 0);
    return yy - (xy * xy) / xx; // [two-slopes]
  };
  const left = side((x) => x < 0) + side((x) => x > 0);
  const zero = y.filter((_, i) => x[i] === 0);
  return (
    (left + zero.reduce((s, v) => s + v * v, 0)) / 2 / x.length
  );
}

/** Slopes of the mean of ½(f − y)². */
export function slopes(net: Net, x: number[], y: number[]) {
  const e = x.map(
    (xi, i) => (output(net, xi) - y[i]) / x.length,
  );
  const on = net.w.map((wj, j) =>
    e.map((ei, i) => (wj * x[i] + net.b[j] > 0 ? ei : 0)),
  );
  const sum = (v: number[]) => v.reduce((s, vi) => s + vi, 0);
  const b = on.map((ej, j) => net.v[j] * sum(ej));
  const along = on.map((ej) =>
    ej.reduce((s, ei, i) => s + ei * x[i], 0),
  );
  return {
    w: along.map((a, j) => net.v[j] * a),
    b,
    v: along.map(
      (a, j) => net.w[j] * a + net.b[j] * sum(on[j]),
    ),
    c: sum(e),
  };
}

function train(biased: boolean) {
  const dice = random(5);
  const net: Net = {
    w: dice.normal(n),
    b: dice.normal(n).map((b) => (biased ? b : 0)),
    v: dice.normal(n).map((v) => v / n),
    c: 0,
  };
  const eta = 1 / n;
  for (let step = 0; step < 2000; step++) {
    const g = slopes(net, x, y);
    range(n).forEach((j) => {
      net.w[j] -= eta * g.w[j];
      net.v[j] -= eta * g.v[j];
      if (biased) net.b[j] -= eta * g.b[j];
    });
    if (biased) net.c -= eta * g.c;
  }
  const values = x.map((xi) => output(net, xi));
  const error = values.map((f, i) => (f - y[i]) ** 2 / 2);
  return {net, values, error: mean(error)};
}

const bare = train(false);
const full = train(true);
const inside = kinks(full.net).filter((k) => Math.abs(k) < 2);
plot({
  columns: 2,
  x: {label: 'x'},
  y: {domain: [-1.2, 3.6]},
  panels: [
    {
      title: 'without biases',
      lines: {
        target: {x, y, tone: 'ink'},
        fit: {x, y: bare.values},
      },
      points: {kinks: {x: [0], y: [output(bare.net, 0)]}},
    },
    {
      title: 'with biases',
      lines: {
        target: {x, y, tone: 'ink'},
        fit: {x, y: full.values},
      },
      points: {
        kinks: {
          x: inside,
          y: inside.map((k) => output(full.net, k)),
        },
      },
    },
  ],
});
print('error without biases:', fixed(bare.error, 3));
print(
  'the least that two slopes can reach:',
  fixed(floorWithoutBias(x, y), 3),
);
print('error with biases:', fixed(full.error, 3));

/** Three layers, weights at random, no bias anywhere. */
export function deepBare(x: number) {
  const dice = random(6);
  const layer = (a: number[]) =>
    range(8).map(() =>
      a.reduce(
        (s, ai) => s + Math.max(0, ai) * dice.normal(),
        0,
      ),
    );
  const first = dice.normal(8).map((w) => w * x);
  return layer(layer(first))[0];
}
check(
  'without biases f(3x) = 3f(x), also in a deep net',
  [-1.7, 0, 0.4].every(
    (x) =>
      Math.abs(deepBare(3 * x) - 3 * deepBare(x)) < 1e-9 && // rounding
      Math.abs(
        output(bare.net, 3 * x) - 3 * output(bare.net, x),
      ) < 1e-9,
  ), // [homogeneous]
);
check(
  'no width gets below the best two slopes',
  bare.error > floorWithoutBias(x, y) - 1e-12, // rounding
);
