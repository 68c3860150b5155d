// Standardised, a sigmoid is nearly a line; γ, β bend it.
import {
  check,
  erf,
  fixed,
  knob,
  linspace,
  plot,
  random,
  scientific,
  table,
} from 'lab';

const gamma = knob('γ', {
  value: 1,
  min: 0.2,
  max: 6,
  step: 0.2,
});
const beta = knob('β', {value: 0, min: -3, max: 3, step: 0.5});
const epsilon = 1e-5;
const m = 2000;

const average = (v: number[]) =>
  v.reduce((sum, vi) => sum + vi, 0) / v.length;

/** γ(x − μ)/√(σ² + ε) + β */
export function batchNorm(
  x: number[],
  gamma: number,
  beta: number,
) {
  const mu = average(x);
  const s2 = average(x.map((xi) => (xi - mu) ** 2));
  return x.map(
    (xi) =>
      (gamma * (xi - mu)) / Math.sqrt(s2 + epsilon) + beta,
  );
}

/** The share of Var h that the best line a + bx explains. */
export function lineShare(x: number[], h: number[]) {
  const [mx, mh] = [average(x), average(h)];
  const cov = average(x.map((v, i) => (v - mx) * (h[i] - mh)));
  const vx = average(x.map((v) => (v - mx) ** 2));
  const vh = average(h.map((v) => (v - mh) ** 2));
  return (cov * cov) / (vx * vh); // [standardised-sigmoid]
}

/** P(γx̂ + β ≤ 0) for normal x̂: Φ(−β/γ) */
export function silentShare(gamma: number, beta: number) {
  return (1 - erf(beta / gamma / Math.SQRT2)) / 2;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const x = random(2)
  .normal(m)
  .map((v) => 3 + 2 * v);
const y = batchNorm(x, gamma, beta);
const share = (gamma: number) => {
  const y = batchNorm(x, gamma, beta);
  return lineShare(y, y.map(sigmoid));
};
const grid = linspace(0.2, 6, 30);
const z = linspace(-8, 8, 81);
plot({
  columns: 2,
  panels: [
    {
      title: 'where the unit works',
      x: {label: 'y', domain: [-8, 8]},
      y: {domain: [0, 1]},
      histogram: {
        y: {
          samples: y.filter((v) => Math.abs(v) < 8),
          bins: 40,
          density: true,
        },
      },
      lines: {'σ(y)': {x: z, y: z.map(sigmoid)}},
    },
    {
      title: 'line in σ(y), silence of ReLU',
      x: {label: 'γ', values: grid},
      y: {domain: [0, 1]},
      lines: {
        'explained by a line': grid.map(share),
        'P(y ≤ 0)': {
          y: grid.map((g) => silentShare(g, beta)),
          dash: true,
        },
      },
      rules: {γ: {x: gamma, tone: 'muted'}},
    },
  ],
});

const mu = average(x);
const s2 = average(x.map((xi) => (xi - mu) ** 2));
const miss = (gamma: number, beta: number) => {
  const back = batchNorm(x, gamma, beta);
  return Math.max(...back.map((v, i) => Math.abs(v - x[i])));
};
const undo: [string, number][] = [
  ['σ²', s2],
  ['σ', Math.sqrt(s2)],
  ['√(σ² + ε)', Math.sqrt(s2 + epsilon)],
];
table({
  title: 'undoing it with β = μ',
  columns: ['γ', 'value', 'max |y − x|'],
  rows: undo.map(([name, g]) => [
    name,
    fixed(g, 2),
    miss(g, mu) < 1e-9
      ? fixed(0, 0)
      : scientific(miss(g, mu), 1),
  ]),
});
check(
  'γ = √(σ² + ε), β = μ is the identity',
  miss(Math.sqrt(s2 + epsilon), mu) < 1e-9, // [identity-recovered]
);
check('γ = σ², β = μ is not', miss(s2, mu) > 1);
const silent = y.filter((v) => v <= 0).length / m;
check(
  'the share of silent ReLUs is Φ(−β/γ)',
  Math.abs(silent - silentShare(gamma, beta)) < 0.06, // five deviations of 1/√(4m)
);
check(
  'γ = 1, β = 0 uses the sigmoid as a line',
  lineShare(
    batchNorm(x, 1, 0),
    batchNorm(x, 1, 0).map(sigmoid),
  ) > 0.97,
);
check(
  'mean β and deviation |γ|, whatever the data',
  Math.abs(average(y) - beta) < 1e-9 &&
    Math.abs(
      average(y.map((v) => (v - beta) ** 2)) - gamma ** 2,
    ) <
      1e-4 * gamma ** 2, // ε/σ² ≈ 2.5e-6
);
