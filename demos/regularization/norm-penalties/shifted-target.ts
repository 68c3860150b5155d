// Penalise the intercept, and the fit depends on the origin.
import {add, check, dot, each, isClose, knob, mean} from 'lab';
import {mul, plot, random, range, sub, sum, table} from 'lab';
import {solve} from 'lab/linalg';

const c = knob('c', 10, [-20, 20, 1]);
const alpha = knob('α', 30, [0.1, 1000], 'log');

const m = 30;
const dice = random(2);
const x = range(m).map(() => 2 + dice.normal());
const y0 = add(x, mul(0.5, dice.normal(m)));
const y = add(y0, c); // all targets moved up

/** argmin of ‖y − wx − b‖² + αw²: centre, then shrink. */
export function freeIntercept(y: number[], alpha: number) {
  const centred = sub(x, mean(x)); // [centring]
  const w = dot(centred, y) / (dot(centred, centred) + alpha);
  return {w, b: mean(y) - w * mean(x)}; // [centring]
}
/** argmin of ‖y − wx − b‖² + α(w² + b²): both penalised. */
export function allPenalised(y: number[], alpha: number) {
  const A = [
    [dot(x, x) + alpha, sum(x)],
    [sum(x), m + alpha],
  ];
  const [w, b] = solve(A, [dot(x, y), sum(y)]);
  return {w, b};
}

const fits = {
  'free intercept': freeIntercept,
  'all penalised': allPenalised,
};
const moved = each(fits, (fit) => fit(y, alpha));

// --- picture ---
const missed = ({w, b}: {w: number; b: number}) =>
  mean(y) - w * mean(x) - b;
plot({
  panels: [
    {
      x: {label: 'x', domain: [-1, 5]},
      y: {label: 'y'},
      lines: each(moved, ({w, b}) => ({
        y: (x: number) => w * x + b,
      })),
      points: {data: {x, y}},
    },
    {
      title: 'mean error left',
      x: {label: 'α', domain: [0.1, 1000], log: true},
      lines: each(fits, (fit) => ({
        y: (a: number) => missed(fit(y, a)),
      })),
      rules: {α: {x: alpha}},
    },
  ],
});
table({
  columns: ['w, c = 0', 'b, c = 0', 'w', 'b'],
  rows: each(fits, (fit) =>
    [fit(y0, alpha), fit(y, alpha)].flatMap(({w, b}) => [w, b]),
  ),
  digits: 2,
});
const free = freeIntercept(y, alpha);
const was = freeIntercept(y0, alpha);
check(
  'free intercept: c moves b by c and leaves w alone',
  isClose([free.w, free.b], [was.w, was.b + c]), // [shift-invariance]
);
check(
  'free intercept: no error is left on average',
  isClose(missed(free), 0),
);
