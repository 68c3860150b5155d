import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';

import {tensor} from 'lab';
import {attend} from './translate';

const page = 'rnn/seq2seq-attention';

test('attend: softmax of sᵀW h over the places, then their mean', () => {
  const h = tensor([
    [
      [1, 0],
      [0, 1],
      [1, 1],
    ],
  ]);
  const {a, c} = attend(
    tensor([[[2]]]),
    tensor([[0.5, -1]]),
    h,
  );
  const e = [1, -2, -1].map(Math.exp);
  const total = e[0] + e[1] + e[2];
  e.forEach((v, i) =>
    expect(a.data[i]).toBeCloseTo(v / total, 12),
  );
  expect(c.data[0]).toBeCloseTo((e[0] + e[2]) / total, 12);
  expect(c.data[1]).toBeCloseTo((e[1] + e[2]) / total, 12);
});

const right = (run: Run) =>
  run.number('right, of 200 new sentences:');

/** Weight of English word j, from 0, for French word t. */
const weight = (run: Run, t: number, j: number) => {
  const plot = run.items.find((item) => item.kind === 'plot')!;
  const heat = plot.panels[0].marks.find(
    (mark) => mark.mark === 'heat',
  )!;
  return heat.values[(7 - t) * 8 + j];
};

/** The mean over the rows of their largest weight. */
const peak = (run: Run) =>
  [0, 1, 2, 3, 4, 5, 6, 7].reduce(
    (s, t) =>
      s +
      Math.max(
        ...[0, 1, 2, 3, 4, 5, 6, 7].map((j) =>
          weight(run, t, j),
        ),
      ) /
        8,
    0,
  );

expectNotice(page, 'crossing', async (run) => {
  for (const other of await run.seeds(3)) {
    expect(right(other)).toBeGreaterThan(0.9);
    // the adjective noun verb the adjective noun .
    // Noun and adjective cross; equal nouns find their own.
    expect(weight(other, 2, 1)).toBeGreaterThan(0.5);
    expect(weight(other, 6, 5)).toBeGreaterThan(0.5);
    expect(weight(other, 5, 6)).toBeGreaterThan(
      weight(other, 5, 2),
    );
    expect(weight(other, 1, 2)).toBeGreaterThan(
      weight(other, 1, 6),
    );
  }
});

expectTry(page, 'half-learned', async (run, author) => {
  for (const other of await run.seeds(3)) {
    expect(right(other)).toBeLessThan(0.1);
    expect(peak(other)).toBeLessThan(peak(author) - 0.3);
  }
});
