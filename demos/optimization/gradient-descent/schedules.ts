// With noise the rate has to fall, and not too soon.
import {best, check, each, iterate, knob, linspace} from 'lab';
import {logspace, plot, sum, table} from 'lab';

const eta0 = knob('η₀', 0.5, [0.05, 1, 0.05]);
const T = knob('T', {value: 1000, options: [50, 1000, 3000]});
const lambda = [1, 0.05];
const s = 1; // the noise in a gradient
/** η/η₀ when the share a of the T steps is done. */
export const shapes = {
  constant: () => 1,
  step: (a: number) => (a < 1 / 2 ? 1 : a < 3 / 4 ? 0.1 : 0.01),
  exponential: (a: number) => 0.01 ** a,
  '1/t': (a: number) => 1 / (1 + 99 * a),
  linear: (a: number) => 1 - 0.99 * a, // [classic-schedules]
  'cosine, warm-up': (a: number) =>
    a < 0.05
      ? a / 0.05
      : (1 + Math.cos((Math.PI * (a - 0.05)) / 0.95)) / 2, // [modern-schedules]
};
type Shape = (a: number) => number;

/** E J, exactly: ½ Σ λ E[θ²], each axis from θ = 5. */
export function exact(shape: Shape, eta0: number) {
  const axes = lambda.map((l) =>
    iterate(T, 25, (V, t) => {
      const eta = eta0 * shape(t / T);
      return (1 - eta * l) ** 2 * V + (eta * s) ** 2; // [floor-falls]
    }),
  );
  return axes[0].map((V, t) => (V + 0.05 * axes[1][t]) / 2);
}

// --- picture ---
/** E J of the mean of the last half, at a constant rate. */
export function averaged(eta: number) {
  const axes = lambda.map((l) => {
    let [V, withSum, square] = [25, 0, 0]; // E[θ²], E[θΣ], E[Σ²]
    for (let t = 0; t < T; t++) {
      V = (1 - eta * l) ** 2 * V + (eta * s) ** 2;
      if (t < T / 2) continue;
      square += 2 * (1 - eta * l) * withSum + V;
      withSum = (1 - eta * l) * withSum + V;
    }
    return (l * square) / (T / 2) ** 2 / 2;
  });
  return sum(axes);
}
const at = linspace(0, T - 1, 200).map(Math.round);
plot({
  x: {label: 't', values: at},
  panels: {
    η: {
      lines: each(
        shapes,
        (shape: Shape) => (t: number) => eta0 * shape(t / T),
      ),
    },
    'E J': {
      y: {log: true},
      lines: each(shapes, (shape: Shape) => {
        const J = exact(shape, eta0);
        return at.map((t) => J[t]);
      }),
    },
  },
});
const end = (shape: Shape) => (eta: number) =>
  exact(shape, eta)[T];
const ends = {
  ...each(shapes, end),
  'constant, averaged': averaged,
};
const etas = logspace(0.01, 1.9, 80);
const tuned = each(ends, (J) => best(etas, J));
table({
  columns: ['J at the end', 'best η₀', 'J with it'],
  rows: each(ends, (J, name) => {
    const {choice, cost} = tuned[name];
    return [J(eta0), choice, cost];
  }),
  digits: [3, 2, 3],
});
const floors = lambda.map((l) => eta0 / (2 - eta0 * l) / 2);
const off = Math.abs(ends.constant(eta0) / sum(floors) - 1);
check(
  'given time, a constant rate ends on the floor of the formula',
  lambda[1] * eta0 * T < 5 || off < 0.01,
);
const others = Object.entries(tuned).slice(1);
check(
  'tuned for the end, every decay but 1/t beats the constant rate',
  others.every(
    ([name, {cost}]) =>
      name === '1/t' || cost < tuned.constant.cost,
  ),
);
