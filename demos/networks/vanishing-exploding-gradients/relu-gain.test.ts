import {expect, test} from 'vitest';
import {run} from './relu-gain';

const length = (u: number[]) => Math.hypot(...u);

test('ReLU: halving all weights halves every layer once more', () => {
  const [one, half] = [run(1, 'ReLU'), run(0.5, 'ReLU')];
  one.a.forEach((a, l) =>
    expect(length(half.a[l]) / length(a)).toBeCloseTo(
      0.5 ** l,
      12,
    ),
  );
  expect(length(half.down) / length(one.down)).toBeCloseTo(
    0.5 ** 20,
    15,
  );
});

test('the mean square survives the He deviation, up to scatter', () => {
  const {a} = run(1, 'ReLU');
  // width 48, 20 layers: the logarithm strays by about √(5·20/48)
  expect(
    Math.abs(Math.log(length(a[20]) / length(a[0]))),
  ).toBeLessThan(2);
});

test('⟨W, ∂L/∂W⟩ is the derivative along the scale of one layer', () => {
  // scaling all 20 layers by s: d output/ds at 1 is the sum
  for (const unit of ['ReLU', 'tanh']) {
    const {shares} = run(1, unit);
    const slope =
      (run(1 + 1e-6, unit).output -
        run(1 - 1e-6, unit).output) /
      2e-6;
    const sum = shares.reduce((a, b) => a + b);
    expect(sum / slope).toBeCloseTo(1, 5);
  }
});

test('tanh has no equal shares', () => {
  const {shares} = run(1.2, 'tanh');
  expect(shares[19] / shares[0]).not.toBeCloseTo(1, 1);
});
