// A rate too large for here may lead to where it is not.
import {check, fixed, knob, plot, range, table} from 'lab';

const eta = knob('η', {
  value: 0.25,
  min: 0.02,
  max: 0.35,
  step: 0.01,
});
const start = [3.2, 0.1];
const steps = 120;

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
  const path = [start];
  for (let t = 0; t < steps; t++) path.push(step(path[t], eta));
  return path;
}

const small = walk(0.02);
const path = walk(eta);
const t = range(60);
plot({
  columns: 3,
  panels: [
    {
      title: 'the way',
      x: {label: 'u'},
      y: {label: 'v'},
      contour: {
        x: [0, 3.6],
        y: [-0.6, 2],
        f: (u, v) => Math.log10(J([u, v]) + 1e-3),
        levels: 9,
        tone: 'muted',
      },
      lines: {'η = 0.02': small, 'η of the knob': path},
    },
    {
      title: 'J',
      x: {label: 't', values: t},
      y: {log: true, domain: [1e-8, 10]},
      lines: {
        'η = 0.02': small.slice(0, 60).map(J),
        'η of the knob': path.slice(0, 60).map(J),
      },
    },
    {
      title: 'λₘₐₓ',
      x: {label: 't', values: t},
      y: {domain: [0, 16]},
      lines: {
        'η = 0.02': small.slice(0, 60).map(sharpness),
        'η of the knob': path.slice(0, 60).map(sharpness),
      },
      rules: {'2/η': {y: 2 / eta, tone: 'ink'}},
    },
  ],
});
const end = path[steps];
table({
  columns: ['', 'η = 0.02', 'η of the knob'],
  rows: [
    [
      'λₘₐₓ at the start',
      ...[small, path].map((p) => fixed(sharpness(p[0]), 1)),
    ],
    [
      'largest J on the way',
      ...[small, path].map((p) =>
        fixed(Math.max(...p.map(J)), 2),
      ),
    ],
    [
      'λₘₐₓ at the end',
      ...[small, path].map((p) =>
        fixed(sharpness(p[steps]), 1),
      ),
    ],
    ['2/η', fixed(2 / 0.02, 1), fixed(2 / eta, 1)],
  ],
});
check(
  'both end at a minimum',
  J(end) < 1e-4 && J(small[steps]) < 1e-4,
);
check(
  'where it ends, λₘₐₓ is at most 2/η',
  sharpness(end) <= (2 / eta) * 1.001,
);
check(
  'each step multiplies u² − v² by 1 − η²r²',
  range(steps).every((t) => {
    const [a, b] = [path[t], path[t + 1]];
    const r = a[0] * a[1] - 1;
    const before = a[0] ** 2 - a[1] ** 2;
    return (
      Math.abs(
        b[0] ** 2 - b[1] ** 2 - before * (1 - (eta * r) ** 2),
      ) < 1e-9
    );
  }),
);
