// An activation, its slope and the slope of its slope.
import {
  check,
  erf,
  fixed,
  knob,
  linspace,
  plot,
  table,
} from 'lab';

/** σ(z) = 1/(1 + e⁻ᶻ) */
export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}
const s = sigmoid;
const phi = (z: number) =>
  Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const Phi = (z: number) => (1 + erf(z / Math.SQRT2)) / 2;
const {exp, tanh, log1p, abs} = Math;

/** g, g′ and g″ of each unit; α = 0.1 for leaky, 1 for ELU. */
export const units = {
  sigmoid: [
    s,
    (z) => s(z) * s(-z), // [sigmoid-slope]
    (z) => s(z) * s(-z) * (1 - 2 * s(z)),
  ],
  tanh: [
    tanh,
    (z) => 1 - tanh(z) ** 2, // [tanh-slope]
    (z) => -2 * tanh(z) * (1 - tanh(z) ** 2),
  ],
  'hard tanh': [
    (z) => (abs(z) < 1 ? z : Math.sign(z)),
    (z) => (abs(z) < 1 ? 1 : 0),
    () => 0,
  ],
  ReLU: [
    (z) => (z > 0 ? z : 0),
    (z) => (z > 0 ? 1 : 0),
    () => 0,
  ],
  'leaky ReLU': [
    (z) => (z > 0 ? z : 0.1 * z),
    (z) => (z > 0 ? 1 : 0.1),
    () => 0,
  ],
  softplus: [(z) => log1p(exp(z)), s, (z) => s(z) * s(-z)],
  ELU: [
    (z) => (z > 0 ? z : exp(z) - 1),
    (z) => (z > 0 ? 1 : exp(z)),
    (z) => (z > 0 ? 0 : exp(z)),
  ],
  SiLU: [
    (z) => z * s(z),
    (z) => s(z) * (1 + z * s(-z)), // [gated-slopes]
    (z) => s(z) * s(-z) * (2 + z * (1 - 2 * s(z))),
  ],
  GELU: [
    (z) => z * Phi(z),
    (z) => Phi(z) + z * phi(z), // [gated-slopes]
    (z) => (2 - z * z) * phi(z),
  ],
  RBF: [
    (z) => exp(-z * z),
    (z) => -2 * z * exp(-z * z),
    (z) => (4 * z * z - 2) * exp(-z * z),
  ],
} satisfies Record<string, ((z: number) => number)[]>;

type Name = keyof typeof units;
const options = Object.keys(units) as Name[];
const first = knob('first unit', {value: 'sigmoid', options});
const second = knob('second unit', {value: 'GELU', options});

const z = linspace(-5, 5, 400); // no point on a kink
const titles = ['g', 'g′', 'g″'];
plot({
  columns: 3,
  panels: titles.map((title, k) => ({
    title,
    x: {label: 'z', values: z},
    lines: {
      [first]: z.map(units[first][k]),
      [second]: z.map(units[second][k]),
    },
  })),
});
table({
  columns: ['', 'g(−5)', 'g(5)', 'g′(−5)', 'max g′', 'g′(5)'],
  rows: [...new Set([first, second])].map((name) => {
    const [g, d] = units[name];
    const slopes = [d(-5), Math.max(...z.map(d)), d(5)];
    const all = [g(-5), g(5), ...slopes];
    return [name, ...all.map((v) => fixed(v, 3))];
  }),
});

/** How far d is from the central difference of f, at worst. */
export function worst(
  f: (z: number) => number,
  d: (z: number) => number,
  h = 1e-4,
) {
  const gap = (x: number) =>
    abs((f(x + h) - f(x - h)) / (2 * h) - d(x));
  return Math.max(...z.map(gap));
}
const all = Object.values(units);
check(
  'every g′ is the slope of g, by finite differences',
  all.every(([g, d]) => worst(g, d) < 1e-6),
);
check(
  'every g″ is the slope of g′',
  all.every(([, d, dd]) => worst(d, dd) < 1e-6),
);
