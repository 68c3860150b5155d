// One net, two units: only the activation differs.
import {
  check,
  erf,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
  twoMoons,
} from 'lab';

const {exp, max, min, sqrt, tanh, PI, SQRT2} = Math;
const s = (z: number) => 1 / (1 + exp(-z));
const Phi = (z: number) => (1 + erf(z / SQRT2)) / 2;
const phi = (z: number) => exp((-z * z) / 2) / sqrt(2 * PI);

/** g and g′ of the units to race. */
export const units = {
  sigmoid: [s, (z) => s(z) * s(-z)],
  tanh: [tanh, (z) => 1 - tanh(z) ** 2],
  ReLU: [(z) => max(0, z), (z) => (z > 0 ? 1 : 0)],
  'leaky ReLU': [
    (z) => max(0, z) + 0.1 * min(0, z),
    (z) => (z > 0 ? 1 : 0.1),
  ],
  SiLU: [(z) => z * s(z), (z) => s(z) * (1 + z * s(-z))],
  GELU: [(z) => z * Phi(z), (z) => Phi(z) + z * phi(z)],
} satisfies Record<string, ((z: number) => number)[]>;
type Name = keyof typeof units;
const options = Object.keys(units) as Name[];
const first = knob('first unit', {value: 'sigmoid', options});
const second = knob('second unit', {value: 'ReLU', options});
const eta = knob('η', {
  value: 0.05,
  min: 0.01,
  max: 0.1,
  step: 0.01,
});

const sizes = [2, 12, 12, 12, 1];
const steps = 150;
const data = twoMoons(random(2), 40, 0.1);
const target = data.y.map((k) => 2 * k - 1);
const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);

/** The same dice for every unit, so the same first weights. */
export function makeNet() {
  const dice = random(1);
  return range(4).map((l) => ({
    W: range(sizes[l + 1]).map(() =>
      dice.normal(sizes[l]).map((w) => w * sqrt(2 / sizes[l])),
    ),
    b: range(sizes[l + 1]).map(() => 0),
  }));
}
type Net = ReturnType<typeof makeNet>;

/** Loss, its gradient, and the slopes of all hidden units. */
export function backprop(net: Net, name: Name) {
  const [g, d] = units[name];
  const grad = net.map(({W, b}) => ({
    W: W.map((row) => row.map(() => 0)),
    b: b.map(() => 0),
  }));
  const slopes: number[][] = [];
  let loss = 0;
  data.x.forEach((x, k) => {
    const a = [x];
    const z = net.map(({W, b}, l) => {
      const zl = W.map((row, i) => dot(row, a[l]) + b[i]);
      a.push(zl.map(g));
      return zl;
    });
    const error = z[3][0] - target[k];
    loss += (error * error) / 40;
    let delta = [(2 * error) / 40];
    for (let l = 3; l >= 0; l--) {
      delta.forEach((v, i) => {
        grad[l].b[i] += v;
        a[l].forEach((aj, j) => (grad[l].W[i][j] += v * aj));
      });
      if (l === 0) break;
      delta = z[l - 1].map((zj, j) => {
        const back = delta.reduce(
          (sum, v, i) => sum + v * net[l].W[i][j],
          0,
        );
        return d(zj) * back; // [delta-gate]
      });
    }
    slopes.push(z.slice(0, 3).flat().map(d));
  });
  return {loss, grad, slopes};
}

function train(name: Name) {
  const net = makeNet();
  const losses: number[] = [];
  const low: number[] = [];
  for (let k = 0; k < steps; k++) {
    const {loss, grad} = backprop(net, name);
    losses.push(loss);
    low.push(
      sqrt(grad[0].W.flat().reduce((t, v) => t + v * v, 0)),
    );
    net.forEach(({W, b}, l) => {
      grad[l].b.forEach((v, i) => (b[i] -= eta * v));
      grad[l].W.forEach((row, i) =>
        row.forEach((v, j) => (W[i][j] -= eta * v)),
      );
    });
  }
  const {slopes} = backprop(net, name);
  const flat = (v: number) => Math.abs(v) < 0.05;
  const small = slopes.flat().filter(flat).length;
  const dead = range(36).filter((i) =>
    slopes.every((row) => flat(row[i])),
  );
  return {
    losses,
    low,
    blocked: small / slopes.flat().length,
    dead: dead.length,
  };
}

const names = [...new Set([first, second])];
const runs = names.map(train);
const each = (f: (run: (typeof runs)[0]) => number[]) =>
  Object.fromEntries(
    names.map((name, k) => [name, f(runs[k])]),
  );
plot({
  columns: 2,
  x: {label: 'step', values: range(steps)},
  panels: [
    {
      title: 'loss',
      y: {log: true},
      lines: each((r) => r.losses),
    },
    {
      title: 'gradient of the first layer',
      y: {log: true},
      lines: each((r) => r.low),
    },
  ],
});
table({
  columns: ['', 'loss', '|g′| < 0.05', 'on all data'],
  rows: names.map((name, k) => [
    name,
    fixed(runs[k].losses[steps - 1], 2),
    fixed(runs[k].blocked, 1),
    runs[k].dead,
  ]),
});
check(
  'the loss falls',
  runs.every(({losses}) => losses[steps - 1] < losses[0]),
);
check(
  'backpropagation agrees with finite differences',
  names.every((name) => {
    const net = makeNet();
    const slope = backprop(net, name).grad[1].W[0][0];
    const at = (h: number) => {
      const moved = makeNet();
      moved[1].W[0][0] += h;
      return backprop(moved, name).loss;
    };
    return (
      Math.abs((at(1e-5) - at(-1e-5)) / 2e-5 - slope) < 1e-6
    );
  }),
);
