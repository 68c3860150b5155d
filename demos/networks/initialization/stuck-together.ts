// Units that start equal stay equal: four are worth one.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const {exp, max, tanh} = Math;
const s = (z: number) => 1 / (1 + exp(-z));
/** g and g′ */
export const units = {
  tanh: [tanh, (z) => 1 - tanh(z) ** 2],
  sigmoid: [s, (z) => s(z) * s(-z)],
  ReLU: [(z) => max(0, z), (z) => (z > 0 ? 1 : 0)],
} satisfies Record<string, ((z: number) => number)[]>;
type Name = keyof typeof units;
const unit = knob('unit', {
  value: 'tanh',
  options: ['tanh', 'sigmoid', 'ReLU'],
});
const c = knob('c', {value: 0.5, min: -2, max: 2, step: 0.1});
const noise = knob('noise', {
  value: 0,
  options: [0, 0.001, 0.01, 0.1],
});

// The targets rise and fall: one monotone unit cannot follow.
const X = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const Y = [-1, 1, 1, 0];
const m = 4;
const steps = 1500;
const eta = 0.1;

/** f(x) = Σⱼ vⱼ g(wⱼᵀx + bⱼ) + b₀ */
export interface Net {
  w: number[][];
  b: number[];
  v: number[];
  b0: number;
}

/** The loss, mean of (f(x) − y)², and its gradient. */
export function backprop(net: Net, name: Name) {
  const [g, d] = units[name];
  const grad: Net = {
    w: net.w.map(() => [0, 0]),
    b: net.b.map(() => 0),
    v: net.v.map(() => 0),
    b0: 0,
  };
  let loss = 0;
  X.forEach((x, k) => {
    const z = net.w.map(
      (w, j) => w[0] * x[0] + w[1] * x[1] + net.b[j],
    );
    const f = z.reduce(
      (t, zj, j) => t + net.v[j] * g(zj),
      net.b0,
    );
    const delta = (2 * (f - Y[k])) / X.length;
    loss += (f - Y[k]) ** 2 / X.length;
    grad.b0 += delta;
    z.forEach((zj, j) => {
      const below = net.v[j] * delta * d(zj); // [zero-stays]
      grad.v[j] += delta * g(zj);
      grad.b[j] += below;
      x.forEach((xi, i) => (grad.w[j][i] += below * xi));
    });
  });
  return {loss, grad};
}

/** θ − η ∂L/∂θ, with rate η/m for w and b, mη for v. */
export function descend(net: Net, name: Name, m = 1): Net {
  const {grad} = backprop(net, name);
  const go = (p: number[], q: number[], rate: number) =>
    p.map((pi, i) => pi - rate * q[i]);
  return {
    w: net.w.map((w, j) => go(w, grad.w[j], eta / m)),
    b: go(net.b, grad.b, eta / m),
    v: go(net.v, grad.v, eta * m),
    b0: net.b0 - eta * grad.b0,
  };
}

const dice = random(3);
const draw = (mean: number, std: number) =>
  range(m).map(() => mean + std * dice.normal());
const make = (mean: number, std: number): Net => {
  const [p, q, v] = range(3).map(() => draw(mean, std));
  const w = p.map((pj, j) => [pj, q[j]]);
  return {w, b: p.map(() => 0), v, b0: 0};
};
const starts = {
  'all zero': make(0, 0),
  'all equal': make(c, noise),
  random: make(0, 1),
};

function train(start: Net, m = 1) {
  const path = [start];
  range(steps).forEach((k) =>
    path.push(descend(path[k], unit, m)),
  );
  const losses = path.map((net) => backprop(net, unit).loss);
  return {path, losses};
}
const titles = Object.keys(starts);
const runs = Object.values(starts).map((net) => train(net));
// One unit that does the work of all four.
const one = train(
  {w: [[c, c]], b: [0], v: [m * c], b0: 0},
  m, // [one-unit]
);

plot({
  columns: 2,
  panels: [
    ...runs.map(({path}, r) => ({
      title: titles[r],
      x: {label: 'wⱼ₁', domain: [-3, 3] as [number, number]},
      y: {label: 'wⱼ₂', domain: [-3, 3] as [number, number]},
      points: {
        end: {
          x: path[steps].w.map(([p]) => p),
          y: path[steps].w.map(([, q]) => q),
        },
      },
      lines: Object.fromEntries(
        range(m).map((j) => [
          `j = ${j + 1}`,
          {
            x: path.map((net) => net.w[j][0]),
            y: path.map((net) => net.w[j][1]),
          },
        ]),
      ),
    })),
    {
      title: 'loss',
      x: {label: 'step', values: range(steps + 1)},
      y: {domain: [0, 1]},
      lines: Object.fromEntries(
        titles.map((name, r) => [name, runs[r].losses]),
      ),
      rules: {'one unit at best': {y: 1 / 6}},
    },
  ],
});
table({
  columns: ['', 'loss'],
  rows: titles.map((name, r) => [
    name,
    fixed(runs[r].losses[steps], 3),
  ]),
});
const same = (v: number[]) => v.every((vi) => vi === v[0]);
const equal = ({w, b, v}: Net) =>
  [w.map(([p]) => p), w.map(([, q]) => q), b, v].every(same);
check(
  'units that start equal stay equal, to the last bit',
  runs[0].path.every(equal) &&
    (noise > 0 || runs[1].path.every(equal)),
);
check(
  'four equal units train as one unit with rates η/4 and 4η',
  noise > 0 ||
    runs[1].losses.every(
      (loss, k) => Math.abs(loss - one.losses[k]) < 1e-6,
    ),
);
check(
  'all zero: no weight ever moves, unless g(0) ≠ 0',
  unit === 'sigmoid' ||
    runs[0].path.every(({w, v}) =>
      [...w.flat(), ...v].every((wi) => wi === 0),
    ),
);
check(
  'equal units never get below the loss of one unit',
  noise > 0 ||
    [...runs[0].losses, ...runs[1].losses].every(
      (loss) => loss > 1 / 6 - 1e-9,
    ),
);
