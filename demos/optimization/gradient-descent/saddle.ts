// Descent can end on a saddle, but only from a thin set.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
} from 'lab';

const p = knob('log₁₀ of y at the start', {
  value: -4,
  min: -12,
  max: -1,
  step: 1,
});
const eta = knob('η', {
  value: 0.1,
  min: 0.05,
  max: 0.3,
  step: 0.05,
});
const steps = 900; // the slowest start needs 560 to leave, then 100 to settle

/** A saddle at 0, minima −¼ at y = 1 and y = −1. */
export function J([x, y]: number[]) {
  return x ** 2 / 2 - y ** 2 / 2 + y ** 4 / 4;
}
export function gradient([x, y]: number[]) {
  return [x, y ** 3 - y];
}

/** Points of θ ← θ − η(g + sξ). */
export function walk(start: number[], s: number) {
  const dice = random(1);
  const path = [start];
  for (let t = 1; t <= steps; t++) {
    const g = gradient(path[t - 1]);
    path.push(
      path[t - 1].map(
        (v, i) => v - eta * (g[i] + (s && s * dice.normal())), // [saddles]
      ),
    );
  }
  return path;
}

const paths = {
  'y = 0': walk([1.5, 0], 0),
  'y = 10ᵖ': walk([1.5, 10 ** p], 0),
  'y = 0, noise': walk([1.5, 0], 0.02),
};
const t = range(400);
plot({
  columns: 2,
  panels: [
    {
      title: 'the way',
      x: {label: 'x'},
      y: {label: 'y'},
      contour: {
        x: [-0.5, 1.6],
        y: [-1.3, 1.3],
        f: (x, y) => J([x, y]),
        levels: 14,
        tone: 'muted',
      },
      lines: paths,
    },
    {
      title: 'J',
      x: {label: 't', values: t},
      y: {domain: [-0.3, 0.3]},
      lines: Object.fromEntries(
        Object.entries(paths).map(([name, path]) => [
          name,
          path.slice(0, 400).map(J),
        ]),
      ),
    },
  ],
});
/** Steps until y has left the saddle by ½. */
const escape = (path: number[][]) =>
  path.findIndex(([, y]) => Math.abs(y) > 0.5);
/** What the linear law says: y grows by 1 + η a step. */
const promised = Math.log(0.5 / 10 ** p) / Math.log(1 + eta); // [saddles]
print('steps to leave the saddle:', escape(paths['y = 10ᵖ']));
print('by the linear law:', fixed(promised, 0));
const last = (path: number[][]) => path[steps];
check(
  'from y = 0 descent ends on the saddle, where J = 0',
  last(paths['y = 0'])[1] === 0 &&
    J(last(paths['y = 0'])) < 1e-9,
);
check(
  'from the least y beside it, in a minimum',
  Math.abs(J(last(paths['y = 10ᵖ'])) + 0.25) < 1e-6,
);
check(
  'the time to leave is that of the linear law',
  Math.abs(escape(paths['y = 10ᵖ']) - promised) < 2 + 0.2 / eta,
);
check(
  'a little noise is enough to leave',
  J(last(paths['y = 0, noise'])) < -0.2,
);
