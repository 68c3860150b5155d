// The more wrong the unit, the less squared error pulls at it.
import {
  check,
  fixed,
  knob,
  linspace,
  logspace,
  plot,
  range,
  scientific,
  table,
} from 'lab';

const z0 = knob('z₀', {
  value: -6,
  min: -10,
  max: -1,
  step: 0.5,
});
const eta = 0.1; // small: descent follows the flow

/** σ(z) = 1/(1 + e⁻ᶻ) */
export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}
/** The two losses of p = σ(z) for y = 1. */
export const losses = {
  '½(1 − p)²': (z: number) => sigmoid(-z) ** 2 / 2,
  '−log p': (z: number) => Math.log1p(Math.exp(-z)),
};
type Name = keyof typeof losses;
const names = Object.keys(losses) as Name[];
/** −dL/dz as a function of the error e = 1 − p. */
export const pull = {
  '½(1 − p)²': (e: number) => e ** 2 * (1 - e), // [slope-by-error]
  '−log p': (e: number) => e, // [slope-by-error]
};
/** How long the flow ż = −dL/dz takes from −s to 0. */
export const escape = {
  '½(1 − p)²': (s: number) =>
    Math.exp(s) +
    3 * s +
    2.5 -
    3 * Math.exp(-s) -
    Math.exp(-2 * s) / 2, // [escape-time]
  '−log p': (s: number) => s + 1 - Math.exp(-s), // [escape-time]
};

/** Gradient descent at small η from z₀: z at given steps. */
export function descend(name: Name, z0: number, at: number[]) {
  const path: number[] = [];
  let z = z0;
  for (let k = 0; path.length < at.length; k++) {
    while (at[path.length] === k) path.push(z);
    z += eta * pull[name](sigmoid(-z));
  }
  return path;
}
/** The time of this descent until p = ½. */
export function measure(name: Name, z0: number) {
  let [z, k] = [z0, 0];
  for (; z < 0; k++) z += eta * pull[name](sigmoid(-z));
  return k * eta;
}

const z = linspace(-10, 6, 161);
const e = linspace(0, 1, 101);
const s = linspace(1, 10, 91);
const tries = range(1, 10);
const at = [
  ...new Set(logspace(1, 4e5, 121).map((k) => Math.round(k))),
];
const each = <T>(f: (name: Name) => T) =>
  Object.fromEntries(names.map((name) => [name, f(name)]));
const times = names.map((name) =>
  tries.map((si) => measure(name, -si)),
);
plot({
  columns: 2,
  panels: [
    {
      title: 'loss',
      x: {label: 'z', values: z},
      y: {domain: [0, 10]},
      lines: each((name) => z.map(losses[name])),
      rules: {'z₀': {x: z0, tone: 'muted'}},
    },
    {
      title: 'pull against error',
      x: {label: 'e', values: e},
      y: {domain: [0, 1]},
      lines: each((name) => e.map(pull[name])),
      rules: {'z₀': {x: sigmoid(-z0), tone: 'muted'}},
    },
    {
      title: 'learning',
      x: {
        label: 't',
        log: true,
        values: at.map((k) => k * eta),
      },
      y: {label: 'p', domain: [0, 1]},
      lines: each((name) => descend(name, z0, at).map(sigmoid)),
    },
    {
      title: 'time until p = ½',
      x: {label: '−z₀', values: s},
      y: {log: true},
      lines: each((name) => s.map(escape[name])),
      points: each((name) => ({
        x: tries,
        y: times[names.indexOf(name)],
      })),
      rules: {'z₀': {x: -z0, tone: 'muted'}},
    },
  ],
});
table({
  columns: ['', 'pull at z₀', 'time until p = ½', 'formula'],
  rows: names.map((name) => [
    name,
    scientific(pull[name](sigmoid(-z0)), 2),
    fixed(measure(name, z0), 0),
    fixed(escape[name](-z0), 0),
  ]),
});
check(
  'the pull is the slope of the loss, by finite differences',
  z.every((v) =>
    names.every((name) => {
      const h = 1e-5;
      const f = losses[name];
      const slope = (f(v + h) - f(v - h)) / (2 * h);
      return Math.abs(slope + pull[name](sigmoid(-v))) < 1e-8;
    }),
  ),
);
check(
  'descent takes as long as the formula says, within 5 %',
  names.every((name, k) =>
    tries.every(
      (si, i) =>
        Math.abs(times[k][i] / escape[name](si) - 1) < 0.05,
    ),
  ),
);
