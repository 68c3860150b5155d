// A bound that binds has a price, an idle one has none.
import {
  add,
  check,
  dot,
  eye,
  iterate,
  knob,
  linspace,
} from 'lab';
import {matmul, max, mul, norm, plot, sub, table} from 'lab';
import {solve} from 'lab/linalg';

const u1 = knob('u₁', 1.5, [-2, 2, 0.1]);
const u2 = knob('u₂', 1, [-2, 2, 0.1]);
const u = [u1, u2]; // the best x without the bound
const M = [
  [4, 1],
  [1, 1.25],
]; // AᵀA

/** ∇f for f(x) = ½‖Ax − b‖²: Aᵀ(Ax − b), with b = Au. */
export function gradient(x: number[]) {
  return matmul(M, sub(x, u));
}

/** ∇f + 2μx = 0: (AᵀA + 2μI)x = Aᵀb */
export function ridge(mu: number) {
  const C = add(M, mul(2 * mu, eye(2)));
  return solve(C, matmul(M, u)); // [disc-ridge]
}

/** 0 if that is inside; else the μ > 0 with ‖x‖ = 1. */
export function price() {
  if (norm(ridge(0)) <= 1) return 0; // [slackness]
  let [low, high] = [0, 100];
  for (let k = 0; k < 60; k++) {
    const mid = (low + high) / 2;
    if (norm(ridge(mid)) > 1) low = mid;
    else high = mid;
  }
  return low; // [disc-ridge]
}

// --- picture ---
const mu = price();
const x = ridge(mu);
/** Downhill, then to the nearest point of the disc. */
function projected(x: number[]) {
  const y = sub(x, mul(0.2, gradient(x)));
  return mul(1 / Math.max(1, norm(y)), y);
}
const path = iterate(200, [-0.8, 0.4], projected);
const f = (x1: number, x2: number) => {
  const d = sub([x1, x2], u);
  return dot(d, matmul(M, d)) / 2;
};
const circle = linspace(0, 2 * Math.PI, 181).map((t) => [
  Math.cos(t),
  Math.sin(t),
]);
const area = [-2.1, 2.1];
plot({
  x: {label: 'x₁', domain: area},
  y: {label: 'x₂', domain: area},
  equal: true,
  polygons: {'g ≤ 0': circle},
  contour: {x: area, y: area, values: f, levels: 14},
  lines: {'projected descent': path},
  points: {u: [u], x: [x]},
});
const g = dot(x, x) - 1;
const rest = norm(sub(gradient(x), mul(-2 * mu, x)));
table({
  columns: ['x₁', 'x₂', '‖∇L‖', 'g', 'μ', 'μg'],
  rows: [[...x, rest, g, mu, mu * g]],
  digits: 2,
});
const broken = [rest, g, -mu, Math.abs(mu * g)];
check('all four conditions hold', max(broken) < 1e-9);
const gap = norm(sub(path[200], x));
check('projected descent ends there', gap < 1e-6);
