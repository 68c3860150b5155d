// Log and squared loss ask for the truth, absolute for a bet.
import {best, check, each, knob, linspace, plot} from 'lab';
import {table} from 'lab';

const pi = knob('π', 0.7, [0.05, 0.95, 0.05]);
const epsilon = knob('flipped labels ε', 0, [0, 0.45, 0.05]);

/** The loss of forecast p = P(y = 1), for y = 1 and y = 0. */
export const losses = {
  log: (p: number) => [-Math.log(p), -Math.log(1 - p)],
  squared: (p: number) => [(1 - p) ** 2, p ** 2],
  absolute: (p: number) => [1 - p, p],
};
type Loss = (p: number) => number[];

/** The share of ones when a share ε of labels is flipped. */
export function flip(pi: number, epsilon: number) {
  return (1 - 2 * epsilon) * pi + epsilon; // [flipped-labels]
}
/** The expected loss of forecast p, a share π being 1. */
export function expected(loss: Loss, p: number, pi: number) {
  const [one, zero] = loss(p);
  return pi * one + (1 - pi) * zero; // [proper]
}
/** The best of 999 forecasts. */
const grid = linspace(0.001, 0.999, 999);
export function forecast(loss: Loss, pi: number) {
  return best(grid, (p) => expected(loss, p, pi)).choice;
}
const seen = flip(pi, epsilon);
const found = each(losses, (loss) => forecast(loss, seen));

// --- picture ---
const truths = linspace(0.02, 0.98, 49);
plot({
  panels: {
    'expected loss': {
      x: {label: 'p', values: linspace(0.005, 0.995, 199)},
      y: {domain: [0, 1.5]},
      lines: each(
        losses,
        (loss) => (p: number) => expected(loss, p, seen),
      ),
      points: each(losses, (loss, name) => [
        [found[name], expected(loss, found[name], seen)],
      ]),
      rules: {π: {x: pi, tone: 'muted'}},
    },
    'best prediction': {
      x: {label: 'π', values: truths},
      y: {label: 'p*', domain: [0, 1]},
      lines: each(losses, (loss, name) => ({
        y: truths.map((v) => forecast(loss, flip(v, epsilon))),
        dash: name === 'squared',
      })),
    },
  },
});
table({
  columns: ['', 'p*', 'least expected loss'],
  rows: each(losses, (loss, name) => [
    found[name],
    expected(loss, found[name], seen),
  ]),
  digits: [2, 3],
});
const near = (a: number, b: number) => Math.abs(a - b) < 0.0015;
check(
  'log and squared are least at the share of ones in the labels',
  near(found.log, seen) && near(found.squared, seen),
);
check(
  'absolute is least at an end, whichever is likelier',
  near(pi, 0.5) || near(found.absolute, pi > 0.5 ? 1 : 0),
);
const [p, q] = [0.3, 1 - seen];
const excess = each(
  losses,
  (loss) =>
    expected(loss, p, seen) - expected(loss, seen, seen),
);
check(
  'the excess of log is the divergence, that of squared (p − π)²',
  Math.abs(
    excess.log -
      seen * Math.log(seen / p) -
      q * Math.log(q / (1 - p)),
  ) < 1e-12 &&
    Math.abs(excess.squared - (p - seen) ** 2) < 1e-12,
);
