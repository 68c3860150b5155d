import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {expected, fit} from './double-descent';

const page = 'learning/generalization';

test('few weights solve the normal equations', () => {
  const X = Array.from({length: 30}, (_, i) => [1, i / 30]);
  const w = fit(
    X,
    X.map(([, t]) => 2 - 3 * t),
  );
  expect(w[0]).toBeCloseTo(2, 6);
  expect(w[1]).toBeCloseTo(-3, 6);
});

test('of many weights that fit, the shortest is found', () => {
  const X = Array.from({length: 30}, (_, i) =>
    Array.from({length: 60}, (_, j) => (j % 30 === i ? 1 : 0)),
  );
  const w = fit(
    X,
    X.map((_, i) => i),
  );
  w.forEach((v, j) => expect(v).toBeCloseTo((j % 30) / 2, 6));
});

test('the formula knows its ends', () => {
  // nothing used: all of the unit weight and the noise
  expect(expected(0)).toBeCloseTo(1 + 0.25 ** 2, 12);
  // all used: a tenth of the weight is seen, noise 1 + 30/269
  expect(expected(300)).toBeCloseTo(
    0.9 + 0.0625 * (1 + 30 / 269),
    12,
  );
  expect(expected(29)).toBe(Infinity);
  expect(expected(30)).toBe(Infinity);
});

const at = (run: Run, p: string) =>
  Number(
    run.table().column('generalization')[
      run.table().column('p').map(String).indexOf(p)
    ],
  );

expectNotice(page, 'second-valley', async (run) => {
  run.says('0.91', at(run, '100'));
  run.says(100, Number(run.table().column('p')[3]));
  run.says('0.83', at(run, '4'));
  for (const other of await run.seeds(3)) {
    expect(at(other, '28')).toBeGreaterThan(
      4 * at(other, '40'),
    );
    expect(at(other, '100')).toBeLessThan(at(other, '40'));
    expect(at(other, '4')).toBeLessThan(at(other, '100'));
  }
});

expectTry(page, 'equal-weights', async (run) => {
  run.says('0.97', at(run, '300'));
  run.says('1.22', at(run, '4'));
  for (const other of await run.seeds(3)) {
    const {y} = other.series('generalization');
    expect(Math.min(...y)).toBe(y[15]);
    expect(at(other, '300')).toBeLessThan(at(other, '4'));
  }
});

expectTry(page, 'penalty-levels', async (run, author) => {
  run.says('8.49', at(author, '28'));
  run.says('0.81', at(run, '28'));
  for (const other of await run.seeds(3))
    expect(at(other, '28')).toBeLessThan(1);
});
