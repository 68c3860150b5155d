import {
  addingTask,
  matmul,
  normalTensor,
  random,
  range,
  tensor,
  zeros,
} from 'lab';
import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {limitSpectrum, loss, rate} from './adding-rnn';

const page = 'networks/vanishing-exploding-gradients';

test('limitSpectrum leaves no vector longer, and small matrices alone', () => {
  const dice = random(8);
  const W = limitSpectrum(normalTensor(dice, [6, 6], 2));
  expect(svd(W).s.data[0]).toBeCloseTo(1, 10);
  for (let k = 0; k < 50; k++) {
    const x = normalTensor(dice, [6]);
    expect(
      Math.hypot(...matmul(x, W).data),
    ).toBeLessThanOrEqual(Math.hypot(...x.data) * (1 + 1e-9));
  }
  const small = tensor([
    [0.1, 0],
    [0.2, 0.3],
  ]);
  expect([...limitSpectrum(small).data]).toEqual([
    0.1, 0, 0.2, 0.3,
  ]);
});

test('with W = 0 and w = 0 the loss is the mean of the squared sums', () => {
  const tasks = range(12).map((k) => addingTask(random(k), 20));
  const xs = range(20).map((t) =>
    tensor(tasks.map(({input}) => input[t])),
  );
  const y = tensor(tasks.map(({target}) => [target]));
  const net = {
    W: zeros(16, 16),
    U: zeros(2, 16),
    b: zeros(16),
    w: zeros(16, 1),
  };
  const squares = tasks.map(({target}) => target ** 2);
  expect(loss(net, xs, y).data[0]).toBeCloseTo(
    squares.reduce((a, b) => a + b) / 12,
    12,
  );
});

test('warm-up rises in fifty equal steps, clipping holds ηv', () => {
  const rates = range(60).map((k) => rate('warm-up', k, 1e9));
  expect(rates[0]).toBeCloseTo(0.1 / 50, 12);
  expect(rates[24]).toBeCloseTo(0.05, 12);
  expect(rates.slice(49).every((r) => r === 0.1)).toBe(true);
  expect(rate('clip by norm', 0, 40) * 40).toBeCloseTo(0.1, 12);
  expect(rate('clip by norm', 0, 0.5)).toBeCloseTo(0.1, 12);
  expect(rate('none', 0, 40)).toBe(0.1);
});

/** The first step at which the loss is 1000 or more. */
const lost = (run: Run, name: string) => {
  const at = run
    .series('loss', name)
    .y.findIndex((l) => l >= 1000);
  return at < 0 ? Infinity : at;
};
const largest = (run: Run, name: string) =>
  Math.max(...run.series('gradient norm', name).y);

expectNotice(page, 'one-step-ends-it', async (run) => {
  run.says(5, lost(run, 'none'));
  // At which step it is lost hangs on the last digits.
  expect(lost(run, 'warm-up')).toBeGreaterThan(20);
  expect(lost(run, 'warm-up')).toBeLessThan(45);
  run.says(80, largest(run, 'clip by norm'), 5);
  const runs = await run.seeds(3);
  for (const other of runs) {
    expect(lost(other, 'none')).toBeLessThan(10);
    for (const name of ['clip by norm', 'spectral limit'])
      expect(lost(other, name)).toBe(Infinity);
    expect(largest(other, 'spectral limit')).toBeLessThan(10);
  }
  // surviving is not learning: the last twenty losses
  for (const name of [
    'clip by norm',
    'spectral limit',
    'orthogonal start',
  ]) {
    const last = run.series('loss', name).y.slice(-20);
    expect(last.reduce((a, b) => a + b) / 20).toBeGreaterThan(
      1 / 6,
    );
  }
});

expectTry(page, 'a-tenth-of-the-rate', async (run) => {
  expect(lost(run, 'none')).toBe(Infinity);
  const other = await run.again({seed: 3});
  run.says(1, lost(other, 'none'));
  expect(lost(other, 'clip by norm')).toBe(Infinity);
});

expectTry(page, 'bounded-and-still-lost', async (run) => {
  expect(lost(run, 'none')).toBeLessThan(50);
  expect(lost(run, 'warm-up')).toBe(Infinity);
  const other = await run.again({seed: 3});
  for (const name of ['none', 'warm-up'])
    expect(lost(other, name)).toBeLessThan(100);
  expect(lost(other, 'clip by norm')).toBe(Infinity);
});
