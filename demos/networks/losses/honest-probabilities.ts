// Log and squared loss ask for the truth, absolute for a bet.
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
  value: 0.7,
  min: 0.05,
  max: 0.95,
  step: 0.05,
});
const epsilon = knob('flipped labels ε', {
  value: 0,
  min: 0,
  max: 0.45,
  step: 0.05,
});

/** Loss of the prediction p = P(y = 1), for y = 1 and y = 0. */
export const losses = {
  log: (p: number) => [-Math.log(p), -Math.log1p(-p)],
  squared: (p: number) => [(1 - p) ** 2, p ** 2],
  absolute: (p: number) => [1 - p, p],
};
type Name = keyof typeof losses;
const names = Object.keys(losses) as Name[];

/** What the labels say after a share ε of them was flipped. */
export function flip(pi: number, epsilon: number) {
  return (1 - 2 * epsilon) * pi + epsilon; // [flipped-labels]
}
/** πℓ(p, 1) + (1 − π)ℓ(p, 0) */
export function expected(name: Name, p: number, pi: number) {
  const [one, zero] = losses[name](p);
  return pi * one + (1 - pi) * zero; // [proper]
}
/** The p with the least expected loss, on a grid of 1999. */
const grid = range(1, 2000).map((k) => k / 2000);
export function best(name: Name, pi: number) {
  return grid.reduce((a, p) =>
    expected(name, p, pi) < expected(name, a, pi) ? p : a,
  );
}
/** H(π) = −π log π − (1 − π) log(1 − π) */
export function entropy(pi: number) {
  return expected('log', pi, pi);
}

const seen = flip(pi, epsilon);
const p = linspace(0.005, 0.995, 199);
const truth = linspace(0.02, 0.98, 49);
const each = <T>(f: (name: Name) => T) =>
  Object.fromEntries(names.map((name) => [name, f(name)]));
const found = names.map((name) => best(name, seen));
plot({
  columns: 2,
  panels: [
    {
      title: 'expected loss',
      x: {label: 'p', values: p},
      y: {domain: [0, 1.5]},
      lines: each((name) =>
        p.map((v) => expected(name, v, seen)),
      ),
      points: each((name) => {
        const b = best(name, seen);
        return [[b, expected(name, b, seen)]];
      }),
      rules: {π: {x: pi, tone: 'muted'}},
    },
    {
      title: 'best prediction',
      x: {label: 'π', values: truth},
      y: {label: 'p*', domain: [0, 1]},
      lines: {
        log: truth.map((v) => best('log', flip(v, epsilon))),
        squared: {
          y: truth.map((v) =>
            best('squared', flip(v, epsilon)),
          ),
          dash: true,
        },
        absolute: truth.map((v) =>
          best('absolute', flip(v, epsilon)),
        ),
      },
    },
  ],
});
table({
  columns: ['', 'p*', 'least expected loss'],
  rows: names.map((name, k) => [
    name,
    fixed(found[k], 2),
    fixed(expected(name, found[k], seen), 3),
  ]),
});
/** Up to the step of the grid. */
const near = (a: number, b: number) => Math.abs(a - b) < 6e-4;
check(
  'log and squared are least at the share of ones in the labels',
  near(found[0], seen) && near(found[1], seen),
);
check(
  'absolute is least at an end, whichever is likelier',
  near(pi, 0.5) || near(found[2], pi > 0.5 ? 1 : 0),
);
check(
  'the excess of log is the divergence, that of squared (p − π)²',
  p.every((v) => {
    const kl =
      seen * Math.log(seen / v) +
      (1 - seen) * Math.log((1 - seen) / (1 - v));
    const log = expected('log', v, seen) - entropy(seen);
    const least = expected('squared', seen, seen);
    const squared = expected('squared', v, seen) - least;
    return (
      Math.abs(log - kl) < 1e-12 &&
      Math.abs(squared - (v - seen) ** 2) < 1e-12
    );
  }),
);
