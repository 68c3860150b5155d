// Standardised, a sigmoid is nearly a line; γ, β bend it.
import {abs, add, check, div, each, erf, fixed} from 'lab';
import {isClose, knob, linspace, max, mean, mul} from 'lab';
import {plot, random, scientific, sigmoid, std, sub} from 'lab';
import {table, variance} from 'lab';

const gamma = knob('γ', 1, [0.2, 6, 0.2]);
const beta = knob('β', 0, [-3, 3, 0.5]);
const epsilon = 1e-5;

/** γ(x − μ)/√(σ² + ε) + β */
export function batchNorm(x: number[], g: number, b: number) {
  const s = Math.sqrt(variance(x) + epsilon);
  return add(mul(g, div(sub(x, mean(x)), s)), b);
}
/** The share of Var h that the best line a + bx explains. */
export function lineShare(x: number[], h: number[]) {
  const cov = mean(mul(sub(x, mean(x)), sub(h, mean(h))));
  return cov ** 2 / (variance(x) * variance(h)); // [standardised-sigmoid]
}
/** P(γx̂ + β ≤ 0) for normal x̂: Φ(−β/γ) */
export function silentShare(g: number, b: number) {
  return (1 - erf(b / g / Math.SQRT2)) / 2;
}

const x = add(3, mul(2, random(2).normal(2000)));
const y = batchNorm(x, gamma, beta);
const share = (g: number, b: number) => {
  const y = batchNorm(x, g, b);
  return lineShare(y, sigmoid(y));
};

// --- picture ---
plot({
  panels: {
    'where the unit works': {
      x: {
        label: 'y',
        domain: [-8, 8],
        values: linspace(-8, 8, 81),
      },
      y: {domain: [0, 1]},
      histogram: {
        y: {
          samples: y.filter((v) => Math.abs(v) < 8),
          bins: 40,
          density: true,
        },
      },
      lines: {'σ(y)': sigmoid},
    },
    'line in σ(y), silence of ReLU': {
      x: {label: 'γ', values: linspace(0.2, 6, 30)},
      y: {domain: [0, 1]},
      lines: {
        'explained by a line': (g) => share(g, beta),
        'P(y ≤ 0)': (g) => silentShare(g, beta),
      },
      rules: {γ: {x: gamma, tone: 'muted'}},
    },
  },
});
const miss = (g: number) =>
  max(abs(sub(batchNorm(x, g, mean(x)), x)));
const s = Math.sqrt(variance(x) + epsilon);
table({
  title: 'undoing it with β = μ',
  columns: ['γ', 'value', 'max |y − x|'],
  rows: each({'σ²': s * s, σ: std(x), '√(σ² + ε)': s}, (g) => [
    fixed(g, 2),
    miss(g) < 1e-9 ? 0 : scientific(miss(g), 1),
  ]),
});
const silent = mean(y.map((v) => (v <= 0 ? 1 : 0)));
table({
  columns: ['', 'at this γ and β'],
  rows: {
    'explained by a line': share(gamma, beta),
    'P(y ≤ 0)': silent,
  },
  digits: 3,
});
check('γ = √(σ² + ε), β = μ is the identity', miss(s) < 1e-9); // [identity-recovered]
check(
  'mean β and deviation γ',
  isClose(mean(y), beta) && isClose(std(y), gamma, 1e-4), // ε/σ²
);
check(
  'the share of silent ReLUs is Φ(−β/γ)',
  Math.abs(silent - silentShare(gamma, beta)) < 0.06, // five times 1/√(4m)
);
