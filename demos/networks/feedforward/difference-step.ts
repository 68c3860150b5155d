// How far to nudge: too far bends, too near drowns in rounding.
import {check, each, knob, maximum, min, plot} from 'lab';
import {range} from 'lab';

const w = knob('w', 0.7, [0.2, 2, 0.1]);
const distance = knob(
  'distance to the kink',
  1e-3,
  [1e-6, 1e-1],
  'log',
);
type Curve = (w: number) => number;

/** (f(w + h) − f(w)) / h, wrong by about h f″/2 */
export function oneSided(f: Curve, w: number, h: number) {
  return (f(w + h) - f(w)) / h;
}
/** (f(w + h) − f(w − h)) / 2h, wrong by about h² f‴/6 */
export function central(f: Curve, w: number, h: number) {
  return (f(w + h) - f(w - h)) / (2 * h); // [nudge-error]
}

const {cosh, tanh} = Math;
const loss = (w: number) => (tanh(w) - 1) ** 2 / 2;
const slope = (tanh(w) - 1) / cosh(w) ** 2;
const relu = (w: number) => Math.max(0, w); // slope 1 if w > 0

const h = range(49).map((k) => 10 ** (-k / 4));
const errors = each({'one-sided': oneSided, central}, (nudge) =>
  h.map((hi) => Math.abs(nudge(loss, w, hi) - slope)),
);
const kink = h.map((hi) =>
  Math.abs(central(relu, distance, hi) - 1),
);

// --- picture ---
plot({
  x: {label: 'h', values: h, log: true},
  y: {log: true, domain: [1e-13, 1]},
  panels: {
    'smooth loss': {lines: errors},
    'ReLU near its kink': {
      lines: {central: maximum(kink, 1e-13)},
      rules: {kink: {x: distance}},
    },
  },
});
/** How much nearer the slope is at h = 0.001 than at 0.01. */
const gains = each(errors, (error) => error[8] / error[12]);
check(
  'a tenth of h: one-sided ten times nearer',
  Math.abs(gains['one-sided'] / 10 - 1) < 0.05,
);
check(
  'a tenth of h: central a hundred times nearer',
  Math.abs(gains.central / 100 - 1) < 0.05,
);
check(
  'the best h is neither the largest nor the smallest',
  Object.values(errors).every(
    (e) => min(e) < Math.min(e[0], e[48]),
  ),
);
const wrong = h.map((hi) => Math.max(0, 1 - distance / hi) / 2);
check(
  'ReLU: wrong by (1 − distance/h)/2 across the kink, else right',
  h.every(
    (hi, i) => Math.abs(kink[i] - wrong[i]) < 1e-15 / hi + 1e-9,
  ), // rounding
);
