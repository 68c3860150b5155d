// Newton goes to the nearest point without a slope: a saddle too.
import {abs, add, check, dot, each, iterate, knob} from 'lab';
import {matmul, norm, plot, sub, table} from 'lab';
import {eigh} from 'lab/linalg';

const x0 = knob('x₀', 0.4, [-2, 2, 0.05]);
const y0 = knob('y₀', 1, [-1.5, 1.5, 0.05]);
const start = [x0, y0];

/** Two minima (±1, ±½), and a saddle at the origin. */
export function J([x, y]: number[]) {
  return (x * x - 1) ** 2 / 4 + (y - x / 2) ** 2 / 2;
}
export function gradient([x, y]: number[]) {
  return [x * (x * x - 1) - (y - x / 2) / 2, y - x / 2];
}
export function hessian([x]: number[]) {
  return [
    [3 * x * x - 1 + 1 / 4, -1 / 2],
    [-1 / 2, 1],
  ];
}

/** What takes the place of λ, the least of which is given. */
const divisors = {
  Newton: (l: number) => l,
  damped: (l: number, least: number) =>
    l + Math.max(0, 0.5 - least), // [damping]
  'saddle-free': (l: number) => Math.max(abs(l), 0.05), // [saddle-free]
  descent: () => 5, // 1/η
};
type Divisor = (lambda: number, least: number) => number;

/** −Σᵢ uᵢ uᵢᵀg / f(λᵢ): Newton's step where f(λ) = λ. */
export function step(at: number[], f: Divisor) {
  const {values, vectors} = eigh(hessian(at));
  const along = matmul(gradient(at), vectors); // [eigen-step]
  const least = Math.min(...values);
  const c = along.map((g, i) => -g / f(values[i], least));
  return matmul(vectors, c);
}

const paths = each(divisors, (f: Divisor) =>
  iterate(40, start, (at) => add(at, step(at, f))),
);

// --- picture ---
/** J + gᵀd + ½ dᵀHd, whose slope is g + Hd */
const [g, H] = [gradient(start), hessian(start)];
function model(at: number[]) {
  const d = sub(at, start);
  return J(start) + dot(g, d) + dot(d, matmul(H, d)) / 2;
}
const x = [-2, 2];
const y = [-1.5, 1.5];
const levels = [-1, -0.5, 0, 0.1, 0.25, 0.4, 0.6, 0.9, 1.3, 2];
const heights = (f: (at: number[]) => number) => ({
  ...{x, y, levels},
  f: (a: number, b: number) => f([a, b]),
});
plot({
  columns: 2,
  x: {label: 'x', domain: x},
  y: {label: 'y', domain: y},
  points: {start: [start]},
  panels: [
    {
      title: 'J and four paths',
      contour: heights(J),
      lines: paths,
    },
    {
      title: 'the model at the start',
      contour: heights(model),
      points: {'no slope': [paths.Newton[1]]},
    },
  ],
});
const kind = (at: number[]) => {
  if (norm(gradient(at)) > 1e-3) return 'on its way';
  const {values} = eigh(hessian(at));
  return values.every((l) => l > 0) ? 'minimum' : 'saddle';
};
table({
  columns: ['', 'after 40 steps', 'J'],
  rows: each(paths, (path) => [kind(path[40]), J(path[40])]),
  digits: 2,
});
const slope = each(divisors, (f: Divisor) =>
  dot(g, step(start, f)),
);
check(
  'damped, saddle-free and descent start downhill',
  Object.values(slope).every((s, i) => i === 0 || s <= 0),
);
const d = sub(paths.Newton[1], start);
check(
  'Newton’s first step ends where the model has no slope',
  norm(add(g, matmul(H, d))) < 1e-9 * (1 + norm(d)), // rounding
);
