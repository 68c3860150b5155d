import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {learn} from './truncation';

const page = 'rnn/recurrent-networks';

test('it takes a step of the optimizer for each segment', () => {
  expect(learn(100, 0)).toHaveLength(12);
  expect(learn(100, 1)).toHaveLength(11);
});

test('the first loss is that of a net that knows nothing: about 1 and more', () => {
  const [first] = learn(400, 6);
  expect(first).toBeGreaterThan(0.9);
  expect(first).toBeLessThan(2.5);
});

const left = (run: Run) => {
  const errors = run.table().column('squared error at the end');
  return Object.fromEntries(
    [2, 4, 6, 8].map((k, i) => [k, Number(errors[i])]),
  );
};

expectNotice(page, 'eight-or-nothing', async (run) => {
  run.says('0.0', left(run)[8]);
  for (const k of [2, 4, 6]) run.says('1.0', left(run)[k]);
  for (const other of await run.seeds(4)) {
    expect(left(other)[8]).toBeLessThan(0.2);
    for (const k of [2, 4, 6])
      expect(left(other)[k]).toBeGreaterThan(0.8);
  }
});

expectTry(page, 'shorter-delay', async (run) => {
  for (const other of await run.seeds(3)) {
    expect(left(other)[4]).toBeLessThan(0.2);
    expect(left(other)[2]).toBeGreaterThan(0.4);
  }
});

expectTry(page, 'luck-beyond-the-cut', async (run) => {
  for (const other of await run.seeds(3))
    for (const k of [2, 4, 6, 8])
      expect(left(other)[k]).toBeLessThan(0.2);
});
