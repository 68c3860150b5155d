import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

const page = 'rnn/seq2seq-attention';
import {columns} from './one-context';

test('columns are what all words have at one place', () => {
  expect(
    columns([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
});

const share = (run: Run, name: string, n: number) =>
  run.table().cell(name, `n = ${n}`);

expectNotice(page, 'falls-with-length', async (run) => {
  run.says(0.5, share(run, 'C alone', 4), 0.05);
  run.says(0.85, share(run, 'attention', 4), 0.05);
  run.says(0.6, share(run, 'attention', 6), 0.05);
  for (const other of await run.seeds(4)) {
    expect(share(other, 'C alone', 6)).toBeLessThan(0.12);
    for (const n of [4, 5, 6])
      expect(share(other, 'attention', n)).toBeGreaterThan(
        share(other, 'C alone', n) + 0.15,
      );
  }
});

expectTry(page, 'reverse-it', async (run, author) => {
  run.says(0.5, share(author, 'C alone', 4), 0.05);
  run.says(0.6, share(run, 'C alone', 4), 0.05);
  const mean = async (of: Run, name: string) =>
    (await of.seeds(4)).reduce(
      (s, r) =>
        s +
        [4, 5, 6].reduce((t, n) => t + share(r, name, n), 0),
      0,
    ) / 12;
  expect(await mean(run, 'C alone')).toBeGreaterThan(
    (await mean(author, 'C alone')) + 0.05,
  );
  expect(await mean(run, 'attention')).toBeLessThan(
    (await mean(author, 'attention')) + 0.03,
  );
});
