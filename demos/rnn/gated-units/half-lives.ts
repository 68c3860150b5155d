// What a forget bias b means in steps: about 0.69 eᵇ of them.
import {check, each, knob, logspace, max} from 'lab';
import {mean, min, plot, range, sigmoid, table} from 'lab';

const b = knob('forget bias b', 3, [-2, 6, 0.5]);
const T = knob('longest time T', 100, [10, 500, 10]);

/** What gates of σ(b) leave after k steps */
export function kept(b: number, k: number) {
  return sigmoid(b) ** k; // [half-life]
}
/** After how many steps one half is left */
export function halfLife(b: number) {
  return Math.log(2) / Math.log1p(Math.exp(-b));
}
/** Chrono: b = log τ with τ spread over 1 … T − 1 */
export function chrono(T: number, units: number) {
  return range(units).map((j) =>
    Math.log(1 + ((j + 0.5) / units) * (T - 2)),
  ); // [chrono]
}
const starts = {
  b: [b],
  'b + 1': [b + 1],
  chrono: chrono(T, 400),
};

// --- picture ---
const k = logspace(1, 1000, 50);
const left = each(
  starts,
  (biases) => (k: number) =>
    mean(biases.map((b) => kept(b, k))),
);
plot({
  x: {label: 'k', values: k, log: true},
  y: {label: 'kept', log: true, domain: [1e-4, 1]},
  lines: each(left, (of) => k.map(of)),
});
table({
  columns: ['half-life', 'shortest', 'longest', 'k = 50'],
  rows: each(starts, (biases, name) => {
    const halves = biases.map(halfLife);
    return [
      mean(halves),
      min(halves),
      max(halves),
      left[name](50),
    ];
  }),
  digits: [1, 1, 1, 3],
});
check(
  'after its half-life one half is left',
  Math.abs(kept(b, halfLife(b)) - 0.5) < 1e-9,
);
check(
  'a half-life lies between eᵇ ln 2 and (eᵇ + 1) ln 2',
  starts.chrono.every((b) => {
    const over = halfLife(b) / Math.log(2) - Math.exp(b);
    return over > 0 && over < 1;
  }),
);
