// Softmax and squared error: no gradient at wrong corners.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const rival = knob('lead of class 2', {
  value: 6,
  min: 1,
  max: 10,
  step: 0.5,
});
const steps = knob('steps', {
  value: 50,
  min: 10,
  max: 2000,
  step: 10,
});
const eta = 0.5;
const y = [1, 0, 0]; // class 1 is right

/** eᶻ / Σ eᶻ */
export function softmax(z: number[]) {
  const top = Math.max(...z);
  const e = z.map((zi) => Math.exp(zi - top));
  const sum = e.reduce((s, v) => s + v, 0);
  return e.map((v) => v / sum);
}
/** The gradients in the logits, as functions of p. */
export const gradient = {
  'cross-entropy': (p: number[]) => p.map((pi, i) => pi - y[i]), // [softmax-corners]
  squared: (p: number[]) => {
    const e = p.map((pi, i) => pi - y[i]);
    const mean = p.reduce((s, pi, i) => s + pi * e[i], 0);
    return p.map((pi, i) => pi * (e[i] - mean)); // [softmax-corners]
  },
};
type Name = keyof typeof gradient;
const names = Object.keys(gradient) as Name[];

/** Probabilities on the way down from logits z. */
export function descend(
  name: Name,
  z: number[],
  steps: number,
) {
  const path = [softmax(z)];
  for (const k of range(steps)) {
    const g = gradient[name](path[k]);
    z = z.map((zi, i) => zi - eta * g[i]);
    path.push(softmax(z));
  }
  return path;
}

// The triangle: corner 1 on top, 2 on the left, 3 on the right.
const height = Math.sqrt(3) / 2;
const place = (p: number[]) => [p[2] + p[0] / 2, p[0] * height];
const back = (u: number, v: number) => {
  const p1 = v / height;
  const p3 = u - p1 / 2;
  return [p1, 1 - p1 - p3, p3];
};
const length = (g: number[]) => Math.hypot(...g);
const n = 72;
const size = (name: Name) =>
  linspace(0, 1, n).map((v) =>
    linspace(0, 1, n).map((u) => {
      const p = back(u, v * height);
      return p.every((pi) => pi > -1e-9)
        ? length(gradient[name](p))
        : NaN;
    }),
  );
const start = [0, rival, rival / 2];
const paths = names.map((name) => descend(name, start, steps));
plot({
  columns: 2,
  x: {domain: [-0.03, 1.03], ticks: []},
  y: {domain: [-0.12, 0.97], ticks: []},
  equal: true,
  labels: [
    {x: 0.5, y: 0.93, text: 'right'},
    {x: 0, y: -0.07, text: 'wrong', anchor: 'start'},
    {x: 1, y: -0.07, text: 'wrong', anchor: 'end'},
  ],
  panels: names.map((name, k) => ({
    title: name,
    heat: {
      x: [0, 1],
      y: [0, height],
      values: size(name),
      range: [0, Math.SQRT2],
      label: '‖∇L‖',
    },
    lines: {path: {...pairs(paths[k]), tone: 1}},
    points: {
      start: {...pairs(paths[k].slice(0, 1)), tone: 1},
      end: {...pairs(paths[k].slice(-1)), tone: 3},
    },
  })),
});
function pairs(path: number[][]) {
  const xy = path.map(place);
  return {x: xy.map(([u]) => u), y: xy.map(([, v]) => v)};
}
table({
  columns: ['', '‖∇L‖ at the start', 'p₁ at the end'],
  rows: names.map((name, k) => [
    name,
    fixed(length(gradient[name](paths[k][0])), 3),
    fixed(paths[k][steps][0], 3),
  ]),
});
const grid = range(21).flatMap((i) =>
  range(21 - i).map((j) => [i / 20, j / 20, 1 - (i + j) / 20]),
);
check(
  'squared error has a gradient of 0 at all three corners',
  [0, 1, 2].every((c) => {
    const p = [0, 1, 2].map((i) => (i === c ? 1 : 0));
    return length(gradient.squared(p)) < 1e-12;
  }),
);
check(
  'its length is at most 2√2 times the mass off the best class',
  grid.every((p) => {
    const off = 1 - Math.max(...p);
    return (
      length(gradient.squared(p)) <=
      2 * Math.SQRT2 * off + 1e-12
    );
  }),
);
check(
  'cross-entropy never pulls less than 1 − p₁',
  grid.every(
    (p) =>
      length(gradient['cross-entropy'](p)) >= 1 - p[0] - 1e-12,
  ),
);
