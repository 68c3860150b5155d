// One factor, used T times: a plateau on one side, a cliff beyond.
import {check, each, fixed, iterate, knob, linspace} from 'lab';
import {plot, print, scientific, table} from 'lab';

const T = knob('T', 20, [2, 50, 2]);
const w0 = knob('w₀', 1.25, [0.6, 1.4, 0.01]);
const c = 10; // the longest gradient that clipping lets through

/** ½ (wᵀ − 1)²: T factors w should make 1 of a signal. */
export function J(w: number, T: number) {
  return (w ** T - 1) ** 2 / 2; // [repeated-factor-loss]
}
export function gradient(w: number, T: number) {
  return (w ** T - 1) * T * w ** (T - 1); // [two-walls]
}

/** As it is, or shortened to length c. */
export function clip(g: number, c: number) {
  return Math.abs(g) > c ? c * Math.sign(g) : g; // [clip-the-cliff]
}

/** Descent with η = 1/T², the inverse curvature at w = 1. */
export function descend(w0: number, T: number, c: number) {
  return iterate(400, w0, (w) => {
    const next = w - clip(gradient(w, T), c) / T ** 2;
    return Number.isFinite(next) ? next : NaN; // gone
  });
}

/** The integral of dw / (η T wᵀ⁻¹) from w₀ to 1: steps. */
export function plateauTime(w0: number, T: number) {
  return (T * (w0 ** (2 - T) - 1)) / (T - 2); // [two-walls]
}

const paths = {
  plain: descend(w0, T, Infinity),
  clipped: descend(w0, T, c),
};

// --- picture ---
const domain = [0.5, 1.4];
const w = {label: 'w', domain, values: linspace(0.5, 1.4, 181)};
plot({
  panels: {
    J: {
      x: w,
      y: {domain: [0, 2]},
      lines: {J: {y: (v) => J(v, T), tone: 'ink'}},
      points: each(paths, (path) =>
        path
          .filter((v) => v >= domain[0] && v <= domain[1])
          .map((v) => [v, J(v, T)]),
      ),
    },
    'size of the slope': {
      x: w,
      y: {log: true},
      lines: {
        J: {y: (v) => Math.abs(gradient(v, T)), tone: 'ink'},
      },
      rules: {'c = 10': {y: c}},
    },
    w: {x: {label: 't'}, y: {domain}, lines: paths},
  },
});
table({
  columns: ['first step', 'w after 400'],
  rows: each(paths, (path) => [
    scientific(Math.abs(path[1] - w0), 3),
    path[400] > 0 ? fixed(path[400], 2) : 'gone',
  ]),
});
if (w0 < 1 && T > 2)
  print('steps by the integral:', fixed(plateauTime(w0, T), 0));
const moves = paths.clipped.map((w, t, path) =>
  Math.abs(w - (path[t - 1] ?? w)),
);
check(
  'no clipped step is longer than c / T²',
  Math.max(...moves) <= c / T ** 2 + 1e-12, // rounding of w
);
check(
  'the cliff lets the clipped path arrive',
  w0 < 1 || Math.abs(paths.clipped[400] - 1) < 1e-3,
);
