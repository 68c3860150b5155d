// Cross-entropy is entropy plus KL: what P costs, plus a surplus.
import {check, div, knob, plot} from 'lab';
import {sum, table} from 'lab';

const range = {max: 100, step: 1};
const p = knob('P, weights', {
  ...{value: [4, 2, 1, 1], min: 0, ...range},
});
const q = knob('Q, weights', {
  ...{value: [1, 1, 1, 5], min: 1, ...range}, // KL < ∞
});
const fair = [0.25, 0.25, 0.25, 0.25];
const P = sum(p) ? div(p, sum(p)) : fair;
const Q = div(q, sum(q));

/** Mean over P of −log₂ Q; what P never sends costs nothing. */
export const crossEntropy = (P: number[], Q: number[]) =>
  sum(P.map((p, i) => (p ? -p * Math.log2(Q[i]) : 0))); // [two-terms]

export const entropy = (P: number[]) => crossEntropy(P, P);

/** Mean over P of log₂ P/Q. */
export const kl = (P: number[], Q: number[]) =>
  sum(P.map((p, i) => (p ? p * Math.log2(p / Q[i]) : 0)));

const H = entropy(P);
const surplus = kl(P, Q);
const total = crossEntropy(P, Q);

// --- picture ---
/** A bar at i from a to b. */
const bar = (i: number, a: number, b: number) => ({
  x: [i - 0.4, i + 0.4, i + 0.4, i - 0.4],
  y: [a, a, b, b],
});
const names = ['H(P)', 'KL(P‖Q)', 'H(P, Q)'];
plot({
  panels: {
    distributions: {
      x: {values: ['A', 'B', 'C', 'D']},
      y: {domain: [0, 1]},
      bars: {P, Q},
    },
    bits: {
      x: {
        domain: [-0.6, 2.6],
        ticks: names.map((name, i) => [i, name] as const),
      },
      polygons: {
        'H(P)': bar(0, 0, H),
        'KL(P‖Q)': bar(1, H, H + surplus),
        'H(P, Q)': bar(2, 0, total),
      },
    },
  },
});
table({
  columns: ['bits', 'H(P)', 'KL(P‖Q)', 'H(P, Q)'],
  rows: {
    'P, Q': [H, surplus, total],
    exchanged: [entropy(Q), kl(Q, P), crossEntropy(Q, P)],
  },
  digits: 3,
});
check(
  'H(P, Q) = H(P) + KL(P‖Q)',
  Math.abs(H + surplus - total) < 1e-12,
);
check('KL(P‖Q) ≥ 0', surplus > -1e-12);
