// Asking where it is heading, Nesterov brakes before the bottom.
import {check, fixed, knob, plot, range, table} from 'lab';

const stiffness = knob('ηλ', {
  value: 0.1,
  min: 0.01,
  max: 1,
  step: 0.01,
});
const alpha = knob('α', {
  value: 0.9,
  min: 0,
  max: 0.99,
  step: 0.01,
});
const steps = 60;
const lambda = 1;
const eta = stiffness;
const gradient = (theta: number) => lambda * theta;

/** v ← α v − η ∇J(θ + ahead · α v),  θ ← θ + v */
export function path(ahead: 0 | 1, alpha: number, eta: number) {
  let theta = 1;
  let v = 0;
  const at = [theta];
  for (let t = 0; t < steps; t++) {
    const g = gradient(theta + ahead * alpha * v); // [ask-ahead]
    v = alpha * v - eta * g;
    theta += v;
    at.push(theta);
  }
  return at;
}

/** The same, said by friction: α(1 − ηλ) in the place of α. */
export function braked(alpha: number, eta: number) {
  let theta = 1;
  let v = 0;
  const at = [theta];
  for (let t = 0; t < steps; t++) {
    v = alpha * (1 - eta * lambda) * v - eta * gradient(theta); // [more-friction]
    theta += v;
    at.push(theta);
  }
  return at;
}

const paths = {
  'heavy ball': path(0, alpha, eta),
  Nesterov: path(1, alpha, eta),
};
const overshoot = (at: number[]) =>
  Math.max(0, -Math.min(...at));
plot({
  columns: 2,
  x: {label: 't', values: range(steps + 1)},
  panels: [
    {title: 'θ', y: {domain: [-1, 1]}, lines: paths},
    {
      title: '|θ|',
      y: {log: true, domain: [1e-8, 1]},
      lines: {
        'heavy ball': paths['heavy ball'].map(Math.abs),
        Nesterov: paths.Nesterov.map(Math.abs),
      },
    },
  ],
});
table({
  columns: ['', 'overshoot'],
  rows: Object.entries(paths).map(([name, at]) => [
    name,
    fixed(overshoot(at), 2),
  ]),
});
check(
  'Nesterov is the heavy ball with friction α(1 − ηλ)',
  braked(alpha, eta).every(
    (x, t) => Math.abs(x - paths.Nesterov[t]) < 1e-9,
  ),
);
check(
  'Nesterov never swings further past the bottom',
  overshoot(paths.Nesterov) <= overshoot(paths['heavy ball']),
);
