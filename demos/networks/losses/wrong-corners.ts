// Softmax and squared error: no gradient at wrong corners.
import {abs, centralDifference, check, dot, each} from 'lab';
import {isClose, iterate, knob, linspace, max, mul} from 'lab';
import {norm, plot, softmax, sub, table} from 'lab';

const rival = knob('lead of class 2', 6, [1, 10, 0.5]);
const steps = knob('steps', 50, [10, 2000, 10]);
const y = [1, 0, 0]; // class 1 is right

/** The gradients in the logits, as functions of p. */
export const gradients = {
  'cross-entropy': (p: number[]) => sub(p, y), // [softmax-corners]
  squared: (p: number[]) => {
    const e = sub(p, y);
    return mul(p, sub(e, dot(p, e))); // [softmax-corners]
  },
};
type Gradient = (p: number[]) => number[];

/** The probabilities on the way down from logits z. */
export function descend(
  g: Gradient,
  z: number[],
  steps: number,
) {
  const step = (z: number[]) => sub(z, mul(0.5, g(softmax(z))));
  return iterate(steps, z, step).map((z) => softmax(z));
}
const start = [0, rival, rival / 2];
const paths = each(gradients, (g) => descend(g, start, steps));

// --- picture ---
// The triangle: corner 1 on top, 2 on the left, 3 on the right.
const height = Math.sqrt(3) / 2;
const place = (p: number[]) => [p[2] + p[0] / 2, p[0] * height];
const size = (g: Gradient) =>
  linspace(0, 1, 72).map((v) =>
    linspace(0, 1, 72).map((u) => {
      const p = [v, 1 - u - v / 2, u - v / 2];
      return Math.min(...p) < -1e-9 ? NaN : norm(g(p));
    }),
  );
plot({
  x: {domain: [-0.03, 1.03], ticks: []},
  y: {domain: [-0.12, 0.97], ticks: []},
  equal: true,
  labels: [
    {x: 0.5, y: 0.93, text: 'right'},
    {x: 0, y: -0.07, text: 'wrong', anchor: 'start'},
    {x: 1, y: -0.07, text: 'wrong', anchor: 'end'},
  ],
  panels: each(gradients, (g, name) => ({
    heat: {
      x: [0, 1],
      y: [0, height],
      values: size(g),
      range: [0, Math.SQRT2],
      label: '‖∇L‖',
    },
    lines: {path: {xy: paths[name].map(place), tone: 1}},
    points: {
      start: {xy: [place(paths[name][0])], tone: 1},
      end: {xy: [place(paths[name][steps])], tone: 3},
    },
  })),
});
table({
  columns: ['', '‖∇L‖ at the start', 'p₁ at the end'],
  rows: each(paths, (path, name) => [
    norm(gradients[name](path[0])),
    path[steps][0],
  ]),
  digits: 3,
});
const wrong = each(gradients, (g) => norm(g([0, 1, 0])));
check(
  'at a wrong corner squared error has no gradient',
  wrong.squared < 1e-12,
);
check(
  'there cross-entropy has one of length √2',
  isClose(wrong['cross-entropy'], Math.SQRT2),
);
const losses = {
  'cross-entropy': (z: number[]) => -Math.log(softmax(z)[0]),
  squared: (z: number[]) => norm(sub(softmax(z), y)) ** 2 / 2,
};
const off = each(losses, (loss, name) =>
  sub(
    centralDifference(loss, start),
    gradients[name](softmax(start)),
  ),
);
check(
  'both are the slopes of their losses in the logits',
  max(abs(Object.values(off))) < 1e-6,
);
