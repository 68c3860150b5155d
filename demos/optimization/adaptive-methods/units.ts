// Measure θ in other units: Adadelta alone takes the same path.
import {check, knob, plot, print, range, scientific} from 'lab';

const c = knob('c, new units in an old one', {
  value: 10,
  min: 1,
  max: 100,
  step: 0.01,
  log: true,
});
const logDelta = knob('log₁₀ δ', {
  value: -6,
  min: -12,
  max: -2,
  step: 1,
});
const delta = 10 ** logDelta;
const rho = 0.95;
const steps = 400;
const slope = (theta: number) => theta / Math.hypot(1, theta); // J = √(1 + θ²)

/** The path of θ when the method sees φ = cθ, in units of θ. */
export function path(step: (g: number) => number, c: number) {
  let phi = 3 * c;
  const thetas = [3];
  for (let t = 0; t < steps; t++) {
    phi += step(slope(phi / c) / c); // [units-of-g]
    thetas.push(phi / c);
  }
  return thetas;
}
export const sgd = (eta: number) => (g: number) => -eta * g;
export function rmsprop(eta: number, delta: number) {
  let r = 0;
  return (g: number) => {
    r = rho * r + (1 - rho) * g * g;
    return (-eta * g) / Math.sqrt(r + delta);
  };
}
/** RMS of past steps over RMS of gradients, times −g. */
export function adadelta(
  forSteps: number,
  forGradients: number,
) {
  let [r, u] = [0, 0];
  return (g: number) => {
    r = rho * r + (1 - rho) * g * g; // [two-averages]
    const step =
      (-Math.sqrt(u + forSteps) / Math.sqrt(r + forGradients)) *
      g; // [two-averages]
    u = rho * u + (1 - rho) * step * step; // [two-averages]
    return step;
  };
}

const seen = {
  SGD: (c: number) => path(sgd(0.05), c),
  RMSProp: (c: number) => path(rmsprop(0.02, 1e-12), c),
  Adadelta: (c: number) => path(adadelta(delta, delta), c),
};
/** δ has units too: of a step squared, and of a slope squared. */
const converted = path(
  adadelta(delta * c * c, delta / (c * c)),
  c,
);
plot({
  columns: 3,
  x: {label: 't', values: range(steps + 1)},
  y: {domain: [-0.6, 3.2]},
  panels: Object.entries(seen).map(([title, run]) => ({
    title,
    lines: {
      θ: run(1),
      'cθ, divided by c': run(c),
      ...(title === 'Adadelta'
        ? {
            'the same, δ converted': {
              y: converted,
              dash: true,
              tone: 'ink' as const,
            },
          }
        : {}),
    },
  })),
});
const start = adadelta(delta, delta);
print(
  'first step of Adadelta:',
  scientific(Math.abs(start(slope(3))), 1),
);
const gap = (a: number[], b: number[]) =>
  Math.max(...a.map((x, t) => Math.abs(x - b[t])));
check(
  'SGD in new units: its path with η/c²',
  gap(seen.SGD(c), path(sgd(0.05 / (c * c)), 1)) < 1e-9,
);
check(
  'RMSProp in new units: its path with η/c',
  gap(
    path(rmsprop(0.02, 1e-12 / (c * c)), c),
    path(rmsprop(0.02 / c, 1e-12), 1),
  ) < 1e-6,
);
check(
  'Adadelta, δ converted: the same path',
  gap(converted, seen.Adadelta(1)) < 1e-6,
);
