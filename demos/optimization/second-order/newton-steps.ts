// Newton goes to the nearest point without a slope: a saddle too.
import {check, fixed, knob, plot, table} from 'lab';

const x0 = knob('x₀', {
  value: 0.4,
  min: -2,
  max: 2,
  step: 0.05,
});
const y0 = knob('y₀', {
  value: 1,
  min: -1.5,
  max: 1.5,
  step: 0.05,
});
const start = [x0, y0];

/** Two minima (±1, ±½), and a saddle at the origin. */
export function J([x, y]: number[]) {
  return (x * x - 1) ** 2 / 4 + (y - x / 2) ** 2 / 2;
}
export function gradient([x, y]: number[]) {
  const r = y - x / 2;
  return [x * (x * x - 1) - r / 2, r];
}
/** [∂²J/∂x², ∂²J/∂x∂y, ∂²J/∂y²] */
export function hessian([x]: number[]) {
  return [3 * x * x - 1 + 1 / 4, -1 / 2, 1];
}

/** Eigenvalues, and unit eigenvectors, of a symmetric 2 × 2. */
export function eigen([a, b, c]: number[]) {
  const middle = (a + c) / 2;
  const r = Math.hypot((a - c) / 2, b);
  const turn = Math.atan2(2 * b, a - c) / 2;
  const u = [Math.cos(turn), Math.sin(turn)];
  return [
    {lambda: middle + r, u},
    {lambda: middle - r, u: [-u[1], u[0]]},
  ];
}

/** −Σ (gᵀu / f(λ)) u: Newton's step where f(λ) = λ. */
export function step(
  at: number[],
  f: (lambda: number) => number,
) {
  const g = gradient(at);
  return eigen(hessian(at)).reduce(
    ([dx, dy], {lambda, u}) => {
      const c = -(g[0] * u[0] + g[1] * u[1]) / f(lambda); // [eigen-step]
      return [dx + c * u[0], dy + c * u[1]];
    },
    [0, 0],
  );
}

/** λ + α with α just large enough; |λ|; a constant: descent. */
function rules(at: number[]) {
  const least = eigen(hessian(at))[1].lambda;
  const alpha = Math.max(0, 0.5 - least);
  return {
    Newton: (l: number) => l,
    damped: (l: number) => l + alpha, // [damping]
    'saddle-free': (l: number) => Math.max(Math.abs(l), 0.05), // [saddle-free]
    descent: () => 5,
  };
}
type Name = keyof ReturnType<typeof rules>;
const names = Object.keys(rules(start)) as Name[];

export function walk(name: Name, at: number[], steps = 40) {
  const path = [at];
  for (let t = 0; t < steps; t++) {
    const d = step(at, rules(at)[name]);
    at = at.map((v, i) => v + d[i]);
    path.push(at);
  }
  return path;
}

const paths = Object.fromEntries(
  names.map((name) => [name, walk(name, start)]),
);
/** J(θ₀) + gᵀd + ½ dᵀHd */
function model(x: number, y: number) {
  const [dx, dy] = [x - x0, y - y0];
  const g = gradient(start);
  const [a, b, c] = hessian(start);
  return (
    J(start) +
    g[0] * dx +
    g[1] * dy +
    (a * dx * dx + 2 * b * dx * dy + c * dy * dy) / 2
  );
}
const [x, y]: [number, number][] = [
  [-2, 2],
  [-1.5, 1.5],
];
const levels = [0.05, 0.15, 0.25, 0.4, 0.6, 0.9, 1.3, 2];
plot({
  columns: 2,
  x: {label: 'x', domain: x},
  y: {label: 'y', domain: y},
  panels: [
    {
      title: 'J and four paths',
      contour: {x, y, f: (a, b) => J([a, b]), levels},
      lines: paths,
      points: {start: [start]},
    },
    {
      title: 'the model at the start',
      contour: {
        x,
        y,
        f: model,
        levels: [-1, -0.5, 0, ...levels],
      },
      points: {start: [start], 'no slope': [paths.Newton[1]]},
    },
  ],
});
const kind = (at: number[]) => {
  if (Math.hypot(...gradient(at)) > 1e-3) return 'on its way';
  return eigen(hessian(at))[1].lambda > 0
    ? 'minimum'
    : 'saddle';
};
table({
  columns: ['', 'after 40 steps', 'J'],
  rows: names.map((name) => {
    const end = paths[name][40];
    return [name, kind(end), fixed(J(end), 2)];
  }),
});
const downhill = (name: Name) => {
  const d = step(start, rules(start)[name]);
  const g = gradient(start);
  return d[0] * g[0] + d[1] * g[1] <= 1e-15;
};
check(
  'damped, saddle-free and descent start downhill',
  names.slice(1).every(downhill),
);
const h = 1e-5;
const [nx, ny] = paths.Newton[1];
check(
  'Newton’s first step ends where the model has no slope',
  Math.hypot(
    model(nx + h, ny) - model(nx - h, ny),
    model(nx, ny + h) - model(nx, ny - h),
  ) /
    (2 * h) <
    1e-6 * (1 + nx * nx + ny * ny),
);
