// On a plateau descent needs eᶿ steps; a rate per weight needs θ.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const theta0 = knob('θ₀', {
  value: 6,
  min: 2,
  max: 9,
  step: 0.5,
});
const eta = 1;
const limit = 40000;

export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}
/** Slope of ½σ(θ)²: a unit that should say 0 and says 1. */
export function squaredSlope(theta: number) {
  const s = sigmoid(theta);
  return s * s * (1 - s); // [flat-everywhere]
}
/** Slope of −ln(1 − σ(θ)), the matching loss. */
export function matchingSlope(theta: number) {
  return sigmoid(theta);
}

type Step = (theta: number) => number;
/** Positions until θ ≤ 0. */
export function run(theta: number, step: Step) {
  const path = [theta];
  while (theta > 0 && path.length <= limit) {
    theta += step(theta);
    path.push(theta);
  }
  return path;
}
export function descent(slope = squaredSlope): Step {
  return (theta) => -eta * slope(theta);
}
export function momentum(alpha: number): Step {
  let v = 0;
  return (theta) => (v = alpha * v - eta * squaredSlope(theta)); // [coast]
}
export function rmsprop(): Step {
  let r = 0;
  return (theta) => {
    const g = squaredSlope(theta);
    r = 0.9 * r + 0.1 * g * g;
    return (-0.1 * eta * g) / (Math.sqrt(r) + 1e-8); // [magnify]
  };
}

const rules = {
  descent: () => descent(),
  momentum: () => momentum(0.9),
  RMSProp: () => rmsprop(),
  'matching loss': () => descent(matchingSlope),
};
type Name = keyof typeof rules;
const names = Object.keys(rules) as Name[];
const starts = range(2, 10);
const count = (name: Name, from: number) =>
  run(from, rules[name]()).length - 1;
const theta = linspace(-6, 9, 151);
plot({
  columns: 2,
  panels: [
    {
      title: '½σ(θ)²',
      x: {label: 'θ', values: theta},
      lines: {
        J: {
          y: theta.map((t) => sigmoid(t) ** 2 / 2),
          tone: 'ink',
        },
      },
      points: {start: [[theta0, sigmoid(theta0) ** 2 / 2]]},
    },
    {
      title: 'steps to θ = 0',
      x: {label: 'θ₀', values: starts},
      y: {log: true},
      lines: {
        ...Object.fromEntries(
          names.map((name) => [
            name,
            starts.map((s) => count(name, s)),
          ]),
        ),
        eᶿ: {y: starts.map(Math.exp), dash: true, tone: 'ink'},
      },
    },
  ],
});
table({
  columns: ['', 'steps'],
  rows: [
    ...names.map((name) => [name, count(name, theta0)]),
    ['eᶿ', fixed(Math.exp(theta0), 0)],
  ],
});
check(
  'descent needs at least eᶿ − 1 steps',
  starts.every((s) => count('descent', s) >= Math.exp(s) - 1),
);
check(
  'momentum saves at most a factor of 10',
  starts.every(
    (s) => 10 * count('momentum', s) >= Math.exp(s) - 1,
  ),
);
check(
  'RMSProp and the matching loss need few steps',
  starts.every(
    (s) =>
      count('RMSProp', s) <= 10 * s + 10 &&
      count('matching loss', s) <= s + 2,
  ),
);
