// A gradient τ steps old allows a step about 1/τ as large.
import {check, fixed, knob, plot, range, table} from 'lab';

const tau = knob('τ', {value: 4, min: 0, max: 16, step: 1});
const product = knob('ηλ', {
  value: 0.3,
  min: 0.02,
  max: 1.2,
  step: 0.01,
});

/** θₜ₊₁ = θₜ − ηλ θₜ₋τ, from rest at 1. */
export function walk(
  tau: number,
  product: number,
  steps: number,
) {
  const theta = [1];
  for (let t = 0; t < steps; t++)
    theta.push(
      theta[t] - product * theta[Math.max(0, t - tau)],
    ); // [late]
  return theta;
}
/** The largest ηλ that still converges. */
export function largest(tau: number) {
  return 2 * Math.sin(Math.PI / (2 * (2 * tau + 1))); // [late-limit]
}

/** The same by trial: halving until grow and fall are told apart. */
export function measure(tau: number) {
  let [low, high] = [0, 2.5];
  const steps = 400 * (tau + 1);
  for (let k = 0; k < 12; k++) {
    const middle = (low + high) / 2;
    const theta = walk(tau, middle, steps).map(Math.abs);
    const early = Math.max(
      ...theta.slice(steps / 4, steps / 2),
    );
    const late = Math.max(...theta.slice(steps / 2));
    if (late < early) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const taus = range(17);
const measured = taus.map(measure);
const t = range(80);
plot({
  columns: 2,
  panels: [
    {
      title: 'θ',
      x: {label: 't', values: t},
      y: {domain: [-2, 2]},
      lines: {
        'τ = 0': walk(0, product, 79),
        'τ of the knob': walk(tau, product, 79),
      },
    },
    {
      title: 'largest stable ηλ',
      x: {label: 'τ', values: taus},
      y: {log: true},
      points: {measured: {x: taus, y: measured}},
      lines: {formula: taus.map(largest)},
      rules: {'ηλ of the knob': {y: product, tone: 'muted'}},
    },
  ],
});
table({
  columns: ['τ', 'formula', 'measured'],
  rows: [0, 1, 4, 16].map((tau) => [
    tau,
    fixed(largest(tau), 3),
    fixed(measured[tau], 2),
  ]),
});
check(
  'the limit is 2 sin(π/(4τ + 2))',
  taus.every(
    (tau) => Math.abs(measured[tau] / largest(tau) - 1) < 0.02,
  ),
);
const far = Math.abs(walk(tau, product, 6000)[6000]);
check(
  'this run converges exactly below the limit',
  Math.abs(product / largest(tau) - 1) < 0.03 ||
    far < 1 === product < largest(tau),
);
