// A rare large gradient outvoted: Adam climbs, AMSGrad does not.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  range,
} from 'lab';

const n = knob('n, period', {
  value: 3,
  min: 3,
  max: 30,
  step: 1,
});
const beta1 = knob('β₁', {
  value: 0,
  min: 0,
  max: 0.95,
  step: 0.05,
});
const beta2 = knob('β₂', {
  value: 0.1,
  min: 0.02,
  max: 0.999,
  step: 0.001,
});
const periods = 400;
const steps = n * periods;

/** n once in n steps, else −1: the mean slope is 1/n > 0. */
export function slope(t: number, n: number) {
  return t % n === 1 ? n : -1;
}

/** Adam or AMSGrad on [−1, 1] from 0, with η = 0.5/√t. */
export function run(isAmsgrad: boolean) {
  let [theta, m, r, most] = [0, 0, 0, 0];
  const path = [theta];
  for (let t = 1; t <= steps; t++) {
    const g = slope(t, n);
    m = beta1 * m + (1 - beta1) * g;
    r = beta2 * r + (1 - beta2) * g * g;
    most = Math.max(most, r); // [amsgrad]
    const below = isAmsgrad ? most : r / (1 - beta2 ** t);
    const above = isAmsgrad ? m : m / (1 - beta1 ** t);
    theta -= (0.5 / Math.sqrt(t)) * (above / Math.sqrt(below));
    theta = Math.min(1, Math.max(-1, theta));
    path.push(theta);
  }
  return path;
}

/** Σ m/√r over a period, once m and r repeat themselves. */
export function push(n: number, beta1: number, beta2: number) {
  return range(1, n + 1).reduce((sum, k) => {
    const m =
      -1 +
      ((n + 1) * (1 - beta1) * beta1 ** (k - 1)) /
        (1 - beta1 ** n);
    const r =
      1 +
      ((n * n - 1) * (1 - beta2) * beta2 ** (k - 1)) /
        (1 - beta2 ** n); // [periodic-r]
    return sum + m / Math.sqrt(r); // [wrong-way]
  }, 0);
}

const adam = run(false);
const amsgrad = run(true);
const ends = (path: number[]) =>
  range(periods + 1).map((k) => path[k * n]);
const grid = linspace(0.01, 0.999, 300);
const now = push(n, beta1, beta2);
plot({
  columns: 2,
  panels: [
    {
      title: 'θ after each period',
      x: {label: 'period', values: range(periods + 1)},
      y: {domain: [-1.1, 1.1]},
      lines: {Adam: ends(adam), AMSGrad: ends(amsgrad)},
      rules: {minimum: {y: -1, tone: 'ink'}},
    },
    {
      title: 'Adam: Σ m/√r over a period',
      x: {label: 'β₂', domain: [0, 1]},
      lines: {
        'below 0: uphill': {
          x: grid,
          y: grid.map((b) => push(n, beta1, b)),
          tone: 0,
        },
      },
      points: {'this β₂': [[beta2, now]]},
      rules: {'': {y: 0, tone: 'ink'}},
    },
  ],
});
print('mean slope:', fixed(1 / n, 3));
print('Σ m/√r:', fixed(now, 2));
check(
  'Adam goes up exactly when the sum is negative',
  Math.abs(now) < 0.15 ||
    Math.sign(adam[steps]) === -Math.sign(now),
);
check(
  'AMSGrad keeps going down, or has arrived',
  amsgrad[steps] < Math.max(amsgrad[steps / 2], -0.9),
);
