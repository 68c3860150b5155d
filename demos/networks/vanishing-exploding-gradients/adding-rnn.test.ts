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
import {limitSpectrum, loss, train} from './adding-rnn';

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

test('bare training dies, and each of the three limits saves it', () => {
  const worst = (name: string) =>
    Math.max(
      ...train(name).losses.map((l) =>
        Number.isFinite(l) ? l : Infinity,
      ),
    );
  expect(worst('none')).toBeGreaterThan(1e3);
  for (const name of [
    'clip by norm',
    'spectral limit',
    'orthogonal start',
  ])
    expect(worst(name)).toBeLessThan(100);
});
