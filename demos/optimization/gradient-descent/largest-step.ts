// Below 2/λₘₐₓ descent converges, above it diverges.
import {
  check,
  fixed,
  knob,
  logspace,
  plot,
  print,
  scientific,
} from 'lab';

const eta = knob('η', {
  value: 0.19,
  min: 0.005,
  max: 0.25,
  step: 0.005,
});
const L = knob('λₘₐₓ', {value: 10, min: 2, max: 12, step: 1});
const mu = 1;
const lambda = [mu, L];
const steps = 50;

/** w ← w − η∇J, for J = ½ Σ λᵢwᵢ² */
export function sgd(w: number[], eta: number) {
  return w.map((wi, i) => wi - eta * lambda[i] * wi); // [one-factor]
}
export function walk(eta: number, steps: number) {
  const path = [[3, 1]];
  for (let t = 0; t < steps; t++) path.push(sgd(path[t], eta));
  return path;
}
/** The slowest axis decides. */
export function rate(eta: number) {
  return Math.max(...lambda.map((l) => Math.abs(1 - eta * l))); // [speed-and-stability]
}

const size = ([a, b]: number[]) => Math.hypot(a, b);
const etas = logspace(0.005, 0.25, 120);
const left = etas.map((e) => size(walk(e, steps)[steps]));
const path = walk(eta, steps);
const edge = 2 / L;
const seen = path.filter((w) => Math.abs(w[1]) < 2);
plot({
  columns: 2,
  panels: [
    {
      title: 'the way',
      x: {label: 'w₁'},
      y: {label: 'w₂', domain: [-2, 2]},
      contour: {
        x: [-0.6, 3.4],
        y: [-2, 2],
        f: (a, b) => (mu * a * a + L * b * b) / 2,
        levels: 10,
        tone: 'muted',
      },
      lines: {w: seen},
      points: {w: seen},
    },
    {
      title: 'error after 50 steps',
      x: {label: 'η', values: etas, log: true},
      y: {label: '‖w‖', log: true, domain: [1e-7, 1e6]},
      lines: {'‖w‖': left},
      rules: {
        '1/λₘₐₓ': {x: 1 / L, tone: 'muted'},
        '2/(λₘₐₓ + λₘᵢₙ)': {x: 2 / (L + mu), tone: 2},
        '2/λₘₐₓ': {x: edge, tone: 'ink'},
      },
    },
  ],
});
print('2/λₘₐₓ:', fixed(edge, 3));
print(
  'factor a step across, 1 − ηλₘₐₓ:',
  fixed(1 - eta * L, 2),
);
print(
  'factor a step along, 1 − ηλₘᵢₙ:',
  fixed(1 - eta * mu, 3),
);
print('‖w‖ after 50 steps:', scientific(size(path[steps]), 2));
check(
  'each axis shrinks by 1 − ηλ a step',
  lambda.every(
    (l, i) =>
      Math.abs(
        path[steps][i] - path[0][i] * (1 - eta * l) ** steps,
      ) <=
      1e-10 * (1 + Math.abs(path[steps][i])),
  ),
);
check(
  'convergence turns to divergence at 2/λₘₐₓ',
  etas.every((e) => {
    const far = Math.abs(walk(e, 4000)[4000][1]);
    return (
      Math.abs(e / edge - 1) < 0.005 || far < 1 === e < edge
    );
  }),
);
check(
  'fastest is 2/(λₘₐₓ + λₘᵢₙ)',
  etas.every((e) => rate(e) >= rate(2 / (L + mu)) - 1e-12),
);
