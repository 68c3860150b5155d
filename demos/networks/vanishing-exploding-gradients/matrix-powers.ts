// One matrix again and again: eigenvalues win, in the end.
import {check, fixed, knob, plot, print, range} from 'lab';

const W = knob('W', {
  value: [
    [0.9, 2],
    [0, 0.8],
  ],
  min: -3,
  max: 3,
  step: 0.1,
});

/** The largest |λ|, from λ² − (tr W)λ + det W = 0. */
export function spectralRadius([[a, b], [c, d]]: number[][]) {
  const root = ((a - d) / 2) ** 2 + b * c;
  if (root < 0) return Math.sqrt(a * d - b * c); // λ, λ̄
  return Math.abs(a + d) / 2 + Math.sqrt(root);
}

/** σmax: a turn and a mirror image stretch together. */
export function largestStretch([[a, b], [c, d]]: number[][]) {
  const turn = Math.hypot(a + d, b - c);
  const mirror = Math.hypot(a - d, b + c);
  return (turn + mirror) / 2;
}

/** AB */
export function multiply(A: number[][], B: number[][]) {
  return A.map((row) =>
    range(2).map((j) => row[0] * B[0][j] + row[1] * B[1][j]),
  );
}

const steps = 60;
const powers = [W];
while (powers.length < steps)
  powers.push(multiply(powers[powers.length - 1], W));
const size = powers.map(largestStretch);
const rho = spectralRadius(W);
const top = largestStretch(W);
const t = range(1, steps + 1);
plot({
  columns: 2,
  x: {label: 't', values: t},
  panels: [
    {
      title: 'largest stretch of Wᵗ',
      y: {log: true},
      lines: {
        '‖Wᵗ‖': size,
        ρᵗ: {y: t.map((k) => rho ** k), dash: true},
      },
    },
    {
      title: 'per step',
      y: {domain: [0, Math.max(1.2, 1.1 * top)]},
      lines: {
        '‖Wᵗ‖^(1/t)': size.map((v, k) => v ** (1 / (k + 1))),
        ρ: {y: t.map(() => rho), dash: true},
        σmax: {y: t.map(() => top), dash: true},
      },
    },
  ],
});
print('ρ, the largest |λ|:', fixed(rho, 2));
print('σmax:', fixed(top, 2));
print('largest of all ‖Wᵗ‖:', fixed(Math.max(...size), 2));
check(
  'ρᵗ ≤ ‖Wᵗ‖ ≤ σmaxᵗ', // [same-matrix]
  size.every(
    (v, k) =>
      v >= rho ** (k + 1) * (1 - 1e-9) - 1e-12 &&
      v <= top ** (k + 1) * (1 + 1e-9),
  ),
);
