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
  run.says('0.18', share(run, 'C alone', 4));
  run.says('0.93', share(run, 'attention', 4));
  run.says('0.57', share(run, 'attention', 6));
  for (const other of await run.seeds(3)) {
    expect(share(other, 'C alone', 6)).toBeLessThan(0.1);
    for (const n of [4, 5, 6])
      expect(share(other, 'attention', n)).toBeGreaterThan(
        share(other, 'C alone', n) + 0.15,
      );
  }
});

expectTry(page, 'reverse-it', async (run, author) => {
  run.says('0.18', share(author, 'C alone', 4));
  run.says('0.48', share(run, 'C alone', 4));
  const mean = async (of: Run, name: string) =>
    (await of.seeds(3)).reduce(
      (s, r) =>
        s +
        [4, 5, 6].reduce((t, n) => t + share(r, name, n), 0),
      0,
    ) / 9;
  expect(await mean(run, 'C alone')).toBeGreaterThan(
    (await mean(author, 'C alone')) + 0.05,
  );
  expect(await mean(run, 'attention')).toBeLessThan(
    (await mean(author, 'attention')) + 0.03,
  );
});
