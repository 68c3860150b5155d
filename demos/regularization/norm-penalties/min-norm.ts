// Of all solutions, descent from 0 and faint decay pick one.
import {add, check, dot, each, isClose, iterate} from 'lab';
import {knob, logspace, mul, norm, plot, table} from 'lab';

const span = {min: -2, max: 2, step: 0.5};
const start = knob('w at the start', {value: [-1, 1], ...span});

// One example, two weights: every w on a line fits it.
const x = [2, 1];
const y = 2;

/** Steps w ← w + ε(y − xᵀw)x */
export function descend(w: number[], epsilon: number) {
  return iterate(
    60,
    w,
    (w) => add(w, mul(epsilon * (y - dot(x, w)), x)), // [row-space]
  );
}

/** (xxᵀ + αI)⁻¹xy = xy/(‖x‖² + α) */
export function ridge(alpha: number) {
  return mul(y / (dot(x, x) + alpha), x);
}

/** The shortest w with xᵀw = y. */
export function shortest() {
  return mul(y / dot(x, x), x); // [ridge-limit]
}

const paths = {
  'descent from 0': descend([0, 0], 0.08),
  'descent from the start': descend(start, 0.08),
};

// --- picture ---
const faint = 'ridge, α = 10⁻⁹';
plot({
  x: {label: 'w₁', domain: [-2, 2.5]},
  y: {label: 'w₂', domain: [-2, 2.5]},
  equal: true,
  lines: {'xᵀw = y': (w1) => (y - x[0] * w1) / x[1], ...paths},
  points: {
    ...paths,
    ridge: {xy: logspace(0.01, 1000, 11).map(ridge), size: 5},
  },
});
const ends = {
  ...each(paths, (path) => path[60]),
  [faint]: ridge(1e-9),
};
table({
  columns: ['w₁', 'w₂', '‖w‖'],
  rows: each(ends, (w) => [...w, norm(w)]),
  digits: 2,
});
check(
  'from 0: the shortest solution',
  isClose(ends['descent from 0'], shortest()),
);
check(
  'faint ridge: the same',
  isClose(ends[faint], shortest(), 1e-8),
);
const unseen = (w: number[]) => dot(w, [-x[1], x[0]]);
check(
  'from elsewhere: what xᵀw cannot see stays as it was',
  isClose(
    unseen(ends['descent from the start']),
    unseen(start),
  ),
);
