// Separable data: the weights never stop, but only crawl.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  range,
} from 'lab';

const alpha = knob('α', {
  value: 0.01,
  min: 1e-4,
  max: 1,
  log: true,
});

// Inputs times their label ±1: w separates if all wᵀz > 0.
const Z = [
  [1, -0.5],
  [1.2, -0.4],
  [4, 3],
  [3, 2],
  [4, 4],
  [3, 3.2],
];
const label = [1, -1, 1, -1, -1, 1];

/** ∇ of Σ log(1 + exp(−wᵀz)) + ½α‖w‖² */
export function gradient(w: number[], alpha: number) {
  const g = [alpha * w[0], alpha * w[1]]; // [decay-stops]
  for (const z of Z) {
    const s = 1 / (1 + Math.exp(w[0] * z[0] + w[1] * z[1]));
    g[0] -= s * z[0];
    g[1] -= s * z[1];
  }
  return g;
}

/** Σ log(1 + exp(−wᵀz)) */
export function loss(w: number[]) {
  return Z.reduce(
    (s, z) =>
      s + Math.log1p(Math.exp(-w[0] * z[0] - w[1] * z[1])),
    0,
  );
}

const margin = (angle: number) =>
  Math.min(
    ...Z.map(
      (z) => Math.cos(angle) * z[0] + Math.sin(angle) * z[1],
    ),
  );
const fine = linspace(-Math.PI / 2, Math.PI / 2, 20001);
const widest = fine.reduce((b, a) =>
  margin(a) > margin(b) ? a : b,
);
const gamma = margin(widest);

/** Gradient descent from 0; kept at 1, 10^¼, … steps. */
export function descend(alpha: number, epsilon: number) {
  let w = [0, 0];
  const kept: number[][] = [];
  const marks = range(22).map((i) => Math.round(10 ** (i / 4)));
  for (let step = 1; step <= marks[21]; step++) {
    const g = gradient(w, alpha);
    w = [w[0] - epsilon * g[0], w[1] - epsilon * g[1]];
    while (marks[kept.length] === step) kept.push(w);
  }
  return kept;
}

const marks = range(22).map((i) => Math.round(10 ** (i / 4)));
const epsilon = 0.05;
const free = descend(0, epsilon);
const held = descend(alpha, epsilon);
const size = (w: number[]) => Math.hypot(...w);
const off = (w: number[]) =>
  (Math.abs(Math.atan2(w[1], w[0]) - widest) * 180) / Math.PI;
const border = (angle: number) =>
  [-6, 6].map((s) => [
    -s * Math.sin(angle),
    s * Math.cos(angle),
  ]);
const last = free[21];
const end = held[21];
const side = (y: number) =>
  Z.map((z) => z.map((zi) => y * zi)).filter(
    (_, i) => label[i] === y,
  );
const law = marks.map((t) => [
  t,
  Math.log(t * epsilon) / gamma,
]);

plot({
  columns: 2,
  panels: [
    {
      title: 'data and borders',
      x: {domain: [-5, 5], ticks: [-4, 0, 4]},
      y: {domain: [-5, 5], ticks: [-4, 0, 4]},
      equal: true,
      lines: {
        'α = 0': border(Math.atan2(last[1], last[0])),
        'α > 0': border(Math.atan2(end[1], end[0])),
        'max margin': {
          x: border(widest).map((p) => p[0]),
          y: border(widest).map((p) => p[1]),
          dash: true,
        },
      },
      points: {'y = 1': side(1), 'y = −1': side(-1)},
    },
    {
      title: '‖w‖',
      x: {label: 'steps', values: marks, log: true},
      y: {domain: [0, 9]},
      lines: {
        'α = 0': free.map(size),
        'α > 0': held.map(size),
        'log(εt)/γ': {
          x: law.slice(6).map((p) => p[0]),
          y: law.slice(6).map((p) => p[1]),
          dash: true,
        },
      },
    },
    {
      title: 'degrees off max margin',
      x: {label: 'steps', values: marks, log: true},
      y: {domain: [0, 70]},
      lines: {'α = 0': free.map(off), 'α > 0': held.map(off)},
    },
    {
      title: 'loss L',
      x: {label: 'steps', values: marks, log: true},
      y: {log: true},
      lines: {'α = 0': free.map(loss), 'α > 0': held.map(loss)},
    },
  ],
});
const g0 = gradient(end, 0);
print('‖w‖ at the last step, α = 0:', fixed(size(last), 2));
print('‖w‖ at the last step, α > 0:', fixed(size(end), 2));
check(
  'without decay every step makes w longer',
  free.every((w, i) => i === 0 || size(w) > size(free[i - 1])),
);
const decade = size(free[21]) - size(free[17]);
check(
  'ten times the steps add about ln(10)/γ',
  Math.abs((decade * gamma) / Math.LN10 - 1) < 0.15,
);
check(
  'with decay it ends where ‖∇L‖ = α‖w‖', // [decay-stops]
  Math.abs(size(g0) / (alpha * size(end)) - 1) < 0.01,
);
