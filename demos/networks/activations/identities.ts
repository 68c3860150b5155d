// Sigmoid, tanh and softplus are one function, tested everywhere.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  scientific,
  table,
} from 'lab';

const beta = knob('β', {
  value: 3,
  min: 0.5,
  max: 20,
  step: 0.5,
});
const {abs, exp, log, log1p, max, tanh} = Math;

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
const s = sigmoid;
const zeta = softplus;

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
  'log(e^ζ − 1) = x': [
    (x) => log(Math.expm1(zeta(x))),
    (x) => x,
  ],
};
/** A function and its derivative. */
export const slopes: Record<string, [F, F]> = {
  'σ′ = σ(1 − σ)': [s, (x) => s(x) * (1 - s(x))],
  'tanh′ = 1 − tanh²': [tanh, (x) => 1 - tanh(x) ** 2],
  'ζ′ = σ': [zeta, s],
  'ζ″ = σ(1 − σ)': [s, (x) => s(x) * (1 - s(x))],
};

const x = linspace(-8, 8, 161);
const worst = (f: F) => Math.max(...x.map((v) => abs(f(v))));
const gaps = Object.values(identities).map(([l, r]) =>
  worst((v) => l(v) - r(v)),
);
const h = 1e-4;
const errors = Object.values(slopes).map(([f, d]) =>
  worst((v) => (f(v + h) - f(v - h)) / (2 * h) - d(v)),
);

const scaled = (v: number) => zeta(beta * v) / beta;
const near = linspace(-3, 3, 121);
plot({
  columns: 2,
  x: {label: 'x', values: near},
  panels: [
    {
      lines: {
        'max(0, x)': near.map((v) => max(0, v)),
        'ζ(βx)/β': near.map(scaled),
      },
    },
    {
      lines: {
        'σ(x)': near.map(s),
        'tanh x': near.map(tanh),
        'ζ′, measured': {
          y: near.map(
            (v) => (zeta(v + h) - zeta(v - h)) / (2 * h),
          ),
          dash: true,
        },
      },
    },
  ],
});
print('largest gap to max(0, x):', fixed(scaled(0), 4));
table({
  columns: [
    'x',
    'log(1 + eˣ)',
    'max(x, 0) + log(1 + e^(−|x|))',
  ],
  rows: [-800, -40, 0, 40, 709, 710, 800].map((v) => [
    v,
    scientific(naive(v), 3),
    scientific(zeta(v), 3),
  ]),
});
Object.keys(identities).forEach((name, i) =>
  check(name, gaps[i] < 1e-9),
);
Object.keys(slopes).forEach((name, i) =>
  check(name, errors[i] < 1e-7),
);
check(
  'ζ(βx)/β is above max(0, x), by at most log 2 / β',
  near.every((v) => {
    const gap = scaled(v) - max(0, v); // [sharp-softplus]
    return gap > -1e-12 && gap < log(2) / beta + 1e-12;
  }),
);
check(
  'only the paper version overflows',
  naive(710) === Infinity && zeta(710) === 710,
);
