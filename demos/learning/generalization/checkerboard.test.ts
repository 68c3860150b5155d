import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bumps, color, nearest, waves} from './checkerboard';

const page = 'learning/generalization';

test('fields beside each other differ, along a diagonal they agree', () => {
  const at = (i: number, j: number) =>
    color([(i + 0.5) / 12, (j + 0.5) / 12]);
  expect(at(0, 0)).toBe(1);
  for (const i of [0, 4, 10]) {
    expect(at(i, 3)).toBe(-at(i + 1, 3));
    expect(at(i, 3)).toBe(-at(i, 4));
    expect(at(i, 3)).toBe(at(i + 1, 4));
  }
});

test('local learners repeat what is near', () => {
  const x = [
    [0.1, 0.1],
    [0.9, 0.9],
  ];
  for (const learner of [nearest, bumps]) {
    const y = learner(
      x,
      [1, -1],
      [
        [0.12, 0.1],
        [0.9, 0.88],
      ],
    );
    expect(y.map(Math.sign)).toEqual([1, -1]);
  }
  // far from all, bumps are flat
  expect(bumps(x, [1, -1], [[0.1, 0.9]])[0]).toBeCloseTo(0, 6);
});

test('waves learn the product of two sines exactly', () => {
  const x = Array.from({length: 30}, (_, i) => [
    (i * 0.37) % 1,
    (i * 0.71) % 1,
  ]);
  const truth = ([u, v]: number[]) =>
    Math.sin(12 * Math.PI * u) * Math.sin(12 * Math.PI * v);
  const t = [
    [0.2, 0.33],
    [0.71, 0.05],
  ];
  waves(x, x.map(truth), t).forEach((v, i) =>
    expect(v).toBeCloseTo(truth(t[i]), 9),
  );
});

const unseen = (run: Run, row: string) =>
  run.table().cell(row, 'fields without');

expectNotice(page, 'worse-than-chance', async (run) => {
  run.says('0.28', unseen(run, 'nearest'));
  run.says('0.96', unseen(run, 'waves'));
  for (const other of await run.seeds(4)) {
    expect(unseen(other, 'nearest')).toBeLessThan(0.45);
    expect(unseen(other, 'waves')).toBeGreaterThan(0.8);
  }
});

expectTry(page, 'more-examples', async (run, author) => {
  run.says('0.11', unseen(run, 'nearest'));
  for (const other of await run.seeds(3))
    expect(unseen(other, 'nearest')).toBeLessThan(
      unseen(author, 'nearest'),
    );
});
