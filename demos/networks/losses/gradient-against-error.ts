// The more wrong the unit, the less squared error pulls at it.
import {abs, check, div, each, iterate, knob} from 'lab';
import {linspace, logspace, max, plot, range} from 'lab';
import {scientific, sigmoid, softplus, stepsUntil} from 'lab';
import {sub, table} from 'lab';

const z0 = knob('z₀', -6, [-10, -1, 0.5]);
const eta = 0.1; // small: descent follows the flow

/** −dL/dz for y = 1, as a function of the error e = 1 − p. */
export const pulls = {
  squared: (e: number) => e ** 2 * (1 - e), // [slope-by-error]
  'cross-entropy': (e: number) => e, // [slope-by-error]
};

/** How long the flow ż = −dL/dz takes from −s to 0. */
export const escape = {
  squared: (s: number) =>
    Math.exp(s) +
    3 * s +
    2.5 -
    3 * Math.exp(-s) -
    Math.exp(-2 * s) / 2, // [escape-time]
  'cross-entropy': (s: number) => s + 1 - Math.exp(-s), // [escape-time]
};

/** z on the way of gradient descent, until p is above ½. */
export function descend(name: Name, z: number) {
  const step = (z: number) =>
    z + eta * pulls[name](sigmoid(-z));
  return iterate(300000, z, step, (z) => z > 3);
}
/** The time until p = ½. */
export function measure(name: Name, z: number) {
  return eta * stepsUntil(descend(name, z), (z) => z >= 0);
}

// --- picture ---
type Name = keyof typeof pulls;
const whole = range(1, 10);
const times = each(pulls, (_, name) =>
  whole.map((s) => measure(name, -s)),
);
const at = logspace(1, 290000, 121).map(Math.round);
plot({
  columns: 2,
  panels: {
    loss: {
      x: {label: 'z', values: linspace(-10, 6, 161)},
      y: {domain: [0, 6]},
      lines: {
        squared: (z) => sigmoid(-z) ** 2 / 2,
        'cross-entropy': (z) => softplus(-z),
      },
      rules: {'z₀': {x: z0, tone: 'muted'}},
    },
    'pull against error': {
      x: {label: 'e', values: linspace(0, 1, 101)},
      y: {domain: [0, 1]},
      lines: pulls,
      rules: {'z₀': {x: sigmoid(-z0), tone: 'muted'}},
    },
    learning: {
      x: {
        label: 't',
        log: true,
        values: at.map((k) => k * eta),
      },
      y: {label: 'p', domain: [0, 1]},
      lines: each(pulls, (_, name) => {
        const path = descend(name, z0);
        return at.map((k) => sigmoid(path[k] ?? NaN));
      }),
    },
    'time until p = ½': {
      x: {label: '−z₀', values: linspace(1, 10, 91)},
      y: {log: true},
      lines: escape,
      points: each(times, (y) => ({x: whole, y})),
    },
  },
});
table({
  columns: ['', 'pull at z₀', 'time until p = ½', 'formula'],
  rows: each(pulls, (pull, name) => [
    scientific(pull(sigmoid(-z0)), 2),
    measure(name, z0),
    escape[name](-z0),
  ]),
  digits: [0, 0, 0],
});
const off = each(times, (t, name) =>
  max(abs(sub(div(t, whole.map(escape[name])), 1))),
);
check(
  'descent takes as long as the formula says, within 5 %',
  Math.max(off.squared, off['cross-entropy']) < 0.05,
);
