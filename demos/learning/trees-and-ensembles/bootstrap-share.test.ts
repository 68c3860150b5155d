import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {caught, expected} from './bootstrap-share';

const page = 'learning/trees-and-ensembles';

test('the mean share, counted over all samples of few', () => {
  for (const n of [2, 3, 4]) {
    let sum = 0;
    for (let code = 0; code < n ** n; code++) {
      const drawn = Array.from(
        {length: n},
        (_, i) => Math.floor(code / n ** i) % n,
      );
      sum += new Set(drawn).size / n;
    }
    expect(expected(n)).toBeCloseTo(sum / n ** n, 12);
  }
  expect(expected(1e7)).toBeCloseTo(1 - 1 / Math.E, 6);
});

test('a sample holds some of the examples, rarely all', () => {
  const shares = Array.from({length: 50}, () => caught(20));
  for (const s of shares) {
    expect(s * 20).toBeCloseTo(Math.round(s * 20), 9);
    expect(s).toBeGreaterThan(0.2);
    expect(s).toBeLessThan(1);
  }
});

const two = (run: Run) => run.number('at least two thirds:');

expectNotice(page, 'not-two-thirds', async (run) => {
  run.says('0.634', run.number('on average:'));
  run.says('0.163', two(run));
  for (const other of await run.seeds(3)) {
    expect(two(other)).toBeLessThan(0.25);
    const large = await other.again({knobs: {n: 500}});
    expect(two(large)).toBeLessThan(0.01); // the pitfall
  }
});

expectTry(page, 'two-examples', (run) => {
  run.says('0.75', run.number('on average:'));
});
