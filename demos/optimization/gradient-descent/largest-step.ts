// Below 2/λₘₐₓ descent converges, above it diverges.
import {best, check, fixed, isClose, iterate, knob} from 'lab';
import {
  logspace,
  max,
  norm,
  plot,
  print,
  scientific,
} from 'lab';
import {abs, mul, sub} from 'lab';

const eta = knob('η', 0.19, [0.005, 1, 0.005]);
const L = knob('λₘₐₓ', 10, [2, 12, 1]);
const mu = 1;
const lambda = [mu, L];

/** w ← w − η∇J, for J = ½ Σ λᵢwᵢ² */
export function sgd(w: number[], eta: number) {
  return w.map((wi, i) => wi - eta * lambda[i] * wi); // [one-factor]
}
export function walk(eta: number, steps: number) {
  return iterate(steps, [3, 1], (w) => sgd(w, eta));
}
/** The slowest axis decides. */
export function rate(eta: number) {
  return max(abs(sub(1, mul(eta, lambda)))); // [speed-and-stability]
}
const path = walk(eta, 50);

// --- picture ---
const marks = {
  '1/λₘₐₓ': {x: 1 / L, tone: 'muted'},
  '2/(λₘₐₓ + λₘᵢₙ)': {x: 2 / (L + mu), tone: 2},
  '2/λₘₐₓ': {x: 2 / L, tone: 'ink'},
} as const;
const etas = logspace(0.005, 1, 90);
const seen = path.filter((w) => Math.abs(w[1]) < 2);
plot({
  panels: {
    'the way': {
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
    'error after 50 steps': {
      x: {label: 'η', values: etas, log: true},
      y: {label: '‖w‖', log: true, domain: [1e-7, 1e6]},
      lines: {'‖w‖': (e) => norm(walk(e, 50)[50])},
      rules: marks,
    },
  },
});
print('2/λₘₐₓ:', fixed(2 / L, 3));
print('factor across, 1 − ηλₘₐₓ:', fixed(1 - eta * L, 2));
print('factor along, 1 − ηλₘᵢₙ:', fixed(1 - eta * mu, 3));
print('‖w‖ after 50 steps:', scientific(norm(path[50]), 2));
check(
  'each axis shrinks by 1 − ηλ a step',
  isClose(
    path[50],
    [3 * (1 - eta * mu) ** 50, (1 - eta * L) ** 50],
    1e-9,
  ),
);
check(
  'convergence turns to divergence at 2/λₘₐₓ',
  etas.every((e) => {
    const far = norm(walk(e, 1000)[1000]);
    return (
      Math.abs((e * L) / 2 - 1) < 0.005 || far < 1 === e < 2 / L
    );
  }),
);
/** Measured: what a step leaves in the long run. */
const slowest = (e: number) => {
  const tail = walk(e, 200)
    .slice(100)
    .map((w) => norm(w));
  return (tail[100] / tail[0]) ** (1 / 100);
};
const found = best(etas, slowest);
check(
  'fastest is 2/(λₘₐₓ + λₘᵢₙ), by trial',
  Math.abs((found.choice * (L + mu)) / 2 - 1) < 0.05 &&
    Math.abs(found.cost - rate(found.choice)) < 0.01,
);
