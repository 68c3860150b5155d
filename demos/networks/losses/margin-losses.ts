// Five losses, one decision: each picks the sign of 2π − 1.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';

const pi = knob('π', {
  value: 0.8,
  min: 0.02,
  max: 0.98,
  step: 0.02,
});

/** The loss as a function of the margin m = yf. */
export const losses = {
  '0-1': (m: number) => (m <= 0 ? 1 : 0),
  hinge: (m: number) => Math.max(0, 1 - m),
  log: (m: number) => Math.log1p(Math.exp(-m)),
  squared: (m: number) => (1 - m) ** 2,
  exponential: (m: number) => Math.exp(-m),
};
type Name = keyof typeof losses;
const names = Object.keys(losses) as Name[];
const smooth = names.slice(1);

/** πφ(f) + (1 − π)φ(−f), the expected loss of score f. */
export function risk(name: Name, f: number, pi: number) {
  const phi = losses[name];
  return pi * phi(f) + (1 - pi) * phi(-f); // [expected-loss]
}

/** The best score, from the derivation. */
export const best = {
  hinge: (pi: number) => Math.sign(2 * pi - 1), // [population-minimisers]
  log: (pi: number) => Math.log(pi / (1 - pi)),
  squared: (pi: number) => 2 * pi - 1,
  exponential: (pi: number) => Math.log(pi / (1 - pi)) / 2,
};
type Smooth = keyof typeof best;

/** The best score, found by ternary search: risk is convex. */
export function search(name: Name, pi: number) {
  let [a, b] = [-6, 6];
  for (const _ of range(80)) {
    const [u, v] = [(2 * a + b) / 3, (a + 2 * b) / 3];
    if (risk(name, u, pi) <= risk(name, v, pi)) b = v;
    else a = u;
  }
  return (a + b) / 2;
}

const m = linspace(-2.5, 2.5, 251);
const f = linspace(-4, 4, 321);
const p = range(1, 50).map((k) => k / 50);
const found = smooth.map((name) => search(name, pi));
const lines = (list: Name[], y: (name: Name) => number[]) =>
  Object.fromEntries(list.map((name) => [name, y(name)]));
plot({
  columns: 2,
  panels: [
    {
      title: 'loss',
      x: {label: 'm', values: m},
      y: {domain: [0, 4]},
      lines: lines(names, (name) => m.map(losses[name])),
    },
    {
      title: 'expected loss',
      x: {label: 'f', values: f},
      y: {domain: [0, 4]},
      lines: lines(names, (name) =>
        f.map((fi) => risk(name, fi, pi)),
      ),
      points: Object.fromEntries(
        smooth.map((name, k) => [
          name,
          [[found[k], risk(name, found[k], pi)]],
        ]),
      ),
    },
    {
      title: 'best score',
      x: {label: 'π', values: p},
      y: {label: 'f*', domain: [-4, 4]},
      lines: lines(smooth, (name) =>
        p.map((q) => best[name as Smooth](q)),
      ),
      rules: {π: {x: pi, tone: 'muted'}},
    },
    {
      title: 'least risk',
      x: {label: 'π', values: p},
      lines: lines(names, (name) =>
        p.map((q) =>
          name === '0-1'
            ? Math.min(q, 1 - q)
            : risk(name, best[name](q), q),
        ),
      ),
      rules: {π: {x: pi, tone: 'muted'}},
    },
  ],
});
table({
  columns: ['', 'f*', 'formula', 'least risk'],
  rows: smooth.map((name, k) => [
    name,
    fixed(found[k], 2),
    fixed(best[name as Smooth](pi), 2),
    fixed(risk(name, found[k], pi), 3),
  ]),
});
const flat = Math.abs(pi - 0.5) < 1e-9; // then hinge is flat
check(
  'each minimiser found is the one of the formula',
  smooth.every(
    (name, k) =>
      (flat && name === 'hinge') ||
      Math.abs(found[k] - best[name as Smooth](pi)) < 1e-5,
  ),
);
check(
  'each has the sign of 2π − 1',
  flat || found.every((fi) => fi > 0 === pi > 0.5),
);
check(
  'all but the log lie above 0-1; log₂(1 + e⁻ᵐ) does too',
  m.every((mi) =>
    smooth.every((name) => {
      const unit = name === 'log' ? Math.LN2 : 1;
      return (
        losses[name](mi) / unit >= losses['0-1'](mi) - 1e-12
      );
    }),
  ),
);
