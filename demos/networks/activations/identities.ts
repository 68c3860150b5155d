// Sigmoid, tanh and softplus are one function, tested all over.
import {centralDifference, check, each, fixed, knob} from 'lab';
import {linspace, plot, print, scientific, table} from 'lab';

const beta = knob('β', 3, [0.5, 20, 0.5]);
const {abs, exp, expm1, log, log1p, max, tanh} = Math;

/** σ(x) = 1/(1 + e⁻ˣ) */
export function sigmoid(x: number) {
  return 1 / (1 + exp(-x));
}
/** ζ(x) = max(x, 0) + log(1 + e^(−|x|)) */
export function softplus(x: number) {
  return max(x, 0) + log1p(exp(-abs(x))); // [stable-softplus]
}
/** log(1 + eˣ), as it is written on paper. */
export function naive(x: number) {
  return log(1 + exp(x));
}
const [s, zeta] = [sigmoid, softplus];

type F = (x: number) => number;
/** Left and right sides. */
export const identities: Record<string, [F, F]> = {
  '1 − σ(x) = σ(−x)': [(x) => 1 - s(x), (x) => s(-x)],
  'log(p/(1 − p)) = x': [
    (x) => log(s(x) / (1 - s(x))),
    (x) => x,
  ],
  'tanh x = 2σ(2x) − 1': [tanh, (x) => 2 * s(2 * x) - 1],
  'log σ(x) = −ζ(−x)': [(x) => log(s(x)), (x) => -zeta(-x)],
  'ζ(x) − ζ(−x) = x': [(x) => zeta(x) - zeta(-x), (x) => x],
  'log(e^ζ − 1) = x': [(x) => log(expm1(zeta(x))), (x) => x],
};
/** A function and its derivative. */
export const slopes: Record<string, [F, F]> = {
  'σ′ = σ(1 − σ)': [s, (x) => s(x) * (1 - s(x))],
  'tanh′ = 1 − tanh²': [tanh, (x) => 1 - tanh(x) ** 2],
  'ζ′ = σ': [zeta, s],
};
/** Softplus, sharpened. */
export const sharp: F = (x) => zeta(beta * x) / beta; // [sharp-softplus]

// --- picture ---
const measured: F = (x) => centralDifference(zeta, x);
const relu: F = (x) => max(0, x);
plot({
  x: {label: 'x', values: linspace(-3, 3, 121)},
  panels: {
    'sharper and sharper': {
      lines: {'max(0, x)': relu, 'ζ(βx)/β': sharp},
    },
    slopes: {
      lines: {
        'σ(x)': s,
        'tanh x': tanh,
        'ζ′, measured': {y: measured, dash: true},
      },
    },
  },
});
print('largest gap to max(0, x):', fixed(sharp(0), 4));
table({
  columns: [
    'x',
    'log(1 + eˣ)',
    'max(x, 0) + log(1 + e^(−|x|))',
  ],
  rows: [-800, -40, 0, 40, 709, 710, 800].map((x) => [
    x,
    scientific(naive(x), 3),
    scientific(zeta(x), 3),
  ]),
});
const x = linspace(-8, 8, 161);
const near = (a: F, b: F, by: number) =>
  x.every((v) => abs(a(v) - b(v)) < by);
each(identities, ([left, right], name) =>
  check(name, near(left, right, 1e-9)),
);
each(slopes, ([f, d], name) =>
  check(
    name,
    near((v) => centralDifference(f, v), d, 1e-7),
  ),
);
check(
  'ζ(βx)/β is above max(0, x), by at most log 2 / β',
  x.every((v) => {
    const gap = sharp(v) - relu(v);
    return gap > -1e-12 && gap < log(2) / beta + 1e-12;
  }),
);
check(
  'only the paper version overflows',
  naive(710) === Infinity && zeta(710) === 710,
);
