// Penalise the intercept, and the fit depends on the origin.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  random,
  range,
  table,
} from 'lab';
import {solve} from 'lab/linalg';

const shift = knob('c', {
  value: 10,
  min: -20,
  max: 20,
  step: 1,
});
const alpha = knob('α', {
  value: 30,
  min: 0.1,
  max: 1000,
  log: true,
});

const m = 30;
const dice = random(2);
const x = range(m).map(() => 2 + dice.normal());
const y0 = x.map((xi) => xi + 0.5 * dice.normal());
const mean = (v: number[]) =>
  v.reduce((s, vi) => s + vi, 0) / m;
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);

/** argmin of ‖y − wx − b‖² + α(w² + b²): both penalised. */
export function allPenalised(y: number[], alpha: number) {
  const A = [
    [dot(x, x) + alpha, m * mean(x)],
    [m * mean(x), m + alpha],
  ];
  const [w, b] = solve(A, [dot(x, y), m * mean(y)]);
  return {w, b};
}

/** argmin of ‖y − wx − b‖² + αw²: centre, then shrink. */
export function freeIntercept(y: number[], alpha: number) {
  const xc = x.map((xi) => xi - mean(x)); // [centring]
  const w = dot(xc, y) / (dot(xc, xc) + alpha);
  return {w, b: mean(y) - w * mean(x)}; // [centring]
}

const y = y0.map((yi) => yi + shift);
const held = allPenalised(y, alpha);
const free = freeIntercept(y, alpha);
const alphas = logspace(0.1, 1000, 41);
const missed = (fit: {w: number; b: number}) =>
  mean(y) - fit.w * mean(x) - fit.b;

plot({
  columns: 2,
  panels: [
    {
      x: {label: 'x', domain: [-1, 5]},
      y: {label: 'y'},
      lines: {
        'free intercept': (x) => free.w * x + free.b,
        'all penalised': (x) => held.w * x + held.b,
      },
      points: {data: {x, y}},
    },
    {
      title: 'mean error left',
      x: {label: 'α', values: alphas, log: true},
      lines: {
        'free intercept': alphas.map((a) =>
          missed(freeIntercept(y, a)),
        ),
        'all penalised': alphas.map((a) =>
          missed(allPenalised(y, a)),
        ),
      },
      rules: {α: {x: alpha}},
    },
  ],
});
const atZero = {
  held: allPenalised(y0, alpha),
  free: freeIntercept(y0, alpha),
};
table({
  columns: ['', 'w, c = 0', 'w', 'b, c = 0', 'b'],
  rows: [
    [
      'free intercept',
      ...[atZero.free.w, free.w, atZero.free.b, free.b].map(
        (v) => fixed(v, 2),
      ),
    ],
    [
      'all penalised',
      ...[atZero.held.w, held.w, atZero.held.b, held.b].map(
        (v) => fixed(v, 2),
      ),
    ],
  ],
});
const close = (u: number, v: number) => Math.abs(u - v) < 1e-9;
check(
  'free intercept: c moves b by c and leaves w alone',
  close(free.w, atZero.free.w) &&
    close(free.b, atZero.free.b + shift), // [shift-invariance]
);
check(
  'free intercept: no error is left on average',
  close(missed(free), 0),
);
check(
  'all penalised: b stays behind c',
  shift === 0 ||
    Math.abs(held.b - atZero.held.b) < Math.abs(shift) - 1e-9,
);
