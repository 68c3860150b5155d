// Momentum smooths the direction, not the noise at the bottom.
import {check, each, iterate, knob, mean, plot} from 'lab';
import {random, square, table} from 'lab';

const alpha = knob('α', 0.9, [0, 0.98, 0.01]);
const eta = knob('η', 0.1, [0.02, 1, 0.01]);
const s = 1; // standard deviation of the noise in a gradient

/** θ on ½θ² with gradients θ + sξ, from θ = 4 at rest. */
export function run(alpha: number, eta: number, seed: number) {
  const dice = random(seed);
  let v = 0;
  return iterate(40_000, 4, (theta) => {
    const g = theta + s * dice.normal();
    v = alpha * v - eta * g;
    return theta + v;
  });
}

/** E[θ²] once the start is forgotten; λ = 1. */
export function floor(alpha: number, eta: number) {
  const noise = eta * s ** 2 * (1 + alpha);
  const room = 2 * (1 + alpha) - eta;
  return noise / ((1 - alpha) * room); // [error-at-the-bottom]
}

const cases = {
  SGD: [0, eta],
  'momentum, η(1 − α)': [alpha, eta * (1 - alpha)],
  'momentum, η': [alpha, eta],
};
const paths = each(cases, ([a, h], _, i) => run(a, h, i + 1));

// --- picture ---
const names = Object.keys(cases) as (keyof typeof cases)[];
plot({
  x: {label: 't'},
  y: {domain: [-4.5, 4.5]},
  panels: each(names, (name) => ({
    lines: {θ: paths[name].slice(0, 200)},
  })),
});
const rest = each(paths, (path) => path.slice(4000));
const measured = each(rest, (path) => mean(square(path)));
const promised = each(cases, ([a, h]) => floor(a, h));
/** The mean of (θₜ₊₁ − θₜ)²: how restless the direction is. */
const restless = each(rest, (path) =>
  mean(path.slice(1).map((x, t) => (x - path[t]) ** 2)),
);
table({
  columns: ['E[θ²]', 'by the formula', 'mean squared step'],
  rows: each(names, (name) => [
    measured[name],
    promised[name],
    restless[name],
  ]),
  digits: [2, 3, 4],
});
check(
  'each E[θ²] is that of the formula, within a quarter',
  names.every(
    (name) =>
      Math.abs(measured[name] / promised[name] - 1) < 0.25,
  ),
);
const ratio = promised['momentum, η(1 − α)'] / promised.SGD;
check(
  'at the same η/(1 − α) the floor is at most η/2 lower',
  ratio <= 1 + 1e-12 && ratio >= 1 - eta / 2,
);
