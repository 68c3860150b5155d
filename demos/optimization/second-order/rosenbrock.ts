// BFGS builds H⁻¹ while it walks, from gradients alone.
import {check, fixed, knob, plot, range, table} from 'lab';

const b = knob('b', {
  value: 100,
  min: 1,
  max: 300,
  step: 0.1,
  log: true,
});
const memory = knob('m', {value: 3, min: 1, max: 10, step: 1});
const start = [-1.2, 1];
const most = 400;
type Vector = number[];
const dot = (u: Vector, v: Vector) => u[0] * v[0] + u[1] * v[1];
const minus = (u: Vector, v: Vector) => [
  u[0] - v[0],
  u[1] - v[1],
];

/** (1 − x)² + b (y − x²)², with its minimum 0 at (1, 1). */
export function J([x, y]: Vector) {
  return (1 - x) ** 2 + b * (y - x * x) ** 2;
}
export function gradient([x, y]: Vector) {
  const r = y - x * x;
  return [-2 * (1 - x) - 4 * b * x * r, 2 * b * r];
}
export function hessian([x, y]: Vector) {
  const mixed = -4 * b * x;
  return [
    [2 - 4 * b * (y - x * x) + 8 * b * x * x, mixed],
    [mixed, 2 * b],
  ];
}
export function inverse([[p, q], [r, s]]: Vector[]) {
  const det = p * s - q * r;
  return [
    [s / det, -q / det],
    [-r / det, p / det],
  ];
}

/** A step that lowers J enough and leaves less slope: Wolfe. */
function search(at: Vector, d: Vector) {
  let [low, high, eta] = [0, Infinity, 1];
  const slope = dot(gradient(at), d);
  for (let k = 0; k < 60; k++) {
    const to = at.map((v, i) => v + eta * d[i]);
    if (J(to) > J(at) + 1e-4 * eta * slope) high = eta;
    else if (dot(gradient(to), d) < 0.9 * slope)
      low = eta; // [wolfe]
    else return to;
    eta = high < Infinity ? (low + high) / 2 : 2 * eta;
  }
  return at;
}

/** Mg by the last pairs (s, y), newest last: two loops. */
export function twoLoops(pairs: Vector[][], g: Vector) {
  let q = g;
  const a: number[] = [];
  for (const [s, y] of [...pairs].reverse()) {
    a.unshift(dot(s, q) / dot(y, s)); // [two-loops]
    q = minus(
      q,
      y.map((yi) => a[0] * yi),
    );
  }
  const [s, y] = pairs.at(-1) ?? [[1], [1]];
  let r = q.map((v) =>
    pairs.length ? (v * dot(s, y)) / dot(y, y) : v,
  );
  pairs.forEach(([s, y], k) => {
    const c = a[k] - dot(y, r) / dot(y, s);
    r = r.map((v, i) => v + c * s[i]);
  });
  return r;
}

/** (I − ρsyᵀ)M(I − ρysᵀ) + ρssᵀ */
export function update(M: Vector[], s: Vector, y: Vector) {
  const rho = 1 / dot(y, s); // [secant]
  const My = M.map((row) => dot(row, y));
  const c = rho * rho * dot(y, My) + rho;
  return M.map((row, i) =>
    row.map(
      (v, j) =>
        v -
        rho * (s[i] * My[j] + My[i] * s[j]) +
        c * s[i] * s[j],
    ),
  );
}

const ways = ['descent', 'Newton', 'BFGS', 'L-BFGS'] as const;
export function run(way: (typeof ways)[number], m = memory) {
  const path = [start];
  let M = [
    [1, 0],
    [0, 1],
  ];
  const pairs: Vector[][] = [];
  for (let t = 0; t < most; t++) {
    const at = path[t];
    const g = gradient(at);
    if (Math.hypot(...g) < 1e-8) break;
    if (way === 'Newton') M = inverse(hessian(at));
    let Mg = M.map((row) => dot(row, g));
    if (way === 'L-BFGS') Mg = twoLoops(pairs, g);
    if (dot(Mg, g) <= 0) Mg = g; // not downhill: the gradient
    const to = search(at, [-Mg[0], -Mg[1]]);
    if (to === at) break;
    path.push(to);
    const [s, y] = [minus(to, at), minus(gradient(to), g)];
    if (way === 'BFGS') M = update(M, s, y);
    pairs.push([s, y]);
    if (pairs.length > m) pairs.shift();
  }
  return {path, M};
}

const runs = Object.fromEntries(ways.map((w) => [w, run(w)]));
const [x, y]: [number, number][] = [
  [-1.6, 1.4],
  [-0.5, 1.8],
];
plot({
  columns: 2,
  panels: [
    {
      title: 'paths',
      x: {label: 'x', domain: x},
      y: {label: 'y', domain: y},
      contour: {
        x,
        y,
        f: (u, v) => Math.log10(1 + J([u, v])),
        levels: 8,
      },
      lines: {
        descent: runs.descent.path,
        Newton: runs.Newton.path,
        BFGS: runs.BFGS.path,
      },
    },
    {
      title: 'J',
      x: {label: 't', values: range(61), domain: [0, 60]},
      y: {log: true, domain: [1e-14, 100]},
      lines: Object.fromEntries(
        ways.map((way) => [
          way,
          range(61).map((t) => {
            const at = runs[way].path[t];
            return at ? Math.max(J(at), 1e-14) : NaN;
          }),
        ]),
      ),
    },
  ],
});
table({
  columns: ['', 'steps', 'J'],
  rows: ways.map((way) => {
    const {path} = runs[way];
    const end = J(path[path.length - 1]);
    return [
      way,
      path.length > most ? `> ${most - 1}` : path.length - 1,
      end < 1e-12 ? '< 10⁻¹²' : fixed(end, 3),
    ];
  }),
});
const exact = inverse(hessian([1, 1]));
const gap = Math.max(
  ...exact.flatMap((row, i) =>
    row.map((v, j) => Math.abs(runs.BFGS.M[i][j] / v - 1)),
  ),
);
check(
  'BFGS ends with the inverse Hessian, within 5 %',
  gap < 0.05,
);
check(
  'Newton, BFGS and L-BFGS arrive at (1, 1)',
  ways
    .slice(1)
    .every((way) => J(runs[way].path.at(-1) ?? start) < 1e-12),
);
