import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {overfit} from './overfit-twenty';

const page = 'learning/generalization';

test('from weights 0 the loss is ln 2, that of a coin', () => {
  const loss = overfit({
    rate: 0.05,
    shift: 0,
    start: 0,
    hidden: true,
  });
  expect(loss).toHaveLength(150);
  for (const l of loss) expect(l).toBeCloseTo(Math.LN2, 6);
});

test('a linear model of balanced rings does little better than a coin', () => {
  const loss = overfit({
    rate: 0.05,
    shift: 0,
    start: 1,
    hidden: false,
  });
  expect(loss[149]).toBeGreaterThan(0.5);
  expect(loss[149]).toBeLessThan(0.7);
});

const last = (run: Run, row: string) =>
  run.table().cell(row, 'last loss');

expectNotice(page, 'one-of-five', async (run) => {
  run.says('0.00', last(run, 'sound'));
  run.says('0.69', last(run, 'weights 0'));
  for (const other of await run.seeds(4)) {
    expect(last(other, 'sound')).toBeLessThan(0.05);
    for (const row of [
      'no hidden layer',
      'rate ÷ 100',
      'inputs + 100',
      'weights 0',
    ])
      expect(last(other, row)).toBeGreaterThan(0.3);
  }
});

expectTry(page, 'three-examples', async (run) => {
  for (const other of await run.seeds(4))
    expect(last(other, 'no hidden layer')).toBeLessThan(0.1);
});
