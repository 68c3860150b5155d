// What is left of a difference keeps the rounding of its terms.
import {check, each, knob, logspace, max, plot} from 'lab';
import {scientific, table} from 'lab';

const x = knob('x', 1e-9, [1e-17, 1], 'log');
const epsilon = 2 ** -53; // the most that rounding 1 + x adds

export const paper = {
  'log(1 + x)': (x: number) => Math.log(1 + x), // [cancel]
  'exp x − 1': (x: number) => Math.exp(x) - 1, // [cancel]
  '1 − cos x': (x: number) => 1 - Math.cos(x), // [cancel]
};
type Name = keyof typeof paper;
export const safe = {
  'log(1 + x)': Math.log1p, // [guards]
  'exp x − 1': Math.expm1, // [guards]
  '1 − cos x': (x: number) => 2 * Math.sin(x / 2) ** 2, // [guards]
};
const none = 1e-17; // 0 has no logarithm: no error stands here
const error = (name: Name, x: number) =>
  Math.max(none, Math.abs(paper[name](x) / safe[name](x) - 1));

/** ε over what is left of two numbers near 1, or all of it. */
export const promised = (name: Name, x: number) =>
  Math.min(1, epsilon / safe[name](x)); // [cancel]
const xs = logspace(1e-17, 1, 160);
const errors = each(paper, (_, name) =>
  xs.map((x) => error(name, x)),
);

// --- picture ---
plot({
  x: {label: 'x', values: xs, log: true},
  y: {label: 'relative error', log: true, domain: [none, 10]},
  points: errors,
  rules: {x: {x}},
  formulas: {
    'ε / x': xs.map((x) => promised('exp x − 1', x)),
    'ε / (x²/2)': xs.map((x) => promised('1 − cos x', x)),
  },
});
table({
  columns: ['as on paper', 'with a guard', 'relative error'],
  rows: each(paper, (f, name) =>
    [f(x), safe[name](x), error(name, x)].map((v, i) =>
      scientific(v, i < 2 ? 10 : 1),
    ),
  ),
});
const names = Object.keys(paper) as Name[];
check(
  'no error is much above ε over what is left',
  names.every((name) =>
    xs.every(
      (x, i) =>
        errors[name][i] < 2 * promised(name, x) + 4 * epsilon,
    ),
  ),
);
check(
  'and somewhere each comes close to it',
  names.every(
    (name) =>
      max(
        xs.map((x, i) =>
          x > 1e-7 ? errors[name][i] / promised(name, x) : 0,
        ),
      ) > 0.4,
  ),
);
