// An activation, its slope, and the slope of its slope.
import {centralDifference, check, clip, each, erf} from 'lab';
import {knob, linspace, plot, table} from 'lab';

const {abs, exp, log1p, max, min, sqrt, tanh, PI, SQRT2} = Math;
const s = (z: number) => 1 / (1 + exp(-z));
const Phi = (z: number) => (1 + erf(z / SQRT2)) / 2;
const phi = (z: number) => exp((-z * z) / 2) / sqrt(2 * PI);

/** g and g′ of each unit; α = 0.1 for leaky, 1 for ELU. */
export const units = {
  sigmoid: [s, (z) => s(z) * (1 - s(z))], // [sigmoid-slope]
  tanh: [tanh, (z) => 1 - tanh(z) ** 2], // [tanh-slope]
  'hard tanh': [(z) => clip(z, -1, 1), (z) => +(abs(z) < 1)],
  ReLU: [(z) => max(0, z), (z) => (z > 0 ? 1 : 0)],
  'leaky ReLU': [
    (z) => max(0, z) + 0.1 * min(0, z),
    (z) => (z > 0 ? 1 : 0.1),
  ],
  softplus: [(z) => log1p(exp(z)), s],
  ELU: [
    (z) => (z > 0 ? z : exp(z) - 1),
    (z) => (z > 0 ? 1 : exp(z)),
  ],
  SiLU: [
    (z) => z * s(z),
    (z) => s(z) + z * s(z) * (1 - s(z)), // [gated-slopes]
  ],
  GELU: [
    (z) => z * Phi(z),
    (z) => Phi(z) + z * phi(z), // [gated-slopes]
  ],
  RBF: [(z) => exp(-z * z), (z) => -2 * z * exp(-z * z)],
} satisfies Record<string, ((z: number) => number)[]>;

// --- picture ---
type Name = keyof typeof units;
const options = Object.keys(units) as Name[];
const first = knob('first unit', options);
const second = knob('second unit', {value: 'GELU', options});
const chosen = first === second ? [first] : [first, second];
const z = linspace(-5, 5, 400); // no point on a kink
const x = {label: 'z', values: z};
plot({
  panels: {
    g: {x, lines: each(chosen, (name) => units[name][0])},
    'g′': {x, lines: each(chosen, (name) => units[name][1])},
    'g″': {
      x,
      lines: each(
        chosen,
        (name) => (v: number) =>
          centralDifference(units[name][1], v),
      ),
    },
  },
});
table({
  columns: ['g(−5)', 'g(5)', 'g′(−5)', 'max g′', 'g′(5)'],
  rows: each(chosen, (name) => {
    const [g, d] = units[name];
    return [g(-5), g(5), d(-5), max(...z.map(d)), d(5)];
  }),
  digits: 3,
});
/** How far d is from the central difference of f, at worst. */
export const worst = (
  f: (z: number) => number,
  d: (z: number) => number,
) => max(...z.map((v) => abs(centralDifference(f, v) - d(v))));
check(
  'every g′ is the slope of g, by finite differences',
  Object.values(units).every(([g, d]) => worst(g, d) < 1e-6),
);
