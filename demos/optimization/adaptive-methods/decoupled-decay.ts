// L2 in Adam spares noisy weights; AdamW shrinks all alike.
import {check, each, isClose, iterate, knob, mean} from 'lab';
import {plot, random, range, table, zeros} from 'lab';

const gamma = knob('γ', 1, [0.2, 2, 0.1]);
const noise = knob(
  'noise of the second kind',
  10,
  [0.1, 10],
  'log',
);
const [eta, beta1, beta2, delta] = [0.001, 0.9, 0.999, 1e-8];
const [steps, copies] = [2000, 40];

/** Mean of 40 weights from 1, whose loss is noise of size s. */
export function run(s: number, isDecoupled: boolean) {
  const dice = random(2);
  const [m, r] = [zeros(copies).data, zeros(copies).data];
  const start = range(copies).map(() => 1);
  const path = iterate(steps, start, (weights, k) =>
    weights.map((w, i) => {
      let g = s * dice.normal();
      if (!isDecoupled) g += gamma * w; // [two-decays]
      m[i] = beta1 * m[i] + (1 - beta1) * g;
      r[i] = beta2 * r[i] + (1 - beta2) * g * g;
      const mHat = m[i] / (1 - beta1 ** (k + 1));
      const rHat = r[i] / (1 - beta2 ** (k + 1));
      if (isDecoupled) w *= 1 - eta * gamma; // [two-decays]
      return w - (eta * mHat) / (Math.sqrt(rHat) + delta);
    }),
  );
  return mean(path, 1);
}
const sizes = {
  'quiet gradients': 0.1,
  'noisy gradients': noise,
};
const l2 = each(sizes, (size) => run(size, false));
const w = each(sizes, (size) => run(size, true));

// --- picture ---
const t = range(0, steps + 1, 20);
const thin = (means: number[]) => t.map((k) => means[k]);
const rule = (k: number) => (1 - eta * gamma) ** k;
plot({
  columns: 2,
  x: {label: 't', values: t},
  y: {label: 'θ', domain: [-0.1, 1.1]},
  panels: {
    'Adam with γθ in g': {lines: each(l2, thin)},
    AdamW: {
      lines: each(w, thin),
      formulas: {'(1 − ηγ)ᵗ': rule},
    },
  },
});
table({
  columns: ['θ after 2000 steps', ...Object.keys(sizes)],
  rows: each({'Adam with γθ in g': l2, AdamW: w}, (means) =>
    Object.values(means).map((path) => path[steps]),
  ),
  digits: 2,
});
check(
  'AdamW: (1 − ηγ)ᵗ for both, give or take the noise',
  Object.values(w).every((path) =>
    isClose(path[steps], rule(steps), 0.06),
  ),
);
/** Where the decay is divided by the size of the gradient. */
const divided = (1 - (eta * gamma) / noise) ** steps;
check(
  'L2: the noisy weights shrink by about 1 − ηγ/s a step',
  noise < 3 ||
    Math.abs(l2['noisy gradients'][steps] - divided) < 0.06,
);
