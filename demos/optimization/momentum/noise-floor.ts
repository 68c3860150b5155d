// Momentum smooths the direction, not the noise at the bottom.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';

const alpha = knob('α', {
  value: 0.9,
  min: 0,
  max: 0.98,
  step: 0.01,
});
const eta = knob('η of plain SGD', {
  value: 0.1,
  min: 0.02,
  max: 0.5,
  step: 0.01,
});
const lambda = 1;
const s = 1; // standard deviation of the noise in a gradient
const steps = 40_000;

/** θ on ½λθ², gradients λθ + s ξ, from θ = 4 at rest. */
export function run(alpha: number, eta: number, seed: number) {
  const dice = random(seed);
  let theta = 4;
  let v = 0;
  return range(steps).map(() => {
    const g = lambda * theta + s * dice.normal();
    v = alpha * v - eta * g;
    theta += v;
    return theta;
  });
}

/** E[θ²] once the start is forgotten. */
export function floor(alpha: number, eta: number) {
  return (
    (eta * s ** 2 * (1 + alpha)) / // [error-at-the-bottom]
    ((1 - alpha) * lambda * (2 * (1 + alpha) - eta * lambda))
  );
}

const cases = [
  {name: 'SGD', a: 0, h: eta},
  {name: 'momentum, η(1 − α)', a: alpha, h: eta * (1 - alpha)},
  {name: 'momentum, η', a: alpha, h: eta},
];
const results = cases.map(({name, a, h}, k) => {
  const theta = run(a, h, k + 1);
  const rest = theta.slice(steps / 10);
  const measured =
    rest.reduce((sum, x) => sum + x * x, 0) / rest.length;
  return {name, theta, measured, promised: floor(a, h)};
});
plot({
  columns: 3,
  x: {label: 't', values: range(200)},
  y: {domain: [-4.5, 4.5]},
  panels: results.map(({name, theta}) => ({
    title: name,
    lines: {θ: theta.slice(0, 200)},
  })),
});
table({
  columns: ['', 'E[θ²], measured', 'by the formula'],
  rows: results.map(({name, measured, promised}) => [
    name,
    fixed(measured, 2),
    fixed(promised, 3),
  ]),
});
/** Variance of the averaged gradient over that of one. */
const smoother = (1 - alpha) / (1 + alpha); // [smooth-direction]
print('variance of the averaged gradient:', fixed(smoother, 3));
check(
  'each floor is that of the formula, within a fifth',
  results.every(
    ({measured, promised}) =>
      Math.abs(measured / promised - 1) < 0.2,
  ),
);
check(
  'at the same η/(1 − α) momentum lowers the floor hardly',
  results[1].promised <= results[0].promised * (1 + 1e-12) &&
    results[1].promised >= (1 - eta / 2) * results[0].promised,
);
