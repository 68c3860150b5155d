// Lᵖ is a norm exactly when its unit ball is convex: p ≥ 1.
import {check, knob, linspace, plot, print, random} from 'lab';

const step = Math.log10(2) / 8; // an eighth of a doubling
const p = knob('p', {
  value: 0.5,
  min: 0.25,
  max: 16,
  step,
  log: true,
});

/** ‖x‖ₚ = (Σ |xᵢ|ᵖ)^(1/p) */
export function norm(x: number[], p: number) {
  const sum = x.reduce((s, xi) => s + Math.abs(xi) ** p, 0);
  return sum ** (1 / p);
}

/** The point of the unit sphere in the direction of x. */
export function onSphere(x: number[], p: number) {
  return x.map((xi) => xi / norm(x, p));
}

/** ½(x + y): in the ball where ‖x + y‖ ≤ ‖x‖ + ‖y‖ = 2. */
export function midpoint(x: number[], y: number[]) {
  return x.map((xi, i) => (xi + y[i]) / 2); // [convex-ball]
}

const dice = random(1);
const point = () =>
  onSphere(
    dice.normal(2).map((z) => z * Math.abs(z)),
    p,
  );
const dots = linspace(1, 500, 500).map(() =>
  midpoint(point(), point()),
);
const isOutside = (dot: number[]) => norm(dot, p) > 1 + 1e-9;
const outside = dots.filter(isOutside);

// --- picture ---
const inside = dots.filter((dot) => !isOutside(dot));
// The powers crowd the points where the sphere is sharp.
const sphere = linspace(0, 2 * Math.PI, 721).map((t) =>
  onSphere([Math.cos(t) ** 5, Math.sin(t) ** 5], p),
);
plot({
  x: {label: 'x₁', domain: [-1.1, 1.1]},
  y: {label: 'x₂', domain: [-1.1, 1.1]},
  equal: true,
  polygons: {'‖x‖ₚ ≤ 1': sphere},
  points: {'‖x‖ₚ ≤ 1': inside, '‖x‖ₚ > 1': outside},
});
print('broken inequalities:', outside.length, '/', dots.length);
check(
  'dots are outside exactly when p < 1',
  outside.length > 0 === p < 1,
);
const sum = norm([1, 1], p); // [below-one]
check(
  '‖e₁ + e₂‖ = 2^(1/p)',
  Math.abs(sum / 2 ** (1 / p) - 1) < 1e-12,
);
