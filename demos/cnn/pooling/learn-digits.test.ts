import {tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {detect, forward} from './learn-digits';

const page = 'cnn/pooling';

test('detect answers where its filter fits, and never below 0', () => {
  const x = zeros(1, 1, 5, 5);
  x.data[12] = 1; // the middle
  const k = tensor([1, 2, 3, 4, 5, 6, 7, 8, -9], [1, 1, 3, 3]);
  const y = detect(x, k, zeros(1, 1, 1));
  // A cross-correlation spreads the filter turned by 180°.
  const around = [6, 7, 8, 11, 12, 13, 16, 17, 18];
  expect(around.map((i) => y.data[i])).toEqual([
    0, 8, 7, 6, 5, 4, 3, 2, 1,
  ]);
});

test('an empty picture gets the bias of the last layer', () => {
  const net = {
    k1: zeros(6, 1, 3, 3),
    b1: zeros(6, 1, 1),
    k2: zeros(12, 6, 3, 3),
    b2: zeros(12, 1, 1),
    w: zeros(108, 10),
    b: tensor([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  };
  const z = forward(net, zeros(2, 1, 14, 14));
  expect(z.shape).toEqual([2, 10]);
  expect(z.data[13]).toBe(4);
});

const after = (run: Run) =>
  run.table().cell('after it', 'right, of 200 new digits');

expectNotice(page, 'reads-digits', async (run) => {
  run.says(156, Number(run.knobs.steps));
  run.says('0.91', after(run));
  for (const other of await run.seeds(2))
    expect(after(other)).toBeGreaterThan(0.8);
});

expectTry(page, 'average-instead', async (run, author) => {
  run.says('0.89', after(run));
  const shares = async (of: Run) =>
    (await of.seeds(3)).map(after).reduce((a, b) => a + b) / 3;
  const difference =
    (await shares(run)) - (await shares(author));
  // Two standard errors of the difference, of 600 answers each.
  expect(Math.abs(difference)).toBeLessThan(0.035);
});
