// One matrix again and again: eigenvalues win, in the end.
import {check, fixed, iterate, knob, matmul, plot} from 'lab';
import {print, range} from 'lab';

const W = knob('W', {
  value: [
    [0.9, 2],
    [0, 0.8],
  ],
  min: -3,
  max: 3,
  step: 0.1,
});

/** ρ, the largest |λ|, from λ² − (tr W)λ + det W = 0. */
export function spectralRadius([[a, b], [c, d]]: number[][]) {
  const root = ((a - d) / 2) ** 2 + b * c;
  if (root < 0) return Math.sqrt(a * d - b * c); // a pair
  return Math.abs(a + d) / 2 + Math.sqrt(root);
}

/** σmax: a turn and a mirror image stretch together. */
export function largestStretch([[a, b], [c, d]]: number[][]) {
  const turn = Math.hypot(a + d, b - c);
  const mirror = Math.hypot(a - d, b + c);
  return (turn + mirror) / 2;
}

const steps = 60;
const powers = iterate(steps - 1, W, (P) => matmul(P, W)); // [same-matrix]
const size = powers.map(largestStretch);
const rho = spectralRadius(W);
const top = largestStretch(W);

// --- picture ---
const t = range(1, steps + 1);
plot({
  x: {label: 't', values: t},
  panels: [
    {
      title: 'largest stretch of Wᵗ',
      y: {log: true},
      lines: {'‖Wᵗ‖': size},
      formulas: {ρᵗ: (t) => rho ** t},
    },
    {
      title: 'per step',
      y: {domain: [0, Math.max(1.2, 1.1 * top)]},
      lines: {
        '‖Wᵗ‖^(1/t)': size.map((v, k) => v ** (1 / t[k])),
      },
      rules: {ρ: {y: rho}, σmax: {y: top}},
    },
  ],
});
print('ρ, the largest |λ|:', fixed(rho, 2));
print('σmax:', fixed(top, 2));
print('largest of all ‖Wᵗ‖:', fixed(Math.max(...size), 2));
check(
  'ρᵗ ≤ ‖Wᵗ‖ ≤ σmaxᵗ',
  size.every(
    (v, k) =>
      v >= rho ** t[k] * (1 - 1e-9) - 1e-12 &&
      v <= top ** t[k] * (1 + 1e-9),
  ),
);
