import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {learners, score, targets} from './all-functions';

const page = 'learning/generalization';

test('there are 256 different functions', () => {
  expect(new Set(targets.map(String)).size).toBe(256);
});

test('of each pair that differs at an unseen input one is right', () => {
  const seen = [0, 3, 5];
  for (const learner of Object.values(learners))
    for (const f of targets.slice(0, 60))
      for (const x of [1, 2, 4, 7]) {
        const other = f.map((v, i) => (i === x ? 1 - v : v));
        const right = [f, other].map((g) =>
          Number(learner(x, seen, g) === g[x]),
        );
        expect(right[0] + right[1]).toBe(1);
      }
});

test('constant functions are learned, parity is missed', () => {
  const ones = Array<number>(8).fill(1);
  const parity = [0, 1, 1, 0, 1, 0, 0, 1];
  expect(score(learners.nearest, ones)).toBe(1);
  expect(score(learners.majority, ones)).toBe(1);
  expect(score(learners.minority, ones)).toBe(0);
  expect(score(learners.nearest, parity)).toBeLessThan(0.1);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'half-each', (run) => {
  for (const row of Object.keys(learners))
    run.says('0.50', cell(run, row, 'β = 0'));
  run.says('0.84', cell(run, 'nearest', 'β = 1'));
  run.says('0.18', cell(run, 'nearest', 'β = −1'));
});

expectTry(page, 'seven-of-eight', (run) => {
  run.says(8, targets[0].length);
  for (const row of Object.keys(learners))
    run.says('0.50', cell(run, row, 'β = 0'));
});
