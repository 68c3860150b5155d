// A unit's input keeps its mean only with the keep probability.
import {
  check,
  fixed,
  knob,
  linspace,
  mean,
  plot,
  random,
  table,
  variance,
} from 'lab';

const p = knob('drop rate p', {
  value: 0.2,
  min: 0.05,
  max: 0.9,
  step: 0.05,
});
const wrong = knob('wrong factor p', {value: false});
const q = 1 - p; // keep probability
const n = 20;
const draws = 4000;

/** mⱼ ~ Bernoulli(q), independent. */
export function drawMask(q: number, u: number[]) {
  return u.map((ui) => Number(ui < q)); // [draw-a-mask]
}
/** z = Σ wⱼ mⱼ aⱼ, divided by `by`. */
export function input(
  w: number[],
  a: number[],
  m: number[],
  by: number,
) {
  return w.reduce((z, wj, j) => z + (wj * m[j] * a[j]) / by, 0); // [divide-early]
}
/** ∂z/∂aⱼ: the mask of the forward pass, once more. */
export function backward(w: number[], m: number[], by: number) {
  return w.map((wj, j) => (wj * m[j]) / by); // [same-mask-back]
}
/** Var z = q (1 − q) Σ (wⱼ aⱼ)², divided by `by`². */
export function spread(
  w: number[],
  a: number[],
  q: number,
  by: number,
) {
  const squares = w.map((wj, j) => (wj * a[j]) ** 2);
  return (
    (q * (1 - q) * squares.reduce((s, x) => s + x)) / by ** 2
  ); // [noise-level]
}

const dice = random(3);
const a = dice.uniform(n).map((u) => 0.2 + u);
const w = dice.normal(n).map((z) => 0.15 + 0.2 * z);
const masks = Array.from({length: draws}, () =>
  drawMask(q, dice.uniform(n)),
);
const all = Array<number>(n).fill(1);
const full = input(w, a, all, 1); // no mask
const factor = wrong ? p : q;
const plain = masks.map((m) => input(w, a, m, 1));
const inverted = masks.map((m) => input(w, a, m, factor));
const recipes = [
  {name: 'no scaling', z: plain, by: 1, test: full},
  {
    name: 'scaled at test time',
    z: plain,
    by: 1,
    test: factor * full,
  },
  {name: 'inverted', z: inverted, by: factor, test: full},
].map((r) => ({
  ...r,
  mean: Number(mean(r.z)),
  variance: Number(variance(r.z)),
}));

const rates = linspace(0.05, 0.9, 86);
plot({
  columns: 2,
  panels: [
    ...recipes.map(({name, z, test}) => ({
      title: name,
      x: {label: 'z'},
      y: {label: 'density'},
      histogram: {
        'training, all masks': {
          samples: z,
          bins: 30,
          density: true,
        },
      },
      rules: {'test time': {x: test}},
    })),
    {
      title: 'test input / mean training input',
      x: {label: 'p', values: rates},
      y: {log: true},
      lines: {
        'no scaling': rates.map((r) => 1 / (1 - r)),
        'factor 1 − p': rates.map(() => 1),
        'factor p': rates.map((r) => r / (1 - r)),
      },
      rules: {'this p': {x: p, tone: 'ink'}},
    },
  ],
});
table({
  columns: ['', 'mean', 'test time', 'variance', 'formula'],
  rows: recipes.map((r) => [
    r.name,
    fixed(r.mean, 2),
    fixed(r.test, 2),
    fixed(r.variance, 2),
    fixed(spread(w, a, q, r.by), 2),
  ]),
});

/** Mean and test input agree within five standard errors. */
const agrees = recipes.map(
  (r) =>
    Math.abs(r.mean - r.test) <
    5 * Math.sqrt(spread(w, a, q, r.by) / draws),
);
const right = !wrong || Math.abs(p - 0.5) < 1e-9;
check(
  'without scaling the test input is too large',
  !agrees[0],
);
check(
  'with a factor they agree just if it is 1 − p',
  agrees[1] === right && agrees[2] === right,
);
check(
  'the variance is that of the formula',
  recipes.every(
    (r) =>
      Math.abs(r.variance / spread(w, a, q, r.by) - 1) < 0.2,
  ),
);
