// BN fixes mean and variance, never the shape.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  random,
  range,
  table,
} from 'lab';

const kind = knob('data', {
  value: 'two modes',
  options: ['two modes', 'skewed', 'uniform', 'normal'],
});
const gamma = knob('γ', {
  value: 1,
  min: 0.5,
  max: 3,
  step: 0.5,
});
const beta = knob('β', {value: 0, min: -3, max: 3, step: 0.5});
const epsilon = 1e-5;
const m = 400;

const average = (v: number[]) =>
  v.reduce((sum, vi) => sum + vi, 0) / v.length;

/** x̂ = (x − μ)/s and s = √(σ² + ε) of one feature. */
export function standardise(x: number[]) {
  const mu = average(x); // [batch-statistics]
  const s2 = average(x.map((xi) => (xi - mu) ** 2));
  const s = Math.sqrt(s2 + epsilon);
  return {xhat: x.map((xi) => (xi - mu) / s), s};
}

/** y = γx̂ + β */
export function forward(
  x: number[],
  gamma: number,
  beta: number,
) {
  return standardise(x).xhat.map((v) => gamma * v + beta);
}

/** ∂L/∂x, ∂L/∂γ, ∂L/∂β from d = ∂L/∂y. */
export function backward(
  x: number[],
  d: number[],
  gamma: number,
) {
  const {xhat, s} = standardise(x);
  const dBeta = d.reduce((sum, di) => sum + di, 0);
  const dGamma = d.reduce(
    (sum, di, i) => sum + di * xhat[i], // [gamma-beta-gradients]
    0,
  );
  const [a, b] = [dBeta / x.length, dGamma / x.length];
  const dx = d.map(
    (di, i) => (gamma / s) * (di - a - xhat[i] * b), // [input-gradient]
  );
  return {dx, dGamma, dBeta};
}

/** Third and fourth moment of the standardised numbers. */
export function shape(x: number[]) {
  const mu = average(x);
  const sd = Math.sqrt(average(x.map((v) => (v - mu) ** 2)));
  const moment = (k: number) =>
    average(x.map((v) => ((v - mu) / sd) ** k));
  return [moment(3), moment(4) - 3];
}

const dice = random(1);
const draw = {
  'two modes': () =>
    (dice.uniform() < 0.35 ? 2 : 8) + 0.8 * dice.normal(),
  skewed: () => -3 * Math.log(1 - dice.uniform()),
  uniform: () => 10 * dice.uniform(),
  normal: () => 5 + 2 * dice.normal(),
}[kind];
const x = range(m).map(draw);
const y = forward(x, gamma, beta);

// L = ½ Σ (y − t)² for targets t, so d = y − t
const t = dice.normal(m).map((v) => v + 1);
const loss = (x: number[]) =>
  forward(x, gamma, beta).reduce(
    (sum, yi, i) => sum + (yi - t[i]) ** 2 / 2,
    0,
  );
const d = y.map((yi, i) => yi - t[i]);
const {dx} = backward(x, d, gamma);
const {xhat, s} = standardise(x);
const some = range(40);
const h = 1e-4;
const measured = some.map((k) => {
  const at = (h: number) =>
    loss(x.map((xi, i) => (i === k ? xi + h : xi)));
  return (at(h) - at(-h)) / (2 * h);
});
const bell = (y: number) => {
  const u = (y - beta) / gamma;
  return (
    Math.exp((-u * u) / 2) / (gamma * Math.sqrt(2 * Math.PI))
  );
};
// the same stretch of both axes, the same bins
const edges = linspace(
  Math.min(-3, ...xhat),
  Math.max(3, ...xhat),
  31,
);
const mu = average(x);
plot({
  columns: 3,
  panels: [
    {
      title: 'before',
      x: {label: 'x'},
      histogram: {
        x: {
          samples: x,
          bins: edges.map((e) => mu + s * e),
          density: true,
        },
      },
    },
    {
      title: 'after',
      x: {label: 'y'},
      histogram: {
        y: {
          samples: y,
          bins: edges.map((e) => beta + gamma * e),
          density: true,
        },
      },
      lines: {
        'N(β, γ²)': {
          x: linspace(edges[0], edges[30], 81).map(
            (e) => beta + gamma * e,
          ),
          y: bell,
          dash: true,
        },
      },
    },
    {
      title: '∂L/∂x',
      x: {label: 'finite differences'},
      points: {
        'μ, σ held fixed': {
          x: measured,
          y: some.map((k) => (gamma / s) * d[k]),
        },
        formula: {x: measured, y: some.map((k) => dx[k])},
      },
    },
  ],
});
const row = (v: number[]) => {
  const mu = average(v);
  const sd = Math.sqrt(average(v.map((w) => (w - mu) ** 2)));
  return [mu, sd, ...shape(v)].map((w) => fixed(w, 2));
};
table({
  columns: ['', 'mean', 'deviation', 'skewness', 'kurtosis'],
  rows: [
    ['x', ...row(x)],
    ['y', ...row(y)],
  ],
});
const near = (u: number, v: number, tolerance: number) =>
  Math.abs(u - v) < tolerance;
check(
  'the shape is unchanged: same skewness, same kurtosis',
  shape(x).every((v, k) => near(v, shape(y)[k], 1e-9)),
);
check(
  'the formula is the slope, by finite differences',
  measured.every((v, k) => near(v, dx[k], 1e-5)),
);
const dot = (u: number[], v: number[]) =>
  u.reduce((sum, ui, i) => sum + ui * v[i], 0);
check(
  'the gradient is orthogonal to a shift and to a stretch',
  near(dot(dx, range(m).fill(1)), 0, 1e-8) &&
    near(dot(dx, xhat), 0, 0.02), // ε leaves a little
);
const wide = x.map((xi) => 10 * xi);
const far = backward(wide, d, gamma).dx;
check(
  'ten times the input: same output, a tenth of the gradient',
  forward(wide, gamma, beta).every((v, i) =>
    near(v, y[i], 1e-4),
  ) && far.every((v, i) => near(10 * v, dx[i], 1e-4)), // [scale-invariance]
);
