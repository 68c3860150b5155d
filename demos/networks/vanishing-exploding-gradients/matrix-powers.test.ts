import {linspace, matmul} from 'lab';
import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {largestStretch, spectralRadius} from './matrix-powers';

const page = 'networks/vanishing-exploding-gradients';
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
      power = matmul(power, power);
    }
    const rate = (log + Math.log(largestStretch(power))) / 4096;
    // ‖Wᵗ‖ is ρᵗ times a constant here: error log(const)/4096
    expect(Math.exp(rate)).toBeCloseTo(spectralRadius(W), 2);
  }
});

const rho = 'ρ, the largest |λ|:';
const peak = 'largest of all ‖Wᵗ‖:';

expectNotice(page, 'hump-before-the-end', (run) => {
  run.says('0.9', run.number(rho));
  run.says('5.42', run.number(peak));
  const {y} = run.series('largest stretch of Wᵗ', '‖Wᵗ‖');
  expect(Math.max(...y)).toBeGreaterThan(y[0]);
  expect(y[59]).toBeLessThan(0.05);
});

expectTry(page, 'without-the-shear', (run) => {
  const {y} = run.series('largest stretch of Wᵗ', '‖Wᵗ‖');
  y.slice(1).forEach((v, k) => expect(v).toBeLessThan(y[k]));
  run.says('0.9', run.number('σmax:'));
});

expectTry(page, 'eigenvalues-alike', (run, author) => {
  run.says('11.64', run.number(peak));
  expect(run.number(rho)).toBe(author.number(rho));
});

expectTry(page, 'turn-without-shear', (run) => {
  run.says('0.99', run.number(rho));
  run.says('0.99', run.number('σmax:'));
  const {y} = run.series('per step', '‖Wᵗ‖^(1/t)');
  for (const v of y) expect(v).toBeCloseTo(Math.sqrt(0.98), 9);
});
