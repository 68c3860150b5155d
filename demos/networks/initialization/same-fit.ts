// The same net fits the same points, and remembers its start.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  random,
  scientific,
  table,
} from 'lab';

const large = knob('large α', {
  value: 3,
  min: 0.3,
  max: 3,
  step: 0.1,
});
const small = knob('small α', {
  value: 0.2,
  min: 0.1,
  max: 0.3,
  step: 0.05,
});

const X = [-1.5, -0.5, 0.5, 1.5];
const Y = [0.3, -0.5, 0.5, -0.3];
const m = 40;

export interface Net {
  w: number[];
  b: number[];
  v: number[];
}
/** f(x) = Σ vⱼ max(0, wⱼ x + bⱼ) / √m */
export function predict({w, b, v}: Net, x: number) {
  return (
    w.reduce(
      (t, wj, j) => t + v[j] * Math.max(0, wj * x + b[j]),
      0,
    ) / Math.sqrt(m)
  );
}

/** Gradient descent on the mean of ½(f − y)², to a loss of 10⁻⁵. */
export function fit(start: Net, eta: number, most = 30000) {
  const net = {
    w: [...start.w],
    b: [...start.b],
    v: [...start.v],
  };
  const scale = 1 / Math.sqrt(m) / X.length;
  let steps = 0;
  let loss = Infinity;
  while (loss > 1e-5 && steps < most) {
    const errors = X.map((x, k) => predict(net, x) - Y[k]);
    loss = errors.reduce((t, e) => t + e * e, 0) / 2 / X.length;
    for (let j = 0; j < m; j++) {
      let [dw, db, dv] = [0, 0, 0];
      for (let k = 0; k < X.length; k++) {
        const z = net.w[j] * X[k] + net.b[j];
        if (z <= 0) continue;
        const e = errors[k] * scale;
        dv += e * z;
        db += e * net.v[j];
        dw += e * net.v[j] * X[k];
      }
      net.w[j] -= eta * dw;
      net.b[j] -= eta * db;
      net.v[j] -= eta * dv;
    }
    steps++;
  }
  return {net, loss, steps};
}

const dice = random(7);
const draw = {
  w: dice.normal(m),
  b: dice.normal(m),
  v: dice.normal(m),
};
const scaled = (alpha: number): Net => ({
  w: draw.w.map((p) => alpha * p),
  b: draw.b.map((p) => alpha * p),
  v: draw.v.map((p) => alpha * p),
});
const all = ({w, b, v}: Net) => [...w, ...b, ...v];
const length = (p: number[]) => Math.hypot(...p);
const runs = [small, large].map((alpha) => {
  const start = scaled(alpha);
  const {net, loss, steps} = fit(
    start,
    0.5 / (0.3 + alpha ** 2),
  );
  const moved = all(net).map((p, i) => p - all(start)[i]);
  return {
    start,
    net,
    loss,
    steps,
    moved: length(moved) / length(all(start)),
  };
});
const names = ['small α', 'large α'];
const x = linspace(-2.2, 2.2, 133);
const lines = (key: 'start' | 'net') =>
  Object.fromEntries(
    names.map((name, k) => [
      name,
      x.map((xi) => predict(runs[k][key], xi)),
    ]),
  );
plot({
  columns: 2,
  x: {label: 'x', values: x},
  y: {domain: [-3, 3]},
  points: {data: {x: X, y: Y}},
  panels: [
    {title: 'before', lines: lines('start')},
    {title: 'after', lines: lines('net')},
  ],
});
table({
  columns: ['', 'loss', 'steps', 'moved'],
  rows: runs.map((r, k) => [
    names[k],
    scientific(r.loss, 2),
    r.steps,
    fixed(r.moved, 2),
  ]),
});
const gap = Math.max(
  ...x.map((xi) =>
    Math.abs(
      predict(runs[0].net, xi) - predict(runs[1].net, xi),
    ),
  ),
);
print('largest gap between the two fits:', fixed(gap, 1));
check(
  'both fit all points',
  runs.every(({loss}) => loss <= 1e-5),
);
check(
  'the larger start moves less, relative to itself',
  large <= small || runs[1].moved < runs[0].moved,
);
check(
  'from α = 2 on the two fits differ clearly',
  large < 2 || gap > 0.05,
);
