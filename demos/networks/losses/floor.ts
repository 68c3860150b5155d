// The loss starts at log M and stops at the labels' entropy.
import {
  check,
  fixed,
  knob,
  plot,
  print,
  random,
  range,
} from 'lab';

const classes = knob('M', {value: 4, min: 2, max: 10, step: 1});
const epsilon = knob('random labels ε', {
  value: 0.3,
  min: 0,
  max: 1,
  step: 0.05,
});
const groups = 3; // inputs that look alike
const n = 400; // examples in each
const steps = 300;
const eta = 0.3;

// Group g is of class g mod M, but a share ε is drawn blindly.
const dice = random(6);
const counts = range(groups).map((g) => {
  const row = range(classes).map(() => 0);
  for (const _ of range(n))
    row[
      dice.uniform() < epsilon
        ? dice.integer(classes)
        : g % classes
    ]++;
  return row;
});
const data = counts.map((row) => row.map((c) => c / n));

/** log Σ eᶻ, the largest taken out. */
export function logSumExp(z: number[]) {
  const top = Math.max(...z);
  const sum = z.reduce((s, zi) => s + Math.exp(zi - top), 0);
  return top + Math.log(sum);
}
/** e^(zᵢ) / Σ eᶻ */
export function softmax(z: number[]) {
  const total = logSumExp(z);
  return z.map((zi) => Math.exp(zi - total));
}
/** −Σ π log p = log Σ eᶻ − πᵀz, with p = softmax(z) */
export function crossEntropy(pi: number[], z: number[]) {
  return pi.reduce((s, v, i) => s - v * z[i], logSumExp(z)); // [ce-definition]
}
/** −Σ π log π */
export function entropy(pi: number[]) {
  return pi.reduce(
    (s, v) => (v > 0 ? s - v * Math.log(v) : s),
    0,
  );
}
/** Σ π log(π/p) */
export function divergence(pi: number[], p: number[]) {
  return pi.reduce(
    (s, v, i) => (v > 0 ? s + v * Math.log(v / p[i]) : s), // [entropy-plus-kl]
    0,
  );
}

const mean = (v: number[]) =>
  v.reduce((s, x) => s + x, 0) / v.length;
const z = data.map((pi) => pi.map(() => 0)); // logits
const losses: number[] = [];
const gaps: number[] = [];
for (let step = 0; step < steps; step++) {
  losses.push(
    mean(data.map((pi, g) => crossEntropy(pi, z[g]))),
  );
  gaps.push(
    mean(data.map((pi, g) => divergence(pi, softmax(z[g])))),
  );
  data.forEach((pi, g) => {
    const p = softmax(z[g]);
    z[g] = z[g].map((zi, i) => zi - eta * (p[i] - pi[i])); // [ce-gradient]
  });
}
const floor = mean(data.map(entropy));
const chance = Math.log(classes);
plot({
  columns: 2,
  panels: [
    {
      title: 'loss',
      x: {
        label: 'step',
        values: range(1, steps + 1),
        log: true,
      },
      y: {domain: [0, 1.1 * chance]},
      lines: {loss: losses},
      rules: {
        'log M': {y: chance, tone: 'muted'},
        'entropy of the labels': {y: floor, tone: 1},
      },
    },
    {
      title: 'first group',
      x: {
        label: 'c',
        values: range(1, classes + 1).map(String),
      },
      y: {domain: [0, 1]},
      bars: {labels: data[0], p: softmax(z[0])},
    },
  ],
});
print(
  'at the start:',
  fixed(losses[0], 3),
  'log M:',
  fixed(chance, 3),
);
print(
  'at the end:',
  fixed(losses[steps - 1], 3),
  'entropy of the labels:',
  fixed(floor, 3),
);
check(
  'the first loss is log M',
  Math.abs(losses[0] - chance) < 1e-12,
);
check(
  'the loss is entropy plus divergence at every step',
  losses.every((v, k) => Math.abs(v - floor - gaps[k]) < 1e-9),
);
check(
  'it never goes below the entropy, and never rises',
  losses.every(
    (v, k) =>
      v > floor - 1e-12 &&
      (k === 0 || v <= losses[k - 1] + 1e-12),
  ),
);
