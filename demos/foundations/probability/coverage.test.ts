import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {binomial} from './coverage';

const page = 'foundations/probability';

test('the chances are those of all sequences of flips', () => {
  for (const p of [0.2, 0.7]) {
    const counted = [0, 0, 0, 0, 0, 0, 0];
    for (let bits = 0; bits < 64; bits++) {
      const heads = bits.toString(2).replaceAll('0', '').length;
      counted[heads] += p ** heads * (1 - p) ** (6 - heads);
    }
    binomial(6, p).forEach((chance, k) =>
      expect(chance).toBeCloseTo(counted[k], 12),
    );
  }
});

const least = (run: Run, row: string) =>
  run.table().cell(row, 'least, 0.1 to 0.9');

expectNotice(page, 'wald-falls-short', (run) => {
  run.says('0.81', least(run, 'variance at k/n'));
  for (const row of ['confidence', 'credible'])
    expect(least(run, row)).toBeGreaterThan(0.92);
  run.says(
    '0.92',
    Math.min(least(run, 'confidence'), least(run, 'credible')),
    0.01,
  );
  // After 0 of 20 heads the belief is 21 (1 − θ)²⁰: where its
  // interval ends, the chance of 0 heads is lost.
  const {x, y} = run.series('credible');
  const end = 1 - 0.025 ** (1 / 21);
  const i = x.findIndex((t) => t > end);
  const jump = y[i - 1] - y[i];
  expect(Math.abs(jump - (1 - end) ** 20)).toBeLessThan(0.01);
  y.forEach((v, j) => expect(v).toBeCloseTo(y[399 - j], 9));
  // 1 − α of the confidence interval at θ = ½: heads 6 to 14 of 20.
  const at = run.series('confidence');
  const all = binomial(20, at.x[199]);
  const inside = all.slice(6, 15).reduce((a, b) => a + b);
  expect(at.y[199]).toBeCloseTo(inside, 9);
});

expectTry(page, 'prior-far-off', (run, author) => {
  const row = 'credible';
  run.says(
    '0.95',
    run.table().cell(row, 'mean over the prior'),
  );
  run.says('0.00', run.table().cell(row, 'at θ = 0.1'));
  expect(
    author.table().cell(row, 'at θ = 0.1'),
  ).toBeGreaterThan(0.9);
});
