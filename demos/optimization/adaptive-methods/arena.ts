// One start, seven methods, each with its best rate of a grid.
import {
  check,
  knob,
  logspace,
  plot,
  random,
  range,
  scientific,
  table,
} from 'lab';

const land = knob('landscape', {
  value: 'ravine',
  options: [
    'ravine',
    'rotated ravine',
    'saddle',
    'Rosenbrock',
    'rare gradients',
  ],
});
const kappa = knob('κ', {
  value: 50,
  min: 1,
  max: 200,
  step: 0.01,
  log: true,
});
const noise = knob('noise', {
  value: 0,
  min: 0,
  max: 1,
  step: 0.02,
});
const factor = knob('η ÷ best η', {
  value: 1,
  min: 0.1,
  max: 10,
  step: 0.01,
  log: true,
});
const alpha = knob('α, β₁', {
  value: 0.9,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const steps = 200;
type Vector = number[];
interface Land {
  start: Vector;
  J: (theta: Vector) => number;
  grad: (theta: Vector) => Vector;
}
const turn = ([x, y]: Vector) => [
  (x - y) * Math.SQRT1_2,
  (x + y) * Math.SQRT1_2,
];
const back = ([x, y]: Vector) => [
  (x + y) * Math.SQRT1_2,
  (y - x) * Math.SQRT1_2,
];

/** The largest curvature is 1, the smallest 1/κ. */
export const lands: Record<string, Land> = {
  ravine: {
    start: [-1.5, 1],
    J: ([x, y]) => (x * x) / kappa / 2 + (y * y) / 2,
    grad: ([x, y]) => [x / kappa, y],
  },
  'rotated ravine': {
    start: turn([-1.5, 1]),
    J: (q) => lands.ravine.J(back(q)),
    grad: (q) => turn(lands.ravine.grad(back(q))),
  },
  saddle: {
    start: [0.01, 1],
    J: ([x, y]) => (x * x - 1) ** 2 / kappa / 4 + (y * y) / 2,
    grad: ([x, y]) => [(x * (x * x - 1)) / kappa, y],
  },
  Rosenbrock: {
    start: [-1.2, 1],
    J: ([x, y]) =>
      ((1 - x) ** 2 / kappa + (y - x * x) ** 2) / 4,
    grad: ([x, y]) => [
      -(1 - x) / kappa / 2 - x * (y - x * x),
      (y - x * x) / 2,
    ],
  },
  'rare gradients': {
    start: [-1.5, 1],
    J: ([x, y]) => (x * x) / kappa / 2 + (y * y) / 2,
    grad: ([x, y]) => [x, y], // θ₁ is asked once in κ steps
  },
};

/** Two numbers to remember for a weight: a, and r. */
type Update = (
  g: number,
  a: number,
  r: number,
  t: number,
  eta: number,
) => [number, number, number];
const d = 1e-8;
export const methods: Record<string, Update> = {
  SGD: (g, a, r, t, eta) => [-eta * g, a, r],
  momentum: (g, a, r, t, eta) => {
    a = alpha * a - eta * g;
    return [a, a, r];
  },
  Nesterov: (g, a, r, t, eta) => {
    a = alpha * a - eta * g;
    return [alpha * a - eta * g, a, r];
  },
  AdaGrad: (g, a, r, t, eta) => {
    r += g * g; // [adagrad-step]
    return [(-eta * g) / (Math.sqrt(r) + d), a, r];
  },
  RMSProp: (g, a, r, t, eta) => {
    r = 0.9 * r + 0.1 * g * g; // [forget]
    return [(-eta * g) / (Math.sqrt(r) + d), a, r];
  },
  Adadelta: (g, a, r, t, eta) => {
    r = 0.9 * r + 0.1 * g * g; // [two-averages]
    const step =
      (-Math.sqrt(a + 1e-6) / Math.sqrt(r + 1e-6)) * g;
    return [eta * step, 0.9 * a + 0.1 * step * step, r];
  },
  Adam: (g, a, r, t, eta) => {
    a = alpha * a + (1 - alpha) * g; // [whole-update]
    r = 0.99 * r + 0.01 * g * g;
    const rHat = r / (1 - 0.99 ** t);
    return [
      (-eta * a) / (1 - alpha ** t) / (Math.sqrt(rHat) + d),
      a,
      r,
    ];
  },
};

export function run(
  update: Update,
  name: string,
  eta: number,
  seed: number,
  noise: number,
) {
  const {start, grad} = lands[name];
  const dice = random(seed);
  let theta = start;
  let [a, r] = [
    [0, 0],
    [0, 0],
  ];
  const path = [theta];
  for (let t = 1; t <= steps; t++) {
    const g = grad(theta).map(
      (gi) => gi + noise * dice.normal(),
    );
    if (name === 'rare gradients' && dice.uniform() > 1 / kappa)
      g[0] = 0;
    const next = g.map((gi, i) =>
      update(gi, a[i], r[i], t, eta),
    );
    theta = theta.map((x, i) => x + next[i][0]);
    [a, r] = [next.map((v) => v[1]), next.map((v) => v[2])];
    if (!(Math.hypot(...theta) < 50)) break; // it has left
    path.push(theta);
  }
  return path;
}

/** Mean log loss of the last 50 steps, over two throws. */
export function score(
  update: Update,
  name: string,
  eta: number,
  noise: number,
) {
  const logs = [1, 2].flatMap((seed) => {
    const path = run(update, name, eta, seed, noise);
    if (path.length <= steps) return [Infinity];
    return path
      .slice(-50)
      .map((q) => Math.log(lands[name].J(q) + 1e-12));
  });
  return logs.reduce((sum, v) => sum + v, 0) / logs.length;
}
const grid = logspace(1e-3, 10, 17); // four to a power of ten
export function tune(
  update: Update,
  name: string,
  noise: number,
) {
  const scores = grid.map((eta) =>
    score(update, name, eta, noise),
  );
  return grid[scores.indexOf(Math.min(...scores))];
}

const results = Object.entries(methods).map(
  ([name, update]) => {
    const best = tune(update, land, noise);
    return {
      name,
      best,
      path: run(update, land, best * factor, 3, noise),
    };
  },
);
const {J} = lands[land];
const [x, y]: [number, number][] = [
  [-2.2, 1.7],
  [-1.6, 1.6],
];
const adaptive = (name: string) => /^A|^R/.test(name);
const lines = (isAdaptive: boolean) =>
  Object.fromEntries(
    results
      .filter(({name}) => adaptive(name) === isAdaptive)
      .map(({name, path}) => [name, path]),
  );
const map = {
  x: {label: 'θ₁', domain: x},
  y: {label: 'θ₂', domain: y},
  contour: {
    x,
    y,
    f: (u: number, v: number) => Math.sqrt(J([u, v])),
    levels: 8,
    tone: 'muted' as const,
  },
};
plot({
  columns: 3,
  panels: [
    {title: 'one rate for all', ...map, lines: lines(false)},
    {title: 'a rate per weight', ...map, lines: lines(true)},
    {
      title: 'loss J',
      x: {label: 't', values: range(steps + 1)},
      y: {log: true, domain: [1e-10, 10]},
      lines: Object.fromEntries(
        results.map(({name, path}) => [
          name,
          range(steps + 1).map((t) =>
            t < path.length ? Math.max(J(path[t]), 1e-10) : NaN,
          ),
        ]),
      ),
    },
  ],
});
table({
  columns: ['', 'best η', 'last J'],
  rows: results.map(({name, best, path}) => [
    name,
    Number(best.toPrecision(2)),
    path.length <= steps
      ? 'left'
      : J(path[steps]) < 1e-10
        ? '< 10⁻¹⁰'
        : scientific(J(path[steps]), 1),
  ]),
});
/** Loss on the rotated ravine and on the straight one. */
const turned = (name: string, eta: number) => {
  const path = run(methods[name], 'rotated ravine', eta, 1, 0);
  const plain = run(methods[name], 'ravine', eta, 1, 0);
  return path.every(
    (q, t) =>
      Math.abs(
        Math.log(
          lands['rotated ravine'].J(q) /
            lands.ravine.J(plain[t]),
        ),
      ) < 1e-3 || lands.ravine.J(plain[t]) < 1e-12,
  );
};
check(
  'SGD, momentum and Nesterov do not feel a rotation',
  ['SGD', 'momentum', 'Nesterov'].every((m) => turned(m, 0.1)),
);
check(
  'the adaptive methods do',
  kappa < 2 ||
    ['AdaGrad', 'RMSProp', 'Adadelta', 'Adam'].every(
      (m) => !turned(m, 0.1),
    ),
);
