// The loss starts at log M and stops at the labels' entropy.
import {add, check, div, dot, exp, isClose, iterate} from 'lab';
import {knob, logSumExp, mean, mul, plot, random} from 'lab';
import {range, sub, sum, table} from 'lab';

const M = knob('M', 4, [2, 10, 1]);
const epsilon = knob('random labels ε', 0.3, [0, 1, 0.05]);

// Three groups of 400 examples that look alike: group g is of
// class g mod M, but a share ε is labelled blindly.
const dice = random(6);
const shares = range(3).map((g) => {
  const count = range(M).map(() => 0);
  for (const _ of range(400))
    count[dice.uniform() < epsilon ? dice.integer(M) : g % M]++;
  return div(count, 400);
});

/** e^(zᵢ) / Σ eᶻ */
export function softmax(z: number[]) {
  return exp(sub(z, logSumExp(z)));
}
/** −Σ π log p, of p = softmax(z). */
export function crossEntropy(pi: number[], z: number[]) {
  return logSumExp(z) - dot(pi, z); // [ce-definition]
}
/** Gradient descent in the logits, from all equal. */
export function learn(pi: number[]) {
  const start = pi.map(() => 0);
  const step = (z: number[]) =>
    sub(z, mul(0.3, sub(softmax(z), pi))); // [ce-gradient]
  return iterate(300, start, step);
}
const paths = shares.map((pi) => learn(pi));

// --- picture ---
export const entropy = (pi: number[]) =>
  -sum(pi.map((v) => (v > 0 ? v * Math.log(v) : 0)));
export const divergence = (pi: number[], p: number[]) =>
  sum(pi.map((v, c) => (v > 0 ? v * Math.log(v / p[c]) : 0))); // [entropy-plus-kl]
const floor = mean(shares.map(entropy));
const chance = Math.log(M);
const losses = range(301).map((t) =>
  mean(shares.map((pi, g) => crossEntropy(pi, paths[g][t]))),
);
plot({
  panels: {
    loss: {
      x: {label: 'step', values: range(1, 302), log: true},
      y: {domain: [0, 1.1 * chance]},
      lines: {loss: losses},
      rules: {
        'log M': {y: chance, tone: 'muted'},
        'entropy of the labels': {y: floor, tone: 1},
      },
    },
    'first group': {
      x: {label: 'c', values: range(1, M + 1).map(String)},
      y: {domain: [0, 1]},
      bars: {labels: shares[0], p: softmax(paths[0][300])},
    },
  },
});
table({
  columns: ['', 'loss'],
  rows: {
    'at the start': losses[0],
    'log M': chance,
    'at the end': losses[300],
    'entropy of the labels': floor,
  },
  digits: 3,
});
check('the first loss is log M', isClose(losses[0], chance));
const excess = range(301).map((t) =>
  mean(
    shares.map((pi, g) => divergence(pi, softmax(paths[g][t]))),
  ),
);
check(
  'at every step the loss is entropy plus divergence',
  isClose(losses, add(floor, excess), 1e-9),
);
check(
  'the loss never rises',
  losses.every((v, t) => t === 0 || v <= losses[t - 1] + 1e-12),
);
