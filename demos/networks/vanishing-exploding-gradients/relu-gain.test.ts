import {norm, type Tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {run as propagate, top} from './relu-gain';

const page = 'networks/vanishing-exploding-gradients';
const length = (u: Tensor) => norm(u).item();

test('ReLU: halving all weights halves every layer once more', () => {
  const [one, half] = [
    propagate(1, 'ReLU'),
    propagate(0.5, 'ReLU'),
  ];
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
  const {a} = propagate(1, 'ReLU');
  // width 48, 20 layers: the logarithm strays by about √(5·20/48)
  expect(
    Math.abs(Math.log(length(a[20]) / length(a[0]))),
  ).toBeLessThan(2);
});

test('⟨W, ∂L/∂W⟩ is the derivative along the scale of one layer', () => {
  // scaling all 20 layers by s: d output/ds at 1 is the sum
  for (const unit of ['ReLU', 'tanh']) {
    // the output is ∂L/∂a_L · a_L
    const output = (s: number) => {
      const {a} = propagate(s, unit);
      return a[20].data.reduce(
        (t, v, i) => t + v * top.data[i],
        0,
      );
    };
    const slope = (output(1 + 1e-6) - output(1 - 1e-6)) / 2e-6;
    const sum = propagate(1, unit).shares.reduce(
      (a, b) => a + b,
    );
    expect(sum / slope).toBeCloseTo(1, 5);
  }
});

test('tanh has no equal shares', () => {
  const {shares} = propagate(1.2, 'tanh');
  expect(shares[19] / shares[0]).not.toBeCloseTo(1, 1);
});

expectNotice(page, 'slope-twenty-twice', async (run) => {
  run.says('20.00', run.number('slope, forward:'));
  run.says('20.00', run.number('slope, backward:'));
  for (const other of await run.seeds(4)) {
    const of = (name: string) => other.series(name).y;
    const [a, d, w] = ['‖a_l‖', '‖δ_l‖', '‖∂L/∂W_l‖'].map(of);
    expect(a[19] / a[0]).toBeGreaterThan(5);
    expect(d[19] / d[0]).toBeLessThan(1 / 5);
    // nearly level, where a and δ change by about 1.2¹⁹ = 32
    expect(Math.max(...w) / Math.min(...w)).toBeLessThan(4);
  }
});

expectTry(page, 'saturation-brakes', async (run) => {
  run.says('5.5', run.number('slope, forward:'));
  run.says('8.3', run.number('slope, backward:'));
  for (const other of await run.seeds(4)) {
    expect(other.number('slope, forward:')).toBeLessThan(7);
    expect(other.number('slope, backward:')).toBeLessThan(11);
  }
});
