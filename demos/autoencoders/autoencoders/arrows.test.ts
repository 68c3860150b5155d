import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {decode, encode} from './arrows';

const page = 'autoencoders/autoencoders';

test('code and reconstruction, by direct sums', () => {
  const layer = (w: number[][], b: number[]) => ({
    w: tensor(w),
    b: tensor(b),
  });
  const net = [
    layer(
      [
        [1, -2],
        [0.5, 1],
      ],
      [0.1, 0.2],
    ),
    layer([[2], [-1]], [0.3]),
    layer([[1, 3]], [0, -0.5]),
    layer(
      [
        [1, 0],
        [2, -1],
      ],
      [0.4, 0.6],
    ),
  ];
  const [x1, x2] = [0.7, -0.4];
  const a = Math.tanh(x1 + 0.5 * x2 + 0.1);
  const b = Math.tanh(-2 * x1 + x2 + 0.2);
  const h = 2 * a - b + 0.3;
  expect(encode(net, tensor([[x1, x2]])).item()).toBeCloseTo(
    h,
    12,
  );
  const [c, d] = [Math.tanh(h), Math.tanh(3 * h - 0.5)];
  const r = decode(net, tensor([[h]])).data;
  expect(r[0]).toBeCloseTo(c + 2 * d + 0.4, 12);
  expect(r[1]).toBeCloseTo(0.6 - d, 12);
});

const off = (run: Run, when: string) =>
  run.table().cell('0.3 off the curve', when);
/** What a detector of anomalies sees of them. */
const moved = (run: Run) => off(run, 'moved').toFixed(2);

expectNotice(page, 'pulled-to-the-curve', async (run) => {
  run.says('0.30', off(run, 'before'));
  run.says('0.04', off(run, 'after'));
  expect(moved(run)).toBe('0.30');
  for (const other of await run.seeds(4))
    expect(off(other, 'after')).toBeLessThan(0.1);
});

expectTry(page, 'wide-enough-to-copy', async (run, author) => {
  const error = (of: Run) =>
    of.table().cell('the data', 'moved');
  run.says('0.02', error(run));
  run.says('0.27', off(run, 'after'));
  expect(moved(run)).toBe('0.04');
  expect(error(run)).toBeLessThan(error(author) / 2);
  for (const other of await run.seeds(4))
    expect(off(other, 'after')).toBeGreaterThan(0.2);
});
