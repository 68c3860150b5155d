// A sum of bumps comes as near to f as one likes; of z², never.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  range,
  table,
} from 'lab';
import {lstsq} from 'lab/linalg';

const drawn = knob('yours', {
  value: [0.2, 0.9, -0.6, 0.4, -0.1],
  min: -1,
  max: 1,
  step: 0.1,
});
const targets = {
  wave: (x: number) => Math.sin(2 * Math.PI * x),
  kink: (x: number) => Math.abs(3 * x - 1) - 1,
  jump: (x: number) => (x < 0.5 ? -0.5 : 0.5),
  yours: (x: number) => {
    const k = Math.min(3, Math.floor(4 * x));
    return drawn[k] + (4 * x - k) * (drawn[k + 1] - drawn[k]);
  },
};
const name = knob('target', {
  value: 'wave',
  options: ['wave', 'kink', 'jump', 'yours'],
});
const N = knob('units N', {value: 8, min: 1, max: 32, step: 1});
const s = knob('steepness', {
  value: 12,
  min: 1,
  max: 60,
  step: 1,
});
const f = targets[name];

const relu = (z: number) => Math.max(0, z);
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
type Curve = (x: number) => number;

/** The chain of chords through f(k/N): N ReLUs, bent at k/N. */
export function chords(f: Curve, N: number): Curve {
  const at = (k: number) => f(k / N);
  const slope = range(N).map((k) => (at(k + 1) - at(k)) * N);
  const bend = slope.map((m, k) => m - (slope[k - 1] ?? 0));
  return (x) =>
    bend.reduce(
      (sum, c, k) => sum + c * relu(x - k / N), // [relu-hats]
      at(0),
    );
}

/** N sigmoids of slope sN, halfway between the points k/N. */
export function steps(f: Curve, N: number, s: number): Curve {
  const at = (k: number) => f(k / N);
  const jump = range(N).map((k) => at(k + 1) - at(k));
  return (x) =>
    jump.reduce(
      (sum, c, k) => sum + c * sigmoid(s * (N * x - k - 0.5)), // [sigmoid-steps]
      at(0),
    );
}

/** The hat with its tip at k/N: three ReLUs. */
export function hat(k: number, N: number): Curve {
  return (x) =>
    relu(N * x - k + 1) -
    2 * relu(N * x - k) +
    relu(N * x - k - 1);
}

// Twice at the jump: from the left and from the right.
const x = [...linspace(0, 1, 481), 0.5 - 1e-12].sort(
  (a, b) => a - b,
);
/** Least squares over a + bx + cx², all that units z² can do. */
export function parabola(f: Curve): Curve {
  const powers = x.map((xi) => [1, xi, xi * xi]);
  const [a, b, c] = lstsq(powers, x.map(f));
  return (xi) => a + b * xi + c * xi * xi;
}

/** The largest gap. */
export function gap(f: Curve, g: Curve) {
  return Math.max(...x.map((xi) => Math.abs(f(xi) - g(xi))));
}

const sizes = range(1, 33);
const errors = {
  ReLU: sizes.map((n) => gap(f, chords(f, n))),
  sigmoid: sizes.map((n) => gap(f, steps(f, n, s))),
  'z²': sizes.map(() => gap(f, parabola(f))),
};
const fits = {
  ReLU: chords(f, N),
  sigmoid: steps(f, N, s),
  'z²': parabola(f),
};
const tips = range(N + 1);
const hats = {
  x: tips.flatMap((k) => [
    (k - 1) / N,
    k / N,
    (k + 1) / N,
    NaN,
  ]),
  y: tips.flatMap((k) => [0, f(k / N), 0, NaN]),
};
plot({
  columns: 2,
  panels: [
    {
      title: 'sums of units',
      x: {label: 'x', values: x, domain: [0, 1]},
      lines: {
        hats: {...hats, tone: 'muted', dash: true},
        f: {y: x.map(f), tone: 'ink'},
        ...Object.fromEntries(
          Object.entries(fits).map(([key, g]) => [
            key,
            x.map(g),
          ]),
        ),
      },
    },
    {
      title: 'largest gap',
      x: {label: 'N', values: sizes, log: true},
      y: {log: true, domain: [1e-3, 2]},
      lines: errors,
      rules: {N: {x: N, tone: 'muted'}},
    },
  ],
});
table({
  columns: ['', 'ReLU', 'sigmoid', 'z²'],
  rows: [N, 2 * N, 4 * N].map((n) => [
    `N = ${n}`,
    fixed(gap(f, chords(f, n)), 3),
    fixed(gap(f, steps(f, n, s)), 3),
    fixed(gap(f, parabola(f)), 3),
  ]),
});
/** How much f changes within one cell of width 1/N. */
export function oscillation(f: Curve, N: number) {
  return Math.max(
    ...range(N).map((k) => {
      const cell = x.filter(
        (xi) => N * xi >= k && N * xi <= k + 1,
      );
      const values = [...cell, k / N, (k + 1) / N].map(f);
      return Math.max(...values) - Math.min(...values);
    }),
  );
}
check(
  'ReLU: no gap is larger than the change of f in one cell',
  sizes.every(
    (n, i) => errors.ReLU[i] <= oscillation(f, n) + 1e-9, // rounding
  ),
);
check(
  'no continuous sum comes nearer to the jump than ½',
  name !== 'jump' ||
    [...errors.ReLU, ...errors.sigmoid].every(
      (e) => e > 0.4999,
    ),
);
check(
  'every parabola misses the wave by 0.64 and more',
  name !== 'wave' || errors['z²'][0] > 0.64, // 3√3/8
);
