import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  averageThenWeigh,
  classMaps,
  weighThenAverage,
} from './scores-and-maps';

const page = 'cnn/architectures';

test('both sums, written out', () => {
  const x = [
    [1, 2, 6],
    [0, -3, 3],
    [4, 4, 1],
  ];
  const V = [
    [1, 0, -0.5],
    [-0.5, 1, 0],
  ];
  const score = V.map((row) => {
    let total = 0;
    for (let p = 0; p < 3; p++)
      for (let c = 0; c < 3; c++)
        total += (row[c] * x[c][p]) / 3;
    return total;
  });
  const [a, b] = [averageThenWeigh, weighThenAverage].map((f) =>
    f(tensor(x)).values(),
  );
  for (const k of [0, 1]) {
    expect(a[k]).toBeCloseTo(score[k], 12);
    expect(b[k]).toBeCloseTo(score[k], 12);
  }
  expect(classMaps(tensor(x)).at(0, 2)).toBeCloseTo(
    6 - 0.5,
    12,
  );
});

expectNotice(page, 'where-the-score-comes-from', (run) => {
  for (const name of ['class 1', 'class 2']) {
    const [one, other] = run.table().column(name);
    expect(one).toBe(other);
  }
  expect(Object.values(run.checks)).toEqual([true, true]);
});

expectTry(page, 'any-number-of-pixels', (run, author) => {
  const head = 'weights behind the average:';
  const dense = 'weights of a dense layer on all numbers:';
  expect(run.number(head)).toBe(author.number(head));
  run.says('294', author.number(dense));
  run.says('1176', run.number(dense));
});
