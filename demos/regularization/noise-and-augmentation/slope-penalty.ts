// Input noise charges for slope: on a line exactly, on a
// network as long as the noise is small.
import {
  check,
  fixed,
  knob,
  linspace,
  logspace,
  plot,
  random,
  sum,
  table,
} from 'lab';

const sigma = knob('σ', {
  value: 0.3,
  min: 0.02,
  max: 1,
  log: true,
});
const r = knob('residual', {value: 0, min: 0, max: 1});

// A small network: three hidden units.
const v = [1, -0.8, 0.9];
const w = [2, 3, -1.5];
const b = [1, -3, -1.5];
const mean = (list: number[]) => sum(list) / list.length;

export function f(x: number) {
  return sum(v.map((vj, j) => vj * Math.tanh(w[j] * x + b[j])));
}
export function slope(x: number) {
  return sum(
    v.map(
      (vj, j) =>
        vj * w[j] * (1 - Math.tanh(w[j] * x + b[j]) ** 2),
    ),
  );
}
export function curvature(x: number) {
  return sum(
    v.map((vj, j) => {
      const h = Math.tanh(w[j] * x + b[j]);
      return -2 * vj * w[j] ** 2 * h * (1 - h ** 2);
    }),
  );
}
const line = (x: number) => 0.8 * x;

// E over z ~ N(0, 1): the trapezoidal rule on [−8, 8].
const z = linspace(-8, 8, 321);
const weight = z.map((zi) => Math.exp(-(zi ** 2) / 2));
const total = sum(weight);
export function expect(g: (z: number) => number) {
  return sum(z.map((zi, i) => weight[i] * g(zi))) / total;
}

const X = linspace(-2, 2, 9);
// f − y: the data bend more than the network does.
const off = X.map((x) => r * Math.sign(curvature(x)));

/** What the noise adds to the mean squared error. */
export function extra(
  f: (x: number) => number,
  off: number[],
  sigma: number,
) {
  return mean(
    X.map((x, i) => {
      const y = f(x) - off[i];
      const noisy = expect((z) => (f(x + sigma * z) - y) ** 2);
      return noisy - off[i] ** 2;
    }),
  );
}
const slopeTerm = mean(X.map((x) => slope(x) ** 2)); // [two-terms]
const curveTerm = mean(
  X.map((x, i) => off[i] * curvature(x)), // [two-terms]
);

// A sample of pairs ±ε: the odd terms cancel.
const dice = random(3);
const sampled = X.map((x, i) => {
  const y = f(x) - off[i];
  return dice.normal(300).map((e) => {
    const up = (f(x + sigma * e) - y) ** 2;
    const down = (f(x - sigma * e) - y) ** 2;
    return ((up + down) / 2 - off[i] ** 2) / sigma ** 2;
  });
});
const found = mean(sampled.map(mean));
const spread = Math.sqrt(
  sum(
    sampled.map((s) => {
      const m = mean(s);
      return mean(s.map((si) => (si - m) ** 2)) / s.length;
    }),
  ),
);
const error = spread / X.length;

const fine = linspace(-2.5, 2.5, 101);
const sigmas = logspace(0.02, 1, 41);
const perVariance = (g: (x: number) => number, off: number[]) =>
  sigmas.map((s) => extra(g, off, s) / s ** 2);
plot({
  columns: 2,
  panels: [
    {
      title: 'output',
      x: {label: 'x', values: fine},
      lines: {
        network: fine.map(f),
        'noisy mean': fine.map((x) =>
          expect((z) => f(x + sigma * z)),
        ),
      },
      points: {data: X.map((x, i) => [x, f(x) - off[i]])},
    },
    {
      title: 'extra loss / σ²',
      x: {label: 'σ', values: sigmas, log: true},
      lines: {
        line: perVariance(line, off),
        network: perVariance(f, off),
        'mean f′²': {
          y: sigmas.map(() => slopeTerm),
          dash: true,
        },
        'mean f′² + (f − y) f″': {
          y: sigmas.map(() => slopeTerm + curveTerm),
          dash: true,
        },
      },
      points: {sampled: [[sigma, found]]},
    },
  ],
});
const exact = extra(f, off, sigma) / sigma ** 2;
table({
  columns: ['extra loss / σ²', 'line', 'network'],
  rows: [
    [
      'with noise',
      fixed(extra(line, off, sigma) / sigma ** 2, 3),
      fixed(exact, 2),
    ],
    [
      'second order',
      fixed(0.64, 3),
      fixed(slopeTerm + curveTerm, 2),
    ],
  ],
});
check(
  'on the line it is σ²w², for every σ and residual',
  sigmas.every(
    (s) => Math.abs(extra(line, off, s) - 0.64 * s ** 2) < 1e-9,
  ), // [linear-noise]
);
check(
  'on the network both terms are right for small σ',
  Math.abs(
    extra(f, off, 0.02) / 0.02 ** 2 - slopeTerm - curveTerm,
  ) <
    0.01 * slopeTerm,
);
check(
  'the sample agrees, within five standard errors',
  Math.abs(found - exact) < 5 * error,
);
