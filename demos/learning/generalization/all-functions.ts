// Over all functions of three bits no learner beats another.
import {check, dot, each, isClose, knob, linspace} from 'lab';
import {mean, plot, range, sum, table} from 'lab';

const m = knob('examples m', 4, [1, 7, 1]);
const inputs = range(8); // the corners of a cube
export const targets = range(256).map((t) =>
  inputs.map((x) => (t >> x) & 1),
);
const ones = (x: number) => (x & 1) + ((x >> 1) & 1) + (x >> 2);
const vote = (y: number[]) => Number(mean(y) > 0.5);

type Learner = (
  x: number,
  seen: number[],
  f: number[],
) => number;
export const learners: Record<string, Learner> = {
  nearest: (x, seen, f) => {
    const least = Math.min(...seen.map((s) => ones(s ^ x)));
    const near = seen.filter((s) => ones(s ^ x) === least);
    return vote(near.map((s) => f[s]));
  },
  majority: (_, seen, f) => vote(seen.map((s) => f[s])),
  minority: (_, seen, f) => 1 - vote(seen.map((s) => f[s])),
};
const samples = targets
  .map((t) => inputs.filter((x) => t[x]))
  .filter((seen) => seen.length === m);
/** The share right of unseen inputs, over all samples. */
export function score(learner: Learner, f: number[]) {
  const right = samples.flatMap((seen) =>
    inputs
      .filter((x) => !seen.includes(x))
      .map((x) => Number(learner(x, seen, f) === f[x])),
  );
  return mean(right); // [count]
}

// --- picture ---
const scores = each(learners, (l: Learner) =>
  targets.map((f) => score(l, f)),
);
/** How many of the twelve edges join unlike values. */
const cuts = targets.map(
  (f) =>
    sum(
      inputs.map((x) =>
        sum(
          [1, 2, 4].map((bit) => Number(f[x] !== f[x ^ bit])),
        ),
      ),
    ) / 2,
);
const average = (of: number[], beta: number) => {
  const weights = cuts.map((c) => Math.exp(-beta * c)); // [weights]
  return dot(weights, of) / sum(weights);
};
const beta = linspace(-2, 2, 41);
plot({
  x: {label: 'β', values: beta},
  y: {label: 'right on unseen inputs', domain: [0, 1]},
  lines: each(scores, (of) => beta.map((b) => average(of, b))),
});
table({
  columns: ['β = −1', 'β = 0', 'β = 1', 'above ½', 'below ½'],
  rows: each(scores, (of) => [
    ...[-1, 0, 1].map((b) => average(of, b)),
    of.filter((s) => s > 0.5 + 1e-9).length, // rounding
    of.filter((s) => s < 0.5 - 1e-9).length,
  ]),
  digits: [2, 2, 2, 0, 0],
});
check(
  'over all 256 functions each learner is right half the time',
  Object.values(scores).every((of) => isClose(mean(of), 0.5)),
);
check(
  'the nearest neighbour needs smooth functions',
  [-1, 1].every(
    (b) => (average(scores.nearest, b) - 0.5) * b > 0,
  ),
);
