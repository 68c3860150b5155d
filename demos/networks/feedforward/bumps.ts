// A sum of bumps comes as near to f as one likes; of z², never.
import {check, dot, each, knob, linspace, max, min} from 'lab';
import {plot, range, relu, sigmoid, sub} from 'lab';
import {lstsq} from 'lab/linalg';

const target = knob('target', ['wave', 'jump', 'yours']);
const N = knob('units N', 8, [1, 32, 1]);
const s = knob('steepness', 12, [1, 60, 1]);
const yours = drawn();
const {f, x} = makeTarget();
type Curve = (x: number) => number;

/** How much f rises in each of N cells. */
const rises = (f: Curve, N: number) =>
  range(N).map((k) => f((k + 1) / N) - f(k / N));

/** Chords through f(k/N): N ReLUs that bend at k/N. */
export function chords(f: Curve, N: number): Curve {
  const slopes = rises(f, N).map((rise) => rise * N);
  const bends = sub(slopes, [0, ...slopes.slice(0, -1)]);
  return (x) => {
    const relus = range(N).map((k) => relu(x - k / N));
    return f(0) + dot(bends, relus); // [relu-hats]
  };
}
/** N sigmoids of slope sN, halfway between the points k/N. */
export function steps(f: Curve, N: number, s: number): Curve {
  const jumps = rises(f, N);
  return (x) => {
    const z = range(N).map((k) => s * (N * x - k - 0.5));
    return f(0) + dot(jumps, sigmoid(z)); // [sigmoid-steps]
  };
}
/** Least squares over a + bx + cx²: all that units z² can do */
export function parabola(f: Curve): Curve {
  const powers = (xi: number) => [1, xi, xi * xi];
  const best = lstsq(x.map(powers), x.map(f));
  return (xi) => dot(best, powers(xi));
}
const fits = (N: number) => ({
  ReLU: chords(f, N),
  sigmoid: steps(f, N, s),
  'z²': parabola(f),
});

// --- picture ---
function drawn() {
  const value = [0.2, 0.9, -0.6, 0.4, -0.1];
  return knob('yours', {value, min: -1, max: 1, step: 0.1});
}
function makeTarget() {
  const {PI, floor, sin} = Math;
  const f = {
    wave: (x: number) => sin(2 * PI * x),
    jump: (x: number) => (x < 0.5 ? -0.5 : 0.5),
    yours: (x: number) => {
      const k = Math.min(3, floor(4 * x));
      return yours[k] + (4 * x - k) * (yours[k + 1] - yours[k]);
    },
  }[target];
  const left = linspace(0, 0.5 - 1e-12, 97); // of the jump
  return {f, x: [...left, ...linspace(0.5, 1, 97)]};
}
export const gap = (f: Curve, g: Curve) =>
  max(x.map((xi) => Math.abs(f(xi) - g(xi))));
const sizes = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32];
const gaps = each(fits(1), (_, name) =>
  sizes.map((n) => gap(f, fits(n)[name])),
);
const hats = range(N + 1).map((k) =>
  x.map((xi) => f(k / N) * relu(1 - Math.abs(N * xi - k))),
);
plot({
  panels: {
    'sums of units': {
      x: {label: 'x', values: x},
      lines: {
        hats: {y: hats, tone: 'muted', dash: true},
        f: {y: f, tone: 'ink'},
        ...fits(N),
      },
    },
    'largest gap': {
      x: {label: 'N', values: sizes, log: true},
      y: {log: true, domain: [1e-3, 2]},
      lines: gaps,
      rules: {N: {x: N, tone: 'muted'}},
    },
  },
});
check(
  'chords meet f at every k/N',
  range(N + 1).every(
    (k) => Math.abs(fits(N).ReLU(k / N) - f(k / N)) < 1e-9, // rounding
  ),
);
check(
  'no continuous sum comes nearer to the jump than ½',
  target !== 'jump' || min(Object.values(gaps).flat()) > 0.4999,
);
