// Two perfect networks, and halfway between them a bad one.
import {check, fixed, knob, linspace, plot, print} from 'lab';

const angle = knob('angle of the slice', {
  value: 45,
  min: 0,
  max: 175,
  step: 5,
});
const move = knob('copy', {
  value: 'swapped',
  options: ['swapped', 'sign flipped', 'rescaled'],
});

/** (w₁w₂ − 1)²: two layers of one linear unit, one example. */
export function product(w1: number, w2: number) {
  return (w1 * w2 - 1) ** 2; // [linear-not-convex]
}

const theta = (angle * Math.PI) / 180;
const s = linspace(-2.4, 2.4, 121);
const line = {
  x: s.map((t) => t * Math.cos(theta)),
  y: s.map((t) => t * Math.sin(theta)),
};
const along = s.map((_, i) => product(line.x[i], line.y[i]));

export interface Net {
  w: number[];
  b: number[];
  v: number[];
}
/** f(x) = Σ vⱼ g(wⱼx + bⱼ), with g = tanh or ReLU */
export function output(
  {w, b, v}: Net,
  x: number,
  g = Math.tanh,
) {
  return w.reduce(
    (sum, wj, j) => sum + v[j] * g(wj * x + b[j]),
    0,
  );
}

const teacher: Net = {w: [3, 2], b: [2, -2], v: [1, -1]};
const swap = ([p, q]: number[]) => [q, p];
const flip = ([p, q]: number[]) => [-p, q];
const relu = (z: number) => Math.max(0, z);
const g = move === 'rescaled' ? relu : Math.tanh;
const copies: Record<typeof move, Net> = {
  swapped: {
    w: swap(teacher.w),
    b: swap(teacher.b),
    v: swap(teacher.v),
  },
  'sign flipped': {
    w: flip(teacher.w),
    b: flip(teacher.b),
    v: flip(teacher.v),
  },
  rescaled: {
    w: teacher.w.map((p) => p * 5),
    b: teacher.b.map((p) => p * 5),
    v: teacher.v.map((p) => p / 5),
  },
};

/** (1 − t)·A + t·B, parameter by parameter. */
export function between(A: Net, B: Net, t: number): Net {
  const mix = (p: number[], q: number[]) =>
    p.map((pi, i) => (1 - t) * pi + t * q[i]);
  return {w: mix(A.w, B.w), b: mix(A.b, B.b), v: mix(A.v, B.v)};
}

const x = linspace(-2, 2, 41);
/** Mean of (f − y)² with y from the teacher. */
export function loss(net: Net) {
  const e = x.map(
    (xi) => output(net, xi, g) - output(teacher, xi, g),
  );
  return e.reduce((sum, ei) => sum + ei * ei, 0) / x.length;
}
const t = linspace(0, 1, 51);
const copy = copies[move];
const path = t.map((ti) => loss(between(teacher, copy, ti)));
const curve = (at: number) => {
  const net = between(teacher, copy, at);
  return x.map((xi) => output(net, xi, g));
};

const box: [number, number] = [-2, 2];
plot({
  columns: 2,
  panels: [
    {
      title: '(w₁w₂ − 1)²',
      x: {label: 'w₁', domain: box},
      y: {label: 'w₂', domain: box},
      equal: true,
      heat: {
        x: box,
        y: box,
        f: (p, q) => Math.min(4, product(p, q)),
      },
      lines: {slice: {...line, tone: 'ink'}},
    },
    {
      title: 'along the slice',
      x: {label: 's', values: s},
      y: {domain: [0, 4]},
      lines: {slice: {y: along, tone: 'ink'}},
    },
    {
      title: 'from the network to its copy',
      x: {label: 't', values: t},
      lines: {loss: path},
    },
    {
      title: 'the functions on the way',
      x: {label: 'x', values: x},
      lines: {
        't = 0': curve(0),
        't = ½': curve(0.5),
        't = 1': {y: curve(1), dash: true},
      },
    },
  ],
});
print(
  'loss at t = 0, ½, 1:',
  ...[0, 25, 50].map((i) => fixed(path[i], 3)),
);
const bend = (h: number) =>
  (product(h * Math.cos(theta), h * Math.sin(theta)) - 1) /
  h ** 2;
print(
  'curvature at 0 along the slice:',
  fixed(2 * bend(1e-3), 2),
);
check(
  'network and copy compute the same function',
  x.every(
    (_, i) => Math.abs(curve(0)[i] - curve(1)[i]) < 1e-9, // rounding
  ), // [same-function]
);
check(
  'the average of the two is worse than both',
  path[25] > 0.01, // [average-is-worse]
);
check(
  'the curvature at 0 is −2 sin 2θ',
  Math.abs(2 * bend(1e-3) + 2 * Math.sin(2 * theta)) < 1e-5, // h²
);
