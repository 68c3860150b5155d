// Five losses, one decision: each picks the sign of 2π − 1.
import {abs, best, check, each, knob, linspace, max} from 'lab';
import {plot, softplus, table} from 'lab';

const pi = knob('π', 0.8, [0.02, 0.98, 0.02]);

/** The loss as a function of the margin m = yf. */
export const losses = {
  '0-1': (m: number) => (m <= 0 ? 1 : 0),
  hinge: (m: number) => Math.max(0, 1 - m),
  log: (m: number) => softplus(-m),
  squared: (m: number) => (1 - m) ** 2,
  exponential: (m: number) => Math.exp(-m),
};
type Phi = (m: number) => number;

/** What score f costs on average, a share π being positive. */
export function risk(phi: Phi, f: number, pi: number) {
  return pi * phi(f) + (1 - pi) * phi(-f); // [expected-loss]
}

/** Where that is least, by the derivation. */
export const bestScore = {
  hinge: (pi: number) => Math.sign(2 * pi - 1), // [population-minimisers]
  log: (pi: number) => Math.log(pi / (1 - pi)),
  squared: (pi: number) => 2 * pi - 1,
  exponential: (pi: number) => Math.log(pi / (1 - pi)) / 2,
};

/** And where it is least of 1001 scores that are tried. */
const scores = linspace(-5, 5, 1001);
const found = each(bestScore, (_, name) =>
  best(scores, (f) => risk(losses[name], f, pi)),
);

// --- picture ---
const shares = linspace(0.02, 0.98, 49);
const least = each(bestScore, (f, name) =>
  shares.map((q) => risk(losses[name], f(q), q)),
);
const rules = {π: {x: pi, tone: 'muted' as const}};
plot({
  columns: 2,
  panels: {
    loss: {
      x: {label: 'm', values: linspace(-2.5, 2.5, 251)},
      y: {domain: [0, 4]},
      lines: losses,
    },
    'expected loss': {
      x: {label: 'f', values: linspace(-4, 4, 321)},
      y: {domain: [0, 4]},
      lines: each(
        losses,
        (phi) => (f: number) => risk(phi, f, pi),
      ),
      points: each(found, ({choice, cost}) => [[choice, cost]]),
    },
    'best score': {
      x: {label: 'π', values: shares},
      y: {label: 'f*', domain: [-4, 4]},
      lines: bestScore,
      rules,
    },
    'least risk': {
      x: {label: 'π', values: shares},
      lines: {
        '0-1': shares.map((q) => Math.min(q, 1 - q)),
        ...least,
      },
      rules,
    },
  },
});
table({
  columns: ['', 'f*', 'formula', 'least risk'],
  rows: each(bestScore, (f, name) => [
    found[name].choice,
    f(pi),
    found[name].cost,
  ]),
  digits: [2, 2, 3],
});
const isFlat = Math.abs(pi - 0.5) < 1e-9; // then any score of hinge
const off = each(bestScore, (f, name) =>
  isFlat && name === 'hinge' ? 0 : found[name].choice - f(pi),
);
check(
  'each minimiser found is the one of the formula',
  max(abs(Object.values(off))) < 0.006,
);
check(
  'each has the sign of 2π − 1',
  isFlat ||
    Object.values(found).every(
      ({choice}) => choice > 0 === pi > 0.5,
    ),
);
