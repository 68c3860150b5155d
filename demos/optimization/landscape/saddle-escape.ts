// How long each method stays at a saddle: the log of the offset.
import {check, each, fixed, iterate, knob} from 'lab';
import {logspace, mean, plot, random, range, table} from 'lab';

const offset = knob('δ', 1e-6, [1e-12, 0.1, 0.5], 'log');
const s = knob('s', 0.1, [0.001, 1, 0.5], 'log');
const eta = 0.05;
const dice = random(3);

/** What a method makes of gradients λθ along one axis. */
type Rule = () => (g: number, lambda: number) => number;
export const rules = {
  descent: () => (g) => -eta * g,
  momentum: () => {
    let v = 0;
    return (g) => (v = 0.9 * v - eta * g);
  },
  noisy: () => (g) => -eta * (g + s * dice.normal()), // [noise-helps]
  RMSProp: () => {
    let r = 0;
    return (g) => {
      r = 0.9 * r + 0.1 * g ** 2;
      return (-eta * g) / (Math.sqrt(r) + 1e-8); // [own-size]
    };
  },
  Newton: () => (g, lambda) => -g / lambda, // [own-size]
} satisfies Record<string, Rule>;

/** On x² − y² from (1, δ) until |y| ≥ 1. */
export function walk(rule: Rule, delta: number) {
  const [alongX, alongY] = [rule(), rule()];
  return iterate(
    600,
    [1, delta],
    ([x, y]) => [x + alongX(2 * x, 2), y + alongY(-2 * y, -2)],
    ([, y]) => Math.abs(y) >= 1,
  );
}
/** Growth by ρ a step from δ to 1. */
export function predicted(delta: number, rho: number) {
  return Math.log(1 / delta) / Math.log(rho); // [escape-time]
}

// --- picture ---
/** Steps, on average over 40 walks where there are dice. */
const {Newton, ...leaving} = rules;
const steps = (rule: Rule, delta: number) =>
  mean(
    range(rule === rules.noisy ? 40 : 1).map(
      () => walk(rule, delta).length - 1,
    ),
  );
const paths = each(rules, (rule: Rule) => walk(rule, offset));
const offsets = logspace(1e-12, 0.1, 23);
const x = [-0.4, 1.1];
const y = [-1, 1];
plot({
  panels: {
    'paths on x² − y²': {
      x: {label: 'x', domain: x},
      y: {label: 'y', domain: y},
      contour: {...{x, y}, f: (a, b) => a * a - b * b},
      lines: paths,
    },
    'steps to escape': {
      x: {label: 'δ', values: offsets, log: true},
      lines: each(leaving, (rule: Rule) =>
        offsets.map((delta) => steps(rule, delta)),
      ),
    },
  },
});
table({
  columns: ['steps'],
  rows: {
    ...each(leaving, (rule: Rule) =>
      fixed(steps(rule, offset), 0),
    ),
    Newton: steps(Newton, offset) < 600 ? 'away' : 'never',
  },
});
check(
  'descent takes ln(1/δ) / ln(1 + 2η) steps, rounded up',
  offsets.every((d) => {
    const more = steps(rules.descent, d) - predicted(d, 1.1);
    return more > -1e-6 && more < 1 + 1e-6; // rounding
  }),
);
check(
  'Newton is on the saddle after one step',
  paths.Newton[1].every((v) => v === 0),
);
check(
  'momentum and RMSProp leave sooner, at the same η',
  offsets.every((d) =>
    [rules.momentum, rules.RMSProp].every(
      (rule) => steps(rule, d) < steps(rules.descent, d),
    ),
  ),
);
