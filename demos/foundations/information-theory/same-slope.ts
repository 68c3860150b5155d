// Over Q, cross-entropy and KL differ by the constant H(P).
import {centralDifference, check, each, knob} from 'lab';
import {linspace, plot, sub, table} from 'lab';

const p = knob('p', 0.8, [0, 1, 0.05]); // of a 1, says P
const q = knob('q', 0.4, [0.05, 0.95, 0.05]); // says Q

/** Mean over P of −ln Q, in nats; 0 ln 0 = 0. */
export function crossEntropy(p: number, q: number) {
  const one = p > 0 ? -p * Math.log(q) : 0;
  const zero = p < 1 ? -(1 - p) * Math.log(1 - q) : 0;
  return one + zero;
}

/** Mean over P of ln P/Q. */
export function kl(p: number, q: number) {
  const one = p > 0 ? p * Math.log(p / q) : 0;
  const r = 1 - p;
  return one + (r > 0 ? r * Math.log(r / (1 - q)) : 0);
}

/** What both change by for a small change of q. */
export const slope = (p: number, q: number) =>
  (q - p) / (q * (1 - q)); // [same-gradient]

// --- picture ---
const grid = linspace(0.05, 0.95, 91);
const losses = {
  'H(P, Q)': (q: number) => crossEntropy(p, q),
  'KL(P‖Q)': (q: number) => kl(p, q),
};
const curves = each(losses, (f) => grid.map(f));
plot({
  x: {label: 'q', domain: [0, 1], values: grid},
  y: {label: 'nats', domain: [0, 3]},
  lines: curves,
  points: each(losses, (f) => [[q, f(q)]]),
  rules: {p: {x: p}},
});
const slopes = each(losses, (f) => centralDifference(f, q));
table({
  columns: ['value at q', 'slope', 'least, over q'],
  rows: each(losses, (f, name) => [
    f(q),
    slopes[name],
    Math.min(f(p), ...curves[name]),
  ]),
  digits: 3,
});
const gap = sub(curves['H(P, Q)'], curves['KL(P‖Q)']);
check(
  'the gap is H(P) for each q',
  gap.every((g) => Math.abs(g - crossEntropy(p, p)) < 1e-12),
);
check(
  'both slopes are (q − p) / q(1 − q)',
  Object.values(slopes).every(
    (s) => Math.abs(s - slope(p, q)) < 1e-6,
  ),
);
