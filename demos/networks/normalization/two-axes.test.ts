import {
  batchNorm as batchOracle,
  layerNorm as layerOracle,
  rmsNorm as rmsOracle,
  ones,
  range,
  tensor,
  zeros,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  batchNorm,
  layerNorm,
  rmsNorm,
  standardise,
} from './two-axes';

const page = 'networks/normalization';
const X = [
  [1, 5, -2],
  [0.4, -3, 2],
  [7, 1, 1.5],
  [-2, 0, 3],
];

test('all three agree with the library', () => {
  const x = tensor(X);
  const pairs = [
    [batchNorm(X), batchOracle(x, ones(3), zeros(3))],
    [layerNorm(X), layerOracle(x, ones(3), zeros(3))],
    [X.map(rmsNorm), rmsOracle(x, ones(3))],
  ] as const;
  for (const [mine, theirs] of pairs)
    mine
      .flat()
      .forEach((v, i) =>
        expect(v).toBeCloseTo(theirs.data[i], 12),
      );
});

test('a large feature swallows the differences of small ones', () => {
  const [a, b, c, d] = standardise([1000, 1, 2, 3]);
  expect(a).toBeCloseTo(1.732, 3);
  expect(b).toBeCloseTo(-0.58, 3);
  expect(c).toBeCloseTo(-0.577, 3);
  expect(d).toBeCloseTo(-0.575, 3);
});

test('what is left of two features is a sign', () => {
  for (const v of [
    [3, 11],
    [-1, 400],
  ]) {
    expect(standardise(v)[0]).toBeCloseTo(-1, 5);
    expect(standardise(v)[1]).toBeCloseTo(1, 5);
  }
});

const change = (run: Run, norm: string, what: string) =>
  run.table().cell(norm, `${what} × 10`);

expectNotice(page, 'which-factor-shows', async (run) => {
  for (const other of await run.seeds(5)) {
    expect(change(other, 'BN', 'feature 2')).toBeLessThan(0.01);
    expect(change(other, 'LN', 'example 3')).toBeLessThan(0.01);
    expect(change(other, 'BN', 'example 3')).toBeGreaterThan(1);
    expect(change(other, 'LN', 'feature 2')).toBeGreaterThan(1);
  }
  run.says(0, change(run, 'BN', 'feature 2'));
  run.says(0, change(run, 'LN', 'example 3'));
});

/** The rows of a picture of the demo, the lowest one first. */
function at(run: Run, title: string) {
  const panels = run.items.flatMap((item) =>
    item.kind === 'plot' ? item.panels : [],
  );
  const marks = panels.find((p) => p.title === title)?.marks;
  const heat = marks?.find((mark) => mark.mark === 'heat');
  if (heat?.mark !== 'heat') throw new Error(title);
  return range(heat.rows).map((i) =>
    heat.values.slice(i * heat.columns, (i + 1) * heat.columns),
  );
}

expectTry(
  page,
  'one-feature-dominates',
  async (run, author) => {
    const before = await author.seeds(4);
    (await run.seeds(4)).forEach((other, k) => {
      at(other, 'BN')
        .flat()
        .forEach((v, i) =>
          expect(v).toBeCloseTo(
            at(before[k], 'BN').flat()[i],
            2,
          ),
        );
      const rows = at(other, 'LN');
      const size = (j: number) =>
        rows.reduce((s, row) => s + Math.abs(row[j]), 0);
      for (const j of [0, 2, 3, 4])
        expect(size(1)).toBeGreaterThan(2 * size(j));
    });
  },
);

expectTry(page, 'a-batch-of-one', async (run, author) => {
  const before = await author.seeds(4);
  (await run.seeds(4)).forEach((other, k) => {
    for (const v of at(other, 'BN').flat())
      expect(Math.abs(v)).toBe(0);
    // example 1 is drawn on top, so it is the last row
    at(before[k], 'LN')[5].forEach((v, j) =>
      expect(at(other, 'LN')[0][j]).toBeCloseTo(v, 12),
    );
  });
});
