// At candidates the gradient is parallel to the normal.
import {add, check, dot, fixed, iterate, knob, mul} from 'lab';
import {norm, plot, print, range, sub, table} from 'lab';
import {solve} from 'lab/linalg';

const degrees = knob('angle of x', 60, [0, 360, 1]);
const b = [knob('b₁', 0.5, [-3, 3, 0.1]), 0.2];
const a = [3, 1];

/** f(x) = ½Σaᵢxᵢ² − bᵀx on the circle h(x) = xᵀx − 1 = 0 */
export function f(x: number[]) {
  return dot(mul(a, x), x) / 2 - dot(b, x);
}
const slope = (x: number[]) => sub(mul(a, x), b); // ∇f
const normal = (x: number[]) => mul(2, x); // ∇h

/** A Newton step on ∇f + λ∇h = 0 and h = 0 together. */
export function newton([x1, x2, lambda]: number[]) {
  const x = [x1, x2];
  const [n1, n2] = normal(x);
  const L = add(slope(x), mul(lambda, normal(x)));
  const J = [
    [a[0] + 2 * lambda, 0, n1],
    [0, a[1] + 2 * lambda, n2],
    [n1, n2, 0],
  ];
  const step = solve(J, [...L, dot(x, x) - 1]); // [system]
  return sub([x1, x2, lambda], step);
}

/** uᵀ(∇²f + λ∇²h)u along the tangent u of the circle. */
export function bend([x1, x2, lambda]: number[]) {
  const u = [-x2, x1];
  return dot(mul(add(a, 2 * lambda), u), u); // [along-tangents]
}

// --- picture ---
const at = (degrees: number) => {
  const t = (degrees * Math.PI) / 180;
  return [Math.cos(t), Math.sin(t)];
};
const ring = range(361).map(at);
const found: number[][] = [];
for (const x of range(5, 360, 20).map(at)) {
  const start = [...x, -dot(x, slope(x)) / 2];
  const [p, q] = iterate(40, start, newton).slice(-2);
  if (norm(sub(p, q)) > 1e-9) continue; // did not settle
  if (found.every((r) => norm(sub(r, q)) > 1e-6)) found.push(q);
}
found.sort(([a1, a2], [b1, b2]) => f([a1, a2]) - f([b1, b2]));
const x = at(degrees);
const [g, n] = [slope(x), normal(x)];
const arrow = ([dx, dy]: number[]) => ({
  ...{x: [x[0]], y: [x[1]], dx: [dx / 3], dy: [dy / 3]},
});
const area = [-2.2, 2.2];
plot({
  x: {label: 'x₁', domain: area},
  y: {label: 'x₂', domain: area},
  equal: true,
  contour: {x: area, y: area, values: (x, y) => f([x, y])},
  lines: {'h = 0': ring},
  arrows: {'∇f': arrow(g), '∇h': arrow(n)},
  points: {candidates: found.map(([x1, x2]) => [x1, x2])},
});
table({
  columns: ['x₁', 'x₂', 'λ', 'f', 'along the circle'],
  rows: found.map(([x1, x2, lambda]) => [
    ...[x1, x2, lambda, f([x1, x2])],
    bend([x1, x2, lambda]) > 0 ? 'minimum' : 'maximum',
  ]),
  digits: 2,
});
const sine = (g[0] * n[1] - g[1] * n[0]) / norm(g) / norm(n);
print('sine between ∇f and ∇h:', fixed(sine, 2));
const along = ring.map((x) => dot(slope(x), [-x[1], x[0]]));
const turns = along.filter((d, k) => k && d * along[k - 1] < 0);
check(
  'each turn of f along the circle is found',
  turns.length === found.length,
);
