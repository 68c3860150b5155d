// A ball grows until it touches a line: L1 does so at a corner.
import {check, fixed, knob, linspace, plot, table} from 'lab';

const a1 = knob('a₁', {value: 1, min: -3, max: 3, step: 0.1});
const a2 = knob('a₂', {value: 2, min: 1, max: 3, step: 0.1});
const a = [a1, a2];
const b = 2;
const onLine = (x1: number) => (b - a1 * x1) / a2;

/** ‖x‖ₚ */
export function norm(x: number[], p: number) {
  if (p === Infinity) return Math.max(...x.map(Math.abs));
  const sum = x.reduce((s, xi) => s + Math.abs(xi) ** p, 0);
  return sum ** (1 / p);
}

/** The q with 1/p + 1/q = 1. */
export function conjugate(p: number) {
  return p === Infinity ? 1 : p / (p - 1);
}

/** Where uᵀx is largest on ‖x‖ₚ ≤ 1: there it is ‖u‖_q. */
export function maximiser(u: number[], p: number) {
  // [hoelder-equality]
  const q = conjugate(p);
  const size = u.map((ui) => Math.abs(ui) / norm(u, q));
  const k = size.indexOf(Math.max(...size));
  const share = (i: number) =>
    q === Infinity ? Number(i === k) : size[i] ** (q - 1);
  return u.map((ui, i) => Math.sign(ui) * share(i));
}

/** The shortest x with aᵀx = b > 0. */
export function touch(a: number[], b: number, p: number) {
  const r = b / norm(a, conjugate(p)); // [touch]
  return maximiser(a, p).map((xi) => r * xi); // [touch]
}

const names = {L1: 1, L2: 2, 'L∞': Infinity};
const balls = Object.entries(names).map(([name, p]) => {
  const x = touch(a, b, p);
  const outline = linspace(0, 2 * Math.PI, 361).map((t) => {
    const way = [Math.cos(t), Math.sin(t)];
    return way.map((d) => (d * norm(x, p)) / norm(way, p));
  });
  return {name, p, x, outline};
});

plot({
  x: {domain: [-2.2, 2.2], ticks: [-2, 0, 2]},
  y: {domain: [-2.2, 2.2], ticks: [-2, 0, 2]},
  equal: true,
  columns: 3,
  panels: balls.map(({name, x, outline}) => ({
    title: name,
    polygons: {'‖x‖ ≤ r': outline},
    lines: {'aᵀx = b': onLine},
    points: {x: [x]},
  })),
});
table({
  columns: ['', 'x₁', 'x₂', 'r'],
  rows: balls.map(({name, p, x}) => [
    name,
    ...[...x, norm(x, p)].map((v) => fixed(v, 2)),
  ]),
});
const close = (u: number, v: number) => Math.abs(u - v) < 1e-9;
check(
  'each point lies on the line',
  balls.every(({x}) => close(a1 * x[0] + a2 * x[1], b)),
);
check(
  'no point of the line is shorter',
  balls.every(({p, x}) =>
    linspace(-3, 3, 601).every(
      (y1) => norm([y1, onLine(y1)], p) >= norm(x, p) - 1e-9,
    ),
  ),
);
check(
  'L1 makes a zero',
  balls[0].x.some((xi) => xi === 0),
);
