// A ball grows until it touches a line: L1 does so at a corner.
import {abs, argmax, check, div, dot, each, knob} from 'lab';
import {linspace, max, mul, plot, sign, sum, table} from 'lab';

const a1 = knob('a₁', 1, [-3, 3, 0.1]);
const a2 = knob('a₂', 2, [1, 3, 0.1]);
const [a, b] = [[a1, a2], 2];

/** ‖x‖ₚ */
export function norm(x: number[], p: number) {
  if (p === Infinity) return max(abs(x));
  return sum(x.map((xi) => Math.abs(xi) ** p)) ** (1 / p);
}

/** The q with 1/p + 1/q = 1. */
export function conjugate(p: number) {
  return p === Infinity ? 1 : p / (p - 1);
}

/** Where uᵀx is largest on ‖x‖ₚ ≤ 1: there it is ‖u‖_q. */
export function maximiser(u: number[], p: number) {
  const q = conjugate(p);
  const size = div(abs(u), norm(u, q));
  const k = argmax(size); // all for one, if q = ∞
  const share = size.map((s, i) =>
    q === Infinity ? Number(i === k) : s ** (q - 1),
  );
  return mul(sign(u), share); // [hoelder-equality]
}

/** The shortest x with aᵀx = b > 0. */
export function touch(a: number[], b: number, p: number) {
  const r = b / norm(a, conjugate(p)); // [touch]
  return mul(r, maximiser(a, p));
}

const names = {L1: 1, L2: 2, 'L∞': Infinity};
const points = each(names, (p: number) => touch(a, b, p));

// --- picture ---
const onLine = (x1: number) => (b - a1 * x1) / a2;
const circle = linspace(0, 2 * Math.PI, 361).map((t) => [
  Math.cos(t),
  Math.sin(t),
]);
const balls = each(names, (p: number, name) => {
  const r = norm(points[name], p);
  return circle.map((way) => mul(r / norm(way, p), way));
});
plot({
  x: {domain: [-2.2, 2.2], ticks: [-2, 0, 2]},
  y: {domain: [-2.2, 2.2], ticks: [-2, 0, 2]},
  equal: true,
  lines: {'aᵀx = b': onLine},
  panels: each(points, (x, name) => ({
    polygons: {'‖x‖ ≤ r': balls[name]},
    points: {x: [x]},
  })),
});
table({
  columns: ['', 'x₁', 'x₂', 'r'],
  rows: each(points, (x, name) => [...x, norm(x, names[name])]),
  digits: 2,
});
const all = Object.keys(names) as (keyof typeof names)[];
check(
  'each point lies on the line',
  all.every(
    (name) => Math.abs(dot(a, points[name]) - b) < 1e-9,
  ),
);
check(
  'no point of the line is shorter',
  all.every((name) => {
    const length = (x: number[]) => norm(x, names[name]);
    return linspace(-3, 3, 601).every(
      (y1) =>
        length([y1, onLine(y1)]) >= length(points[name]) - 1e-9,
    );
  }),
);
check('L1 makes a zero', points.L1.includes(0));
