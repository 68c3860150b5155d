// Adam with all it remembers, and what each misprint makes of it.
import {check, fixed, knob, plot, range, table} from 'lab';

const misprint = knob('misprint', {
  value: 'no bias correction',
  options: [
    'none',
    'no bias correction',
    'g for m̂',
    'r without the square',
    '√m̂ below',
  ],
});
const at = knob('t', {value: 1, min: 1, max: 120, step: 1});
const [beta1, beta2, eta, delta] = [0.9, 0.999, 0.1, 1e-8];
const steps = 120;
type Vector = number[];

/** ½(θ₁² + 20 θ₂²) and its gradient. */
const lambda = [1, 20];
const gradient = (theta: Vector) =>
  theta.map((x, i) => lambda[i] * x);
const J = (theta: Vector) =>
  theta.reduce((sum, x, i) => sum + (lambda[i] * x * x) / 2, 0);

/** Step t from the averages m and r, with one misprint or none. */
export function adam(
  theta: Vector,
  m: Vector,
  r: Vector,
  t: number,
  misprint: string,
) {
  const g = gradient(theta);
  m = m.map((mi, i) => beta1 * mi + (1 - beta1) * g[i]); // [first-moment]
  r = r.map((ri, i) => {
    const square =
      misprint === 'r without the square' ? g[i] : g[i] ** 2;
    return beta2 * ri + (1 - beta2) * square; // [second-moment]
  });
  const raw = misprint === 'no bias correction';
  const mHat = m.map((mi) =>
    raw ? mi : mi / (1 - beta1 ** t),
  ); // [whole-update]
  const rHat = r.map((ri) =>
    raw ? ri : ri / (1 - beta2 ** t),
  ); // [whole-update]
  const above = misprint === 'g for m̂' ? g : mHat;
  const below = misprint === '√m̂ below' ? mHat : rHat;
  const step = above.map(
    (a, i) => (-eta * a) / (Math.sqrt(below[i]) + delta),
  ); // [whole-update]
  return {
    g,
    m,
    r,
    mHat,
    rHat,
    step,
    theta: theta.map((x, i) => x + step[i]),
  };
}
export function run(misprint: string, from = [2, -1]) {
  const states = [];
  let [theta, m, r] = [from, [0, 0], [0, 0]];
  for (let t = 1; t <= steps; t++) {
    const state = adam(theta, m, r, t, misprint);
    ({theta, m, r} = state);
    states.push(state);
  }
  return states;
}

const right = run('none');
const wrong = run(misprint);
const path = (states: typeof right) => [
  [2, -1],
  ...states.map((s) => s.theta),
];
const [x, y]: [number, number][] = [
  [-1.6, 2.6],
  [-1.6, 1.8],
];
plot({
  columns: 2,
  panels: [
    {
      title: 'paths',
      x: {label: 'θ₁', domain: x},
      y: {label: 'θ₂', domain: y},
      contour: {
        x,
        y,
        f: (u, v) => Math.sqrt(J([u, v])),
        levels: 7,
        tone: 'muted',
      },
      lines: {
        Adam: path(right),
        'with the misprint': {
          ...split(path(wrong)),
          dash: true,
        },
      },
      points: {
        'step t': [path(right)[at], path(wrong)[at]].filter(
          (q) => q.every(Number.isFinite),
        ),
      },
    },
    {
      title: 'size of the step, |Δθ₁|/η',
      x: {label: 't', values: range(1, steps + 1)},
      y: {domain: [0, 7]},
      lines: {
        Adam: right.map((s) => Math.abs(s.step[0]) / eta),
        'with the misprint': {
          y: wrong.map((s) => Math.abs(s.step[0]) / eta),
          dash: true,
        },
      },
    },
  ],
});
function split(points: Vector[]) {
  return {
    x: points.map((q) => q[0]),
    y: points.map((q) => q[1]),
  };
}
const now = wrong[at - 1];
const show = (v: number) =>
  Number.isNaN(v) ? 'NaN' : fixed(v, 4);
table({
  columns: ['', '1', '2'],
  rows: (
    [
      ['g', now.g],
      ['m', now.m],
      ['r', now.r],
      ['m̂', now.mHat],
      ['r̂', now.rHat],
      ['Δθ', now.step],
    ] as [string, Vector][]
  ).map(([name, v]) => [name, show(v[0]), show(v[1])]),
});
check(
  'the first step of Adam is −η sign(g)',
  right[0].step.every(
    (d, i) =>
      Math.abs(d + eta * Math.sign(right[0].g[i])) < 1e-8,
  ),
);
const limit =
  (1 - beta1) /
  Math.sqrt((1 - beta2) * (1 - beta1 ** 2 / beta2)); // [step-bound]
check(
  'no step without a misprint exceeds 7.3 η',
  limit < 7.3 &&
    right.every((s) =>
      s.step.every((d) => Math.abs(d) <= 7.3 * eta),
    ),
);
check(
  'a root of a negative number stops the second weight',
  (misprint !== 'r without the square' &&
    misprint !== '√m̂ below') ||
    Number.isNaN(wrong[0].step[1]),
);
