import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bayes, normal, sigmoidOf} from './bayes-is-sigmoid';

const page = 'learning/linear-models';

test('normal has the right shape: ratio and width', () => {
  expect(normal(1.7, 1.7, 0.5)).toBe(2);
  expect(normal(3, 1, 2)).toBeCloseTo(Math.exp(-0.5) / 2, 12);
});

test('bayes counts: of many draws near x, the share of 1', () => {
  // Equal clouds at ±1 and equal priors: odds e^{2x}.
  for (const x of [-2, 0, 0.3, 1])
    expect(bayes(x) / (1 - bayes(x))).toBeCloseTo(
      Math.exp(2 * x),
      9,
    );
});

test('one unit of score multiplies the odds by the base', () => {
  for (const b of [2, 10])
    expect(sigmoidOf(3, b) / (1 - sigmoidOf(3, b))).toBeCloseTo(
      b ** 3,
      6,
    );
});

const w = (run: Run) => run.number('w in this base:');
const off = (run: Run) => run.number('largest difference:');

expectNotice(page, 'exactly-a-sigmoid', async (run) => {
  run.says('2.000', w(run));
  run.says('0.000', off(run));
  const other = await run.again({knobs: {'p(y = 1)': 0.2}});
  expect(off(other)).toBe(0);
});

expectTry(page, 'bits', (run) => {
  run.says('2.885', w(run));
  run.says('0.000', off(run));
});

expectTry(
  page,
  'wider-class',
  (run) => {
    run.says('0.622', run.number('p(1 | −5):'));
    const {y} = run.series('p(1 | x)');
    expect(Math.min(...y)).toBeLessThan(0.3);
    expect(y[0]).toBeGreaterThan(0.5);
  },
  {checksMayFail: ['the posterior is the sigmoid']},
);
