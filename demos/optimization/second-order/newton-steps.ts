// Newton goes to the nearest point without a slope: a saddle too.
import {abs, add, centralDifference, check, dot} from 'lab';
import {each, iterate, knob, matmul, norm, plot} from 'lab';
import {sub, table} from 'lab';
import {eigh} from 'lab/linalg';

const x0 = knob('x₀', 0.4, [-2, 2, 0.05]);
const y0 = knob('y₀', 1, [-1.5, 1.5, 0.05]);

/** Two minima (±1, ±½), and a saddle at the origin. */
export function J([x, y]: number[]) {
  return (x * x - 1) ** 2 / 4 + (y - x / 2) ** 2 / 2;
}
export function gradient([x, y]: number[]) {
  const r = y - x / 2;
  return [x * (x * x - 1) - r / 2, r];
}
export function hessian([x]: number[]) {
  return [
    [3 * x * x - 3 / 4, -1 / 2],
    [-1 / 2, 1],
  ];
}

/** What each method divides by where Newton divides by λ. */
export const methods = {
  Newton: (l: number) => l,
  damped: (l: number, least: number) =>
    l + Math.max(0, 0.5 - least), // [damping]
  'saddle-free': (l: number) => Math.max(abs(l), 0.05), // [saddle-free]
  descent: () => 5,
};
type Divisor = (lambda: number, least: number) => number;

/** θ − Σ (gᵀu / f(λ)) u: Newton's step where f(λ) = λ. */
export function step(at: number[], f: Divisor) {
  const {values, vectors} = eigh(hessian(at));
  const c = matmul(gradient(at), vectors); // gᵀu of each u
  const d = c.map((a, k) => -a / f(values[k], values[0])); // [eigen-step]
  return add(at, matmul(vectors, d));
}

const start = [x0, y0];
const paths = each(methods, (f) =>
  iterate(40, start, (at) => step(at, f)),
);

// --- picture ---
/** J(θ₀) + gᵀd + ½ dᵀHd */
function model([x, y]: number[]) {
  const d = [x - x0, y - y0];
  const Hd = matmul(hessian(start), d);
  return J(start) + dot(gradient(start), d) + dot(d, Hd) / 2;
}
const [x, y] = [
  [-2, 2],
  [-1.5, 1.5],
];
const levels = [0.05, 0.15, 0.25, 0.4, 0.6, 0.9, 1.3, 2];
plot({
  x: {label: 'x', domain: x},
  y: {label: 'y', domain: y},
  panels: {
    'J and four paths': {
      contour: {x, y, f: (a, b) => J([a, b]), levels},
      lines: paths,
      points: {start: [start]},
    },
    'the model at the start': {
      contour: {
        x,
        y,
        f: (a, b) => model([a, b]),
        levels: [-1, -0.5, 0, ...levels],
      },
      points: {start: [start], 'no slope': [paths.Newton[1]]},
    },
  },
});
const kind = (at: number[]) => {
  if (norm(gradient(at)) > 1e-3) return 'on its way';
  return eigh(hessian(at)).values[0] > 0 ? 'minimum' : 'saddle';
};
table({
  columns: ['after 40 steps', 'J'],
  rows: each(paths, (path) => [kind(path[40]), J(path[40])]),
  digits: 2,
});
const {Newton, ...downhill} = each(paths, (path) => path[1]);
check(
  'damped, saddle-free and descent start downhill',
  Object.values(downhill).every(
    (to) => dot(sub(to, start), gradient(start)) <= 1e-15,
  ),
);
check(
  'Newton’s first step ends where the model has no slope',
  norm(centralDifference(model, Newton)) <
    1e-6 * (1 + dot(Newton, Newton)),
);
