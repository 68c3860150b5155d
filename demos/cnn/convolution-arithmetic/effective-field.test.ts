import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {field, influence, spread} from './effective-field';

const page = 'cnn/convolution-arithmetic';

/** L boxes of width k, convolved one by one. */
function boxes(L: number, k: number) {
  let row = [1];
  for (let l = 0; l < L; l++) {
    const next = Array<number>(row.length + k - 1).fill(0);
    row.forEach((v, i) =>
      range(k).forEach((tap) => (next[i + tap] += v / k)),
    );
    row = next;
  }
  return row;
}

test('field and spread are those of L boxes, convolved', () => {
  for (const k of [2, 3, 5]) {
    for (const L of [1, 4, 9]) {
      const row = boxes(L, k);
      expect(field(L, k)).toBe(row.length);
      const middle = (row.length - 1) / 2;
      const variance = row.reduce(
        (v, p, i) => v + p * (i - middle) ** 2,
        0,
      );
      expect(spread(L, k)).toBeCloseTo(Math.sqrt(variance), 10);
    }
  }
});

test('influence sums to 1 and stays within the box', () => {
  const map = influence(field(8, 3) + 4, 0).rows();
  expect(map.flat().reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  map.forEach((row, i) =>
    row.forEach((v, j) => {
      const inside = [i, j].every((t) => t >= 2 && t < 19);
      expect(v > 0).toBe(inside);
    }),
  );
});

expectNotice(page, 'bell-in-the-box', async (run) => {
  run.says(
    17,
    run.table().cell('width of the box', 'measured'),
  );
  run.says(
    '0.54',
    run
      .table()
      .cell('± two spreads, share of the width', 'formula'),
  );
  for (const other of await run.seeds(4)) {
    const row = '± two spreads, share of the width';
    const measured = other.table().cell(row, 'measured');
    expect(Math.abs(measured / 0.54 - 1)).toBeLessThan(0.2);
  }
});

expectTry(page, 'twice-the-layers', async (run, author) => {
  run.says(
    33,
    run.table().cell('width of the box', 'measured'),
  );
  const row = '± two spreads, share of the width';
  run.says('0.40', run.table().cell(row, 'formula'));
  const cells = [author, run].map((r) =>
    r.table().cell('spread of the bell', 'formula'),
  );
  expect(cells[1] / cells[0]).toBeCloseTo(Math.SQRT2, 2);
  const share = (r: Run) => r.table().cell(row, 'measured');
  for (const deep of [run, ...(await run.seeds(2))])
    expect(share(deep)).toBeLessThan(0.9 * share(author));
});

expectTry(page, 'relu-between', async (run) => {
  for (const other of await run.seeds(4)) {
    const [formula, measured] = ['formula', 'measured'].map(
      (column) =>
        other.table().cell('spread of the bell', column),
    );
    expect(Math.abs(measured / formula - 1)).toBeLessThan(0.2);
  }
});
