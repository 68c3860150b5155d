// A gradient τ steps old allows a rate about 1/τ as large.
import {check, each, iterate, knob, max} from 'lab';
import {plot, range, table} from 'lab';

const tau = knob('τ', 4, [0, 16, 1]);
const a = knob('ηλ', 0.3, [0.02, 1.2, 0.01]);

/** θₜ₊₁ = θₜ − ηλ θₜ₋τ, from rest at 1. */
export function walk(tau: number, a: number, steps: number) {
  const theta = [1];
  for (let t = 0; t < steps; t++)
    theta.push(theta[t] - a * theta[Math.max(0, t - tau)]); // [late]
  return theta;
}
/** The largest ηλ that still converges. */
export function largest(tau: number) {
  return 2 * Math.sin(Math.PI / (2 * (2 * tau + 1))); // [late-limit]
}
/** The same by trial: does the swing fall or grow? */
export function measure(tau: number) {
  const steps = 400 * (tau + 1);
  const falls = (a: number) => {
    const theta = walk(tau, a, steps).map(Math.abs);
    const late = theta.splice(steps / 2);
    return max(late) < max(theta.slice(steps / 4));
  };
  const halved = iterate(12, [0, 2.5], ([low, high]) => {
    const middle = (low + high) / 2;
    return falls(middle) ? [middle, high] : [low, middle];
  });
  return (halved[12][0] + halved[12][1]) / 2;
}

// --- picture ---
const taus = [0, 1, 2, 3, 4, 6, 8, 12, 16];
const measured = each(taus, measure);
plot({
  panels: {
    θ: {
      x: {label: 't', domain: [0, 79]},
      y: {domain: [-2, 2]},
      lines: {
        'τ = 0': walk(0, a, 79),
        'this τ': walk(tau, a, 79),
      },
    },
    'largest stable ηλ': {
      x: {label: 'τ', values: range(17)},
      y: {log: true},
      points: {measured: {x: taus, y: Object.values(measured)}},
      formulas: {formula: range(17).map(largest)},
      rules: {'this ηλ': {y: a, tone: 'muted'}},
    },
  },
});
table({
  columns: ['τ', 'formula', 'measured'],
  rows: [0, 1, 4, 16].map((k) => [k, largest(k), measured[k]]),
  digits: [0, 3, 2],
});
check(
  'the limit is 2 sin(π/(4τ + 2))',
  taus.every(
    (k) => Math.abs(measured[k] / largest(k) - 1) < 0.02,
  ),
);
const far = Math.abs(walk(tau, a, 6000)[6000]);
check(
  'this run converges exactly below the limit',
  Math.abs(a / largest(tau) - 1) < 0.03 ||
    far < 1 === a < largest(tau),
);
