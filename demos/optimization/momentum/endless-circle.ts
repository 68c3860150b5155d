// Tuned for quadratics, the heavy ball can run in circles.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  range,
} from 'lab';

const start = knob('θ₀', {
  value: 3.3,
  min: 1.5,
  max: 4.5,
  step: 0.05,
});
const [mu, L] = [1, 25];
const steps = 60;

/** ∇J: slope 25, then 1, then 25 again: convex and smooth. */
export function gradient(theta: number) {
  if (theta < 1) return 25 * theta; // [not-quadratic]
  if (theta < 2) return theta + 24;
  return 25 * theta - 24;
}
/** J, which is 0 at its minimum 0. */
export function J(theta: number) {
  if (theta < 1) return 12.5 * theta ** 2;
  if (theta < 2) return 0.5 * theta ** 2 + 24 * theta - 12;
  return 12.5 * theta ** 2 - 24 * theta + 36;
}

const root = (x: number) => Math.sqrt(x);
export const heavyBall = {
  eta: 4 / (root(L) + root(mu)) ** 2, // 1/9
  alpha: ((root(L) - root(mu)) / (root(L) + root(mu))) ** 2, // 4/9
};
export const nesterov = {
  eta: 1 / L,
  alpha: (root(L) - root(mu)) / (root(L) + root(mu)), // [nesterov-critical]
};

/** θ₀ at rest, then v ← α v − η ∇J(θ + ahead · α v). */
export function run(
  {eta, alpha}: typeof nesterov,
  ahead: 0 | 1,
  theta: number,
) {
  const at = [theta];
  let v = 0;
  for (let t = 0; t < steps; t++) {
    v = alpha * v - eta * gradient(theta + ahead * alpha * v);
    theta += v;
    at.push(theta);
  }
  return at;
}

const heavy = run(heavyBall, 0, start);
const look = run(nesterov, 1, start);
const end = heavy.slice(-3).sort((a, b) => a - b);
const isCircle = Math.abs(end[0] - end[2]) > 0.1;
plot({
  columns: 2,
  panels: [
    {
      title: 'J and the last 12 points',
      x: {label: 'θ', domain: [-3, 4]},
      y: {domain: [0, 140]},
      lines: {J: {x: linspace(-3, 4, 141), y: J, tone: 'ink'}},
      points: {
        'heavy ball': heavy.slice(-12).map((x) => [x, J(x)]),
        Nesterov: look.slice(-12).map((x) => [x, J(x)]),
      },
    },
    {
      title: 'θ',
      x: {label: 't', values: range(steps + 1)},
      lines: {'heavy ball': heavy, Nesterov: look},
    },
  ],
});
print(
  'last three points of the heavy ball:',
  ...end.map((x) => fixed(x, 2)),
);
/** The circle, exactly: 792, −2208 and 2592 over 1225. */
const circle = [-2208, 792, 2592].map((c) => c / 1225);
check(
  'the heavy ball rests at 0 or goes round three points',
  end.every(
    (x, i) => Math.abs(x - (isCircle ? circle[i] : 0)) < 1e-3,
  ),
);
check(
  'Nesterov arrives',
  look.slice(-3).every((x) => Math.abs(x) < 1e-3),
);
