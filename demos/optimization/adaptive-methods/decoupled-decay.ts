// L2 in Adam spares noisy weights; AdamW shrinks all alike.
import {
  check,
  fixed,
  knob,
  plot,
  random,
  range,
  table,
} from 'lab';

const gamma = knob('γ', {
  value: 1,
  min: 0.2,
  max: 2,
  step: 0.1,
});
const noise = knob('noise of the second weight', {
  value: 10,
  min: 0.1,
  max: 10,
  step: 0.01,
  log: true,
});
const steps = 2000;
const eta = 0.001;
const [beta1, beta2, delta] = [0.9, 0.999, 1e-8];
const copies = 40;

/** The mean of 40 weights from 1, whose loss is noise alone. */
export function run(s: number, isDecoupled: boolean) {
  const dice = random(2);
  const w = Array<number>(copies).fill(1);
  const [m, r] = [w.map(() => 0), w.map(() => 0)];
  const means = [1];
  for (let t = 1; t <= steps; t++) {
    for (let i = 0; i < copies; i++) {
      let g = s * dice.normal();
      if (!isDecoupled) g += gamma * w[i]; // [two-decays]
      m[i] = beta1 * m[i] + (1 - beta1) * g;
      r[i] = beta2 * r[i] + (1 - beta2) * g * g;
      const [mHat, rHat] = [
        m[i] / (1 - beta1 ** t),
        r[i] / (1 - beta2 ** t),
      ];
      if (isDecoupled) w[i] *= 1 - eta * gamma; // [two-decays]
      w[i] -= (eta * mHat) / (Math.sqrt(rHat) + delta);
    }
    means.push(w.reduce((a, b) => a + b, 0) / copies);
  }
  return means;
}

const quiet = 0.1;
const l2 = [run(quiet, false), run(noise, false)];
const w = [run(quiet, true), run(noise, true)];
const t = range(steps / 20 + 1).map((k) => 20 * k);
const thin = (means: number[]) => t.map((k) => means[k]);
plot({
  columns: 2,
  x: {label: 't', values: t},
  y: {label: 'θ', domain: [-0.1, 1.1]},
  panels: [
    {
      title: 'Adam with γθ in g',
      lines: {
        'quiet gradients': thin(l2[0]),
        'noisy gradients': thin(l2[1]),
      },
    },
    {
      title: 'AdamW',
      lines: {
        'quiet gradients': thin(w[0]),
        'noisy gradients': thin(w[1]),
        '(1 − ηγ)ᵗ': {
          y: t.map((k) => (1 - eta * gamma) ** k),
          dash: true,
          tone: 'ink',
        },
      },
    },
  ],
});
table({
  columns: ['θ after 2000 steps', 'quiet', 'noisy'],
  rows: [
    [
      'Adam with γθ in g',
      fixed(l2[0][steps], 2),
      fixed(l2[1][steps], 2),
    ],
    ['AdamW', fixed(w[0][steps], 2), fixed(w[1][steps], 2)],
  ],
});
check(
  'AdamW: (1 − ηγ)ᵗ for both, give or take the noise',
  w.every(
    (means) =>
      Math.abs(means[steps] - (1 - eta * gamma) ** steps) <
      0.05,
  ),
);
check(
  'L2: the noisy weight keeps more',
  noise < 3 || l2[1][steps] > l2[0][steps] + 0.1,
);
