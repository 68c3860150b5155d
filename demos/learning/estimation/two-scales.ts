// A density's highest point depends on how θ is written.
import {argmax, check, cumulative, div, knob} from 'lab';
import {linspace, log, plot, sigmoid, stepsUntil} from 'lab';
import {sub, sum, table} from 'lab';

const k = knob('heads k', 2, [1, 30, 1]);
const tails = knob('tails', 1, [1, 30, 1]);
const a = knob('prior a = b', 1, [1, 10, 1]);

const likelihood = (theta: number) =>
  theta ** k * (1 - theta) ** tails;
/** Up to a factor: likelihood times prior. */
export const posterior = (theta: number) =>
  likelihood(theta) * (theta * (1 - theta)) ** (a - 1);
type Curve = (theta: number) => number;
/** θ = σ(z): a density also gets dθ/dz = θ(1 − θ). */
export const inLogits = (f: Curve) => (theta: number) =>
  f(theta) * theta * (1 - theta); // [scale]

const theta = linspace(0.001, 0.999, 999);
const logits = linspace(-7, 7, 2801);
const back = sigmoid(logits);
/** The θ at which a curve is highest. */
export const mode = (theta: number[], f: Curve) =>
  theta[argmax(theta.map(f))];
/** The θ with half of the area on each side. */
export const median = (theta: number[], f: Curve) => {
  const area = cumulative(theta.map(f));
  const half = area[area.length - 1] / 2;
  return theta[stepsUntil(area, (v) => v >= half)];
};

// --- picture ---
const inZ = inLogits(posterior);
const scaled = (y: number[], step: number) =>
  div(y, sum(y) * step);
const modes = [mode(theta, posterior), mode(back, inZ)];
plot({
  columns: 2,
  panels: {
    'density of θ': {
      x: {label: 'θ', values: theta},
      lines: {posterior: scaled(theta.map(posterior), 0.001)},
      rules: {mode: {x: modes[0]}},
    },
    'density of z': {
      x: {label: 'z', values: logits},
      lines: {posterior: scaled(back.map(inZ), 0.005)},
      rules: {mode: {x: log(div(modes[1], sub(1, modes[1])))}},
    },
  },
});
const medians = [median(theta, posterior), median(back, inZ)];
table({
  columns: ['found in θ', 'found in z, as θ'],
  rows: {
    'largest likelihood': [
      mode(theta, likelihood),
      mode(back, likelihood),
    ],
    'posterior mode': modes,
    'posterior median': medians,
  },
  digits: 2,
});
const mean = (k + a) / (k + tails + 2 * a);
check(
  'the mode in z is the posterior mean of θ',
  Math.abs(modes[1] - mean) < 0.001, // a step in z is 0.00125
);
check(
  'the median is the same in both',
  Math.abs(medians[0] - medians[1]) < 0.003,
);
