// On a plateau descent needs eᶿ steps; a rate per weight needs θ.
import {check, each, iterate, knob, plot, range} from 'lab';
import {sigmoid, table} from 'lab';

const theta0 = knob('θ₀', 6, [2, 9, 0.5]);
const eta = 1;

/** Slope of ½σ(θ)²: a unit that should say 0 and says 1. */
export function squaredSlope(theta: number) {
  const s = sigmoid(theta);
  return s * s * (1 - s); // [flat-everywhere]
}

/** Each makes a fresh rule: from a position to the next. */
type Rule = () => (theta: number) => number;
export const rules = {
  descent: () => (theta) => theta - eta * squaredSlope(theta),
  momentum: () => {
    let v = 0;
    return (theta) =>
      theta + (v = 0.9 * v - eta * squaredSlope(theta)); // [coast]
  },
  RMSProp: () => {
    let r = 0;
    return (theta) => {
      const g = squaredSlope(theta);
      r = 0.9 * r + 0.1 * g * g;
      return theta - (0.1 * g) / (Math.sqrt(r) + 1e-8); // [magnify]
    };
  },
  /** −ln(1 − σ(θ)) has the slope σ(θ). */
  'matching loss': () => (theta) =>
    theta - eta * sigmoid(theta), // [no-plateau]
} satisfies Record<string, Rule>;

export function count(rule: Rule, from: number) {
  return (
    iterate(40_000, from, rule(), (t) => t <= 0).length - 1
  );
}

// --- picture ---
const starts = range(2, 10);
const steps = each(rules, (rule: Rule) =>
  starts.map((from) => count(rule, from)),
);
const J = (theta: number) => sigmoid(theta) ** 2 / 2;
plot({
  panels: {
    '½σ(θ)²': {
      x: {label: 'θ', domain: [-6, 9]},
      lines: {J: {y: J, tone: 'ink'}},
      points: {start: [[theta0, J(theta0)]]},
    },
    'steps to θ = 0': {
      x: {label: 'θ₀', values: starts},
      y: {log: true},
      lines: steps,
      formulas: {eᶿ: starts.map(Math.exp)},
    },
  },
});
table({
  columns: ['steps'],
  rows: each(rules, (rule: Rule) => count(rule, theta0)),
});
/** ∫ dθ / J′ from 0 to θ₀, in closed form. */
export function time(theta: number) {
  const e = Math.exp(-theta);
  return 1 / e + 3 * theta + 2.5 - 3 * e - e ** 2 / 2;
}
check(
  'descent takes the time of the integral, within 4 %',
  starts.every(
    (from, i) =>
      Math.abs(steps.descent[i] / time(from) - 1) < 0.04,
  ),
);
check(
  'momentum saves at most a factor of 10',
  starts.every(
    (_, i) => 10 * steps.momentum[i] >= steps.descent[i],
  ),
);
check(
  'RMSProp and the matching loss need about θ₀ / η steps',
  starts.every(
    (from, i) =>
      steps.RMSProp[i] <= 10 * from &&
      Math.abs(steps['matching loss'][i] - from) < 2,
  ),
);
