// One factor, used T times: a plateau on one side, a cliff beyond.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
  scientific,
} from 'lab';

const T = knob('T', {value: 20, min: 2, max: 50, step: 2});
const start = knob('w₀', {
  value: 1.25,
  min: 0.6,
  max: 1.4,
  step: 0.01,
});
const c = 10; // the longest gradient that clipping lets through
const steps = 400;

/** J(w) = ½ (wᵀ − 1)²: a signal w times itself should stay 1. */
export function J(w: number, T: number) {
  return 0.5 * (w ** T - 1) ** 2; // [repeated-factor-loss]
}
export function gradient(w: number, T: number) {
  return (w ** T - 1) * T * w ** (T - 1); // [two-walls]
}

/** As it is, or shortened to length c. */
export function clip(g: number, c: number) {
  return g * Math.min(1, c / Math.abs(g)); // [clip-the-cliff]
}

/** Descent with η = 1/T², the inverse curvature at w = 1. */
export function descend(w: number, T: number, c: number) {
  const path = [w];
  while (path.length <= steps) {
    const g = gradient(w, T);
    if (g !== 0) w -= clip(g, c) / T ** 2;
    if (Math.abs(w) > 2) w = NaN; // gone
    path.push(w);
  }
  return path;
}

const plain = descend(start, T, Infinity);
const clipped = descend(start, T, c);
const w = linspace(0.5, 1.4, 181);
const on = (path: number[]) =>
  path.filter((v) => v >= 0.5 && v <= 1.4);
plot({
  columns: 3,
  panels: [
    {
      title: 'J(w)',
      x: {label: 'w', domain: [0.5, 1.4]},
      y: {domain: [0, 2]},
      lines: {J: {x: w, y: w.map((v) => J(v, T)), tone: 'ink'}},
      points: {
        plain: on(plain).map((v) => [v, J(v, T)]),
        clipped: on(clipped).map((v) => [v, J(v, T)]),
      },
    },
    {
      title: '|J′(w)|',
      x: {label: 'w', domain: [0.5, 1.4]},
      y: {log: true},
      lines: {
        J: {
          x: w,
          y: w.map((v) => Math.abs(gradient(v, T))),
          tone: 'ink',
        },
      },
      rules: {'c = 10': {y: c}},
    },
    {
      title: 'w',
      x: {label: 't', values: range(steps + 1)},
      y: {domain: [0.5, 1.4]},
      lines: {plain, clipped},
    },
  ],
});
const g0 = gradient(start, T);
const first = (path: number[]) => Math.abs(path[1] - start);
table({
  columns: ['', 'first step', 'w at the end'],
  rows: [
    ['plain', scientific(Math.abs(g0) / T ** 2, 1), end(plain)],
    ['clipped', scientific(first(clipped), 1), end(clipped)],
  ],
});
function end(path: number[]) {
  const w = path[steps];
  return Number.isNaN(w) ? 'gone' : fixed(w, 2);
}
check(
  'no clipped step is longer than c / T²',
  clipped.every(
    (v, t) =>
      t === 0 ||
      Math.abs(v - clipped[t - 1]) <= c / T ** 2 + 1e-12,
  ),
);
check(
  'from the cliff the clipped path arrives',
  start < 1 || Math.abs(clipped[steps] - 1) < 1e-3,
);
check(
  'on the plateau clipping changes nothing',
  start >= 1 ||
    Math.abs(g0) > c ||
    Math.abs(clipped[1] - plain[1]) < 1e-12,
);
