// One axis creeps or swings: the best α is where that changes.
import {check, each, iterate, knob, linspace} from 'lab';
import {norm, plot, table} from 'lab';

const stiffness = knob('ηλ', 0.04, [0.01, 3.9, 0.01]);
const alpha = knob('α', 0.9, [0, 0.99, 0.01]);

/** θ by the recurrence, from θ = 1 at rest. */
export function fall(alpha: number, stiffness: number) {
  const b = 1 + alpha - stiffness;
  let before = 1;
  return iterate(60, 1, (theta) => {
    const next = b * theta - alpha * before; // [one-axis]
    before = theta;
    return next;
  });
}

/** The roots of r² − (1 + α − ηλ)r + α: [real, imaginary]. */
export function roots(alpha: number, stiffness: number) {
  const half = (1 + alpha - stiffness) / 2;
  const D = half ** 2 - alpha; // [two-roots]
  const root = Math.sqrt(Math.abs(D));
  return [root, -root].map((s) =>
    D < 0 ? [half, s] : [half + s, 0],
  );
}

/** The larger |r|: what a step leaves of the error. */
export function radius(alpha: number, stiffness: number) {
  return Math.max(
    ...roots(alpha, stiffness).map((r) => norm(r)),
  );
}

/** The α with the smallest radius. */
export function criticalAlpha(stiffness: number) {
  return (1 - Math.sqrt(stiffness)) ** 2; // [critical-damping]
}

// --- picture ---
const alphas = {
  'α = 0': 0,
  critical: criticalAlpha(stiffness),
  'this α': alpha,
};
const left = each(alphas, (a) => radius(a, stiffness));
const grid = linspace(0, 1, 201);
const circle = linspace(0, 2 * Math.PI, 181);
const plane = {domain: [-1.1, 1.1], ticks: [-1, 0, 1]};
plot({
  panels: {
    θ: {
      x: {label: 't'},
      y: {domain: [-1, 1]},
      lines: each(alphas, (a) => fall(a, stiffness)),
    },
    'roots of this α': {
      x: {label: 'Re r', ...plane},
      y: {label: 'Im r', ...plane},
      equal: true,
      polygons: {
        '|r| ≤ 1': circle.map((a) => [
          Math.cos(a),
          Math.sin(a),
        ]),
      },
      points: {'this α': roots(alpha, stiffness)},
    },
    'larger |r|': {
      x: {label: 'α', values: grid},
      lines: {'|r|': (a) => radius(a, stiffness)},
      points: each(alphas, (a, name) => [[a, left[name]]]),
    },
  },
});
table({
  columns: ['α', '|r|'],
  rows: each(alphas, (a, name) => [a, left[name]]),
  digits: [2, 3],
});
check(
  'no α beats the critical one',
  grid.every(
    (a) => radius(a, stiffness) >= left.critical - 1e-7, // rounding, under a root
  ),
);
check(
  'it converges exactly when ηλ < 2(1 + α)',
  left['this α'] < 1 === stiffness < 2 * (1 + alpha),
);
