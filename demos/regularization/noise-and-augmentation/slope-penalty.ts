// Input noise charges for slope: σ² f′², while σ is small.
import {dot, knob, linspace, logspace, mean, sum} from 'lab';
import {check, plot, table} from 'lab';

const sigma = knob('σ', 0.3, [0.02, 1], 'log');
const r = knob('residual', 0, [0, 1]);

// A network of three hidden units: f = Σ v tanh(wx + b).
const v = [1, -0.8, 0.9];
const w = [2, 3, -1.5];
const b = [1, -3, -1.5];
/** f, or its first or second derivative */
export function f(x: number, order = 0) {
  const h = w.map((wj, j) => Math.tanh(wj * x + b[j]));
  const slope = h.map((hj) => 1 - hj * hj);
  const bend = h.map((hj, j) => -2 * hj * slope[j]);
  const g = [h, slope, bend][order];
  return v.reduce(
    (s, vj, j) => s + vj * w[j] ** order * g[j],
    0,
  );
}

const z = linspace(-8, 8, 129);
const density = z.map((zi) => Math.exp((-zi * zi) / 2));
/** E g(z) for z ~ N(0, 1) */
export const average = (g: (z: number) => number) =>
  dot(density, z.map(g)) / sum(density);

const X = linspace(-2, 2, 9);
const off = X.map((x) => r * Math.sign(f(x, 2))); // f − y
/** What the noise adds to the mean of (f − y)², over σ² */
export function charge(f: (x: number) => number, s: number) {
  const added = X.map((x, i) => {
    const e = (z: number) => f(x + s * z) - f(x) + off[i];
    return average((z) => e(z) ** 2) - off[i] ** 2;
  });
  return mean(added) / s ** 2;
}
const first = mean(X.map((x) => f(x, 1) ** 2)); // [two-terms]
const second = mean(X.map((x, i) => off[i] * f(x, 2))); // [two-terms]

// --- picture ---
const line = (x: number) => 0.8 * x;
const sigmas = logspace(0.02, 1, 31);
plot({
  columns: 2,
  panels: [
    {
      title: 'output',
      x: {label: 'x', values: linspace(-2.5, 2.5, 101)},
      lines: {
        network: (x) => f(x),
        'noisy mean': (x) => average((z) => f(x + sigma * z)),
      },
      points: {data: X.map((x, i) => [x, f(x) - off[i]])},
    },
    {
      title: 'extra loss / σ²',
      x: {label: 'σ', values: sigmas, log: true},
      y: {domain: [0, 1.1 * (first + second)]},
      lines: {
        network: (s) => charge(f, s),
        line: (s) => charge(line, s),
      },
      formulas: {'mean f′² + (f − y) f″': () => first + second},
      rules: {'this σ': {x: sigma}},
    },
  ],
});
table({
  columns: ['line', 'network'],
  rows: {
    'with noise': [charge(line, sigma), charge(f, sigma)],
    'mean f′²': [0.8 ** 2, first],
    'mean f′² + (f − y) f″': [0.8 ** 2, first + second],
  },
  digits: 2,
});
check(
  'on the line it is w², for every σ',
  sigmas.every((s) => Math.abs(charge(line, s) - 0.64) < 1e-9),
);
check(
  'on the network both terms are right for small σ',
  Math.abs(charge(f, 0.02) - first - second) < 0.02,
);
