// Adam with all it remembers, and what each misprint makes of it.
import {add, check, div, dot, each, isClose} from 'lab';
import {iterate, knob, mul, plot, range, sum, table} from 'lab';
import {quadratic} from 'lab/landscapes';

const misprint = knob('misprint', [
  'no bias correction',
  'none',
  'g for m̂',
  'r without the square',
  '√m̂ below',
]);
const at = knob('t', 1, [1, 120, 1]);
const [beta1, beta2, eta, delta] = [0.9, 0.999, 0.1, 1e-8];
const {J, gradient} = quadratic([1, 20]);

/** θ, m and r after step t, with a misprint or none. */
export function adam(
  [theta, m, r]: number[][],
  t: number,
  misprint: string,
) {
  const g = gradient(theta);
  const isBare = misprint === 'r without the square';
  m = add(mul(beta1, m), mul(1 - beta1, g)); // [first-moment]
  r = add(
    mul(beta2, r),
    mul(1 - beta2, isBare ? g : mul(g, g)),
  ); // [second-moment]
  const raw = misprint === 'no bias correction';
  const mHat = raw ? m : div(m, 1 - beta1 ** t); // [whole-update]
  const rHat = raw ? r : div(r, 1 - beta2 ** t); // [whole-update]
  const above = misprint === 'g for m̂' ? g : mHat;
  const below = misprint === '√m̂ below' ? mHat : rHat;
  const root = below.map((b) => Math.sqrt(b) + delta);
  const step = mul(-eta, div(above, root)); // [whole-update]
  return [add(theta, step), m, r, g, mHat, rHat, step];
}
const zero = [0, 0];
export const run = (misprint: string) =>
  iterate(120, [[2, -1], zero, zero], (state, t) =>
    adam(state, t + 1, misprint),
  );
const [right, wrong] = [run('none'), run(misprint)];

// --- picture ---
// long: every memory of five variants is shown
const x = [-1.8, 2.4];
const paths = each(
  {Adam: right, 'with the misprint': wrong},
  (path) => path.map(([theta]) => theta),
);
const size = (path: typeof right) =>
  path.slice(1).map((state) => Math.abs(state[6][0]) / eta);
plot({
  columns: 2,
  panels: [
    {
      title: 'paths',
      x: {label: 'θ₁', domain: x},
      y: {label: 'θ₂', domain: x},
      contour: {
        ...{x, y: x, levels: 7, tone: 'muted'},
        f: (u, v) => Math.sqrt(J([u, v])),
      },
      lines: {
        Adam: paths.Adam,
        'with the misprint': {
          xy: paths['with the misprint'],
          dash: true,
        },
      },
      points: {'step t': [paths.Adam[at]]},
    },
    {
      title: 'size of the step, |Δθ₁|/η',
      x: {label: 't', values: range(1, 121)},
      y: {domain: [0, 7]},
      lines: {
        Adam: size(right),
        'with the misprint': {y: size(wrong), dash: true},
      },
    },
  ],
});
const [, m, r, g, mHat, rHat, step] = wrong[at];
table({
  columns: ['', '1', '2'],
  rows: {g, m, r, m̂: mHat, r̂: rHat, Δθ: step},
  digits: 4,
});
const first = right[1];
check(
  'the first step of Adam is −η sign(g)',
  first[6].every((d, i) =>
    isClose(d, -eta * Math.sign(first[3][i]), 1e-8),
  ),
);
/** The average of the gradients, its weights written out. */
const w = range(120).map((k) => beta1 ** (119 - k));
const mean = range(2).map(
  (i) =>
    dot(
      w,
      right.slice(1).map((q) => q[3][i]),
    ) / sum(w),
);
check(
  'm̂ is a weighted average of g, with weights that sum to 1',
  isClose(right[120][4], mean, 1e-9),
);
