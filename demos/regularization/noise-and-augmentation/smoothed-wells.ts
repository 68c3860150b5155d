// Weight noise blurs the loss: sharp wells fill up, wide ones
// stay. A linear model notices nothing.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  random,
  range,
} from 'lab';

const sigma = knob('σ', {
  value: 0.4,
  min: 0,
  max: 0.6,
  step: 0.02,
});

const wells = [
  {at: -1, depth: 1, width: 0.15},
  {at: 1, depth: 0.8, width: 0.8},
];

/** E J(w + ε), ε ~ N(0, σ²); σ = 0 is the loss itself. */
export function blurred(w: number, sigma: number) {
  let J = 1;
  for (const {at, depth, width} of wells) {
    const s2 = width ** 2 + sigma ** 2; // variances add
    const left = width / Math.sqrt(s2);
    J -= depth * left * Math.exp(-((w - at) ** 2) / (2 * s2));
  }
  return J;
}

/** J′(w) */
export function slope(w: number) {
  let g = 0;
  for (const {at, depth, width} of wells) {
    const u = (w - at) / width;
    g += ((depth * u) / width) * Math.exp((-u * u) / 2);
  }
  return g;
}

const eta = 0.02;
/** Descent whose gradient is taken at w + ε. */
export function descend(sigma: number, seed: number) {
  const dice = random(seed);
  let w = -1; // the sharp well
  return range(4001).map(() => {
    const here = w;
    w -= eta * slope(w + sigma * dice.normal()); // [blurred-loss]
    return here;
  });
}

// Linear regression ŷ = wx, mean squared error.
const x = [-1, -0.5, 0.2, 0.5, 1];
const y = [-1.1, -0.2, 0.3, 0.4, 1.2];
const mean = (list: number[]) =>
  list.reduce((s, a) => s + a, 0) / list.length;
const xx = mean(x.map((xi) => xi ** 2));
const xy = mean(x.map((xi, i) => xi * y[i]));
export function error(w: number) {
  return mean(x.map((xi, i) => (w * xi - y[i]) ** 2));
}
export function weightNoise(w: number, sigma: number) {
  return error(w) + sigma ** 2 * xx; // [linear-constant]
}
export function inputNoise(w: number, sigma: number) {
  return error(w) + sigma ** 2 * w ** 2; // [linear-noise]
}

const w = linspace(-2, 3.5, 221);
const near = linspace(0, 2, 201);
const argmin = (f: (w: number) => number) =>
  near.reduce((best, w) => (f(w) < f(best) ? w : best));
const least = (f: (w: number) => number) => {
  const at = argmin(f);
  return [at, f(at)];
};
const noisy = descend(sigma, 12);
const still = descend(0, 1);
const every = range(201).map((i) => 20 * i);
plot({
  columns: 3,
  panels: [
    {
      title: 'loss',
      x: {label: 'w', values: w},
      y: {domain: [-0.1, 1.1]},
      lines: {
        'without noise': w.map((wi) => blurred(wi, 0)),
        'weight noise': w.map((wi) => blurred(wi, sigma)),
      },
    },
    {
      title: 'w during descent',
      x: {label: 'step', values: every, ticks: [0, 2000, 4000]},
      y: {domain: [-2.5, 2.5]},
      lines: {
        'without noise': every.map((t) => still[t]),
        'weight noise': every.map((t) => noisy[t]),
      },
    },
    {
      title: 'linear regression',
      x: {label: 'w', values: near},
      y: {domain: [0, 1]},
      lines: {
        'without noise': near.map(error),
        'weight noise': near.map((w) => weightNoise(w, sigma)),
        'input noise': near.map((w) => inputNoise(w, sigma)),
      },
      points: {
        'without noise': [least(error)],
        'weight noise': [least((w) => weightNoise(w, sigma))],
        'input noise': [least((w) => inputNoise(w, sigma))],
      },
    },
  ],
});
print('J in the sharp well:', fixed(blurred(-1, 0), 2));
print('J in the wide well:', fixed(blurred(1, 0), 2));
print('blurred, sharp:', fixed(blurred(-1, sigma), 2));
print('blurred, wide:', fixed(blurred(1, sigma), 2));
const runs = range(20).map((i) => descend(sigma, 10 + i)[4000]);
const escaped = runs.filter((w) => w > 0).length;
print('runs of 20 that end in the wide well:', escaped);
check(
  'without noise the sharp well is the deeper one',
  blurred(-1, 0) < blurred(1, 0),
);
check(
  'from σ = 0.2 on the wide well is, once blurred',
  sigma < 0.2 || blurred(1, sigma) < blurred(-1, sigma),
);
check(
  'without noise descent stays in the sharp well',
  Math.abs(still[4000] + 1) < 0.05,
);
check(
  'from σ = 0.4 on most noisy runs leave it',
  sigma < 0.4 || escaped > 10,
);
check(
  'weight noise leaves the best linear w where it is',
  argmin((w) => weightNoise(w, sigma)) === argmin(error),
);
check(
  'input noise moves it to xy / (xx + σ²)',
  Math.abs(
    argmin((w) => inputNoise(w, sigma)) -
      xy / (xx + sigma ** 2),
  ) < 0.01,
);
