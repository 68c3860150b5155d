// A rate too large for here may lead to where it is not.
import {check, each, fixed, isClose, iterate, knob} from 'lab';
import {max, plot, print, range, table} from 'lab';

const eta = knob('η', 0.25, [0.02, 0.35, 0.01]);

/** J = ½(uv − 1)²: minima on the curve uv = 1. */
export function J([u, v]: number[]) {
  return (u * v - 1) ** 2 / 2;
}
export function step([u, v]: number[], eta: number) {
  const r = u * v - 1;
  return [u - eta * r * v, v - eta * r * u]; // [imbalance]
}
/** The largest eigenvalue of the Hessian. */
export function sharpness([u, v]: number[]) {
  const half = (u * u + v * v) / 2;
  return half + Math.hypot((u * u - v * v) / 2, 2 * u * v - 1);
}
export function walk(eta: number) {
  return iterate(120, [3.2, 0.1], (w) => step(w, eta));
}
const paths = {'η = 0.02': walk(0.02), 'this η': walk(eta)};

// --- picture ---
const t = range(60);
const first = (of: (w: number[]) => number) =>
  each(paths, (path) => path.slice(0, 60).map(of));
plot({
  columns: 3,
  panels: {
    'the way': {
      x: {label: 'u'},
      y: {label: 'v'},
      contour: {
        x: [0, 3.6],
        y: [-0.6, 2],
        f: (u, v) => Math.log10(J([u, v]) + 1e-3),
        levels: 9,
        tone: 'muted',
      },
      lines: paths,
    },
    J: {
      x: {label: 't', values: t},
      y: {log: true, domain: [1e-8, 10]},
      lines: first(J),
    },
    λₘₐₓ: {
      x: {label: 't', values: t},
      y: {domain: [0, 16]},
      lines: first(sharpness),
      rules: {'2/η': {y: 2 / eta, tone: 'ink'}},
    },
  },
});
table({
  columns: ['λₘₐₓ at first', 'largest J', 'λₘₐₓ at the end'],
  rows: each(paths, (path) => [
    sharpness(path[0]),
    max(path.map(J)),
    sharpness(path[120]),
  ]),
  digits: [1, 2, 1],
});
print('2/η:', fixed(2 / eta, 1));
const path = paths['this η'];
const [flat, end] = [paths['η = 0.02'][120], path[120]];
check('both end at a minimum', J(end) < 1e-4 && J(flat) < 1e-4);
check(
  'where it ends, λₘₐₓ is at most 2/η',
  sharpness(end) <= (2 / eta) * 1.001,
);
const tilt = ([u, v]: number[]) => u * u - v * v;
check(
  'each step multiplies u² − v² by 1 − η²r²',
  isClose(
    path.slice(1).map(tilt),
    path
      .slice(0, 120)
      .map((w) => tilt(w) * (1 - 2 * eta ** 2 * J(w))),
    1e-9,
  ),
);
