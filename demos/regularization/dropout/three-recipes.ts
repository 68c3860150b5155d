// A unit’s input keeps its mean with the keep probability only.
import {abs, check, dot, each, isClose, knob} from 'lab';
import {linspace, mean, mul, plot, random, range} from 'lab';
import {sqrt, square, sum, table, variance} from 'lab';

const p = knob('drop rate p', 0.2, [0.05, 0.9, 0.05]);
const wrong = knob('wrong factor p', false);
const q = 1 - p; // keep probability
const factor = wrong ? p : q;

/** mⱼ is 1 with probability q, else 0. */
export function drawMask(q: number, u: number[]) {
  return u.map((uj) => Number(uj < q)); // [draw-a-mask]
}
type Row = number[];
/** z = Σ wⱼ mⱼ aⱼ / divisor */
export function input(w: Row, m: Row, a: Row, divisor: number) {
  return dot(w, mul(m, a)) / divisor; // [divide-early]
}
/** ∂z/∂aⱼ, with the same mask */
export function backward(w: Row, m: Row, divisor: number) {
  return mul(m, w).map((v) => v / divisor); // [same-mask-back]
}
/** Var z = q(1 − q) Σ (wⱼaⱼ)² / divisor² */
export function spread(w: Row, a: Row, q: number, d: number) {
  return (q * (1 - q) * sum(square(mul(w, a)))) / d ** 2; // [noise-level]
}

const dice = random(3);
const [w, a] = [dice.uniform(20), dice.uniform(20)];
const masks = range(4000).map(() =>
  drawMask(q, dice.uniform(20)),
);
const full = dot(w, a); // the whole network
const recipes = {
  'no scaling': {divisor: 1, test: full},
  'scaled at test time': {divisor: 1, test: factor * full}, // [match-the-mean]
  inverted: {divisor: factor, test: full}, // [divide-early]
};

// --- picture ---
const runs = each(recipes, ({divisor, test}) => {
  const z = masks.map((m) => input(w, m, a, divisor));
  const formula = spread(w, a, q, divisor);
  const noise = sqrt(formula / masks.length); // of the mean
  return {z, test, formula, noise, mean: mean(z)};
});
const rates = linspace(0.05, 0.9, 86);
const seen = each(runs, ({z, test}) => ({
  ...{x: {label: 'z'}, y: {label: 'density'}},
  histogram: {training: {samples: z, bins: 30, density: true}},
  rules: {'test time': {x: test}},
}));
plot({
  columns: 2,
  panels: {
    ...seen,
    'test input / mean training input': {
      x: {label: 'p', values: rates},
      y: {log: true},
      lines: {
        'no scaling': (r) => 1 / (1 - r),
        'factor 1 − p': () => 1,
        'factor p': (r) => r / (1 - r),
      },
      rules: {'this p': {x: p, tone: 'ink'}},
    },
  },
});
table({
  columns: ['mean', 'test time', 'variance', 'formula'],
  rows: each(runs, ({z, test, formula}) => [
    ...[mean(z), test, variance(z), formula],
  ]),
  digits: 2,
});
const [plain, ...scaled] = Object.values(runs);
check(
  'without scaling the test input is too large',
  plain.test > plain.mean + 5 * plain.noise,
);
check(
  'with a factor the test input is the mean',
  scaled.every((r) => abs(r.test - r.mean) < 5 * r.noise),
);
check(
  'the variance is that of the formula',
  scaled.every(
    (r) => abs(variance(r.z) / r.formula - 1) < 0.2, // 4000 draws
  ),
);
check(
  'z = Σ aⱼ ∂z/∂aⱼ, with one mask both ways',
  masks.every((m) => {
    const z = input(w, m, a, factor);
    return isClose(dot(backward(w, m, factor), a), z);
  }),
);
