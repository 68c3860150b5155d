import {linspace} from 'lab';
import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  largestStretch,
  multiply,
  spectralRadius,
} from './matrix-powers';

const matrices = [
  [
    [0.9, 2],
    [0, 0.8],
  ],
  [
    [1, -3],
    [2, 0.5],
  ],
  [
    [0, 1],
    [0, 0],
  ],
];

test('largestStretch is the largest |Wx| on the unit circle, and σmax', () => {
  for (const W of matrices) {
    const stretches = linspace(0, Math.PI, 20001).map((a) => {
      const x = [Math.cos(a), Math.sin(a)];
      return Math.hypot(
        ...W.map((r) => r[0] * x[0] + r[1] * x[1]),
      );
    });
    expect(largestStretch(W)).toBeCloseTo(
      Math.max(...stretches),
      6,
    );
    expect(largestStretch(W)).toBeCloseTo(svd(W).s[0], 10);
  }
});

test('‖Wᵗ‖^(1/t) tends to the spectral radius', () => {
  for (const W of matrices.slice(0, 2)) {
    let power = W;
    // 2¹² multiplications by squaring, rescaled against overflow
    let log = 0;
    for (let k = 0; k < 12; k++) {
      const size = largestStretch(power);
      power = power.map((row) => row.map((v) => v / size));
      log = 2 * (log + Math.log(size));
      power = multiply(power, power);
    }
    const rate = (log + Math.log(largestStretch(power))) / 4096;
    // ‖Wᵗ‖ is ρᵗ times a constant here: error log(const)/4096
    expect(Math.exp(rate)).toBeCloseTo(spectralRadius(W), 2);
  }
});
