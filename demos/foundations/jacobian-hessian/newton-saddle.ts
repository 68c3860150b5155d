// Descent leaves a saddle; Newton's step walks into it.
import {check, div, each, iterate, knob, linspace} from 'lab';
import {plot, sub, mul, table} from 'lab';

const start = [0.9, knob('start y', 0.3, [-1.4, 1.4, 0.05])];

/** ½x² + ¼y⁴ − ½y²: minima at (0, ±1), a saddle at (0, 0). */
export function f(x: number, y: number) {
  return x ** 2 / 2 + y ** 4 / 4 - y ** 2 / 2;
}

export function gradient([x, y]: number[]) {
  return [x, y ** 3 - y];
}

/** The Hessian is diagonal: its two entries. */
export function curvature([, y]: number[]) {
  return [1, 3 * y ** 2 - 1];
}

const rules = {
  descent: (x: number[]) => sub(x, mul(0.3, gradient(x))),
  Newton: (x: number[]) =>
    sub(x, div(gradient(x), curvature(x))), // [drawn-to-saddles]
};
const paths = each(rules, (rule: (x: number[]) => number[]) =>
  iterate(40, start, rule),
);

// --- picture ---
const [x, y] = [
  [-1, 1],
  [-1.5, 1.5],
];
plot({
  x: {label: 'x', domain: x},
  y: {label: 'y', domain: y},
  contour: {x, y, values: f, levels: 14},
  lines: paths,
  points: {
    minima: [
      [0, 1],
      [0, -1],
    ],
    saddle: [[0, 0]],
  },
});
table({
  columns: ['after 40 steps', 'x', 'y', 'f'],
  rows: each(paths, (path) => [
    ...path[40],
    f(path[40][0], path[40][1]),
  ]),
  digits: 2,
});
const ends = each(rules, (rule: (x: number[]) => number[]) =>
  linspace(-0.4, 0.4, 17)
    .filter((y) => Math.abs(y) > 1e-9)
    .map((y) => Math.abs(iterate(40, [0.9, y], rule)[40][1])),
);
check(
  'from |y| ≤ 0.4, descent ends in a minimum',
  ends.descent.every((y) => Math.abs(y - 1) < 1e-3),
);
check(
  'from there, Newton ends in the saddle',
  ends.Newton.every((y) => y < 1e-3),
);
