import {range} from 'lab';
import {expect, test} from 'vitest';
import {ofRank, promised} from './shared-trunk';

test('ofRank keeps a matrix of that rank and shortens any other', () => {
  const low = range(5).map((i) =>
    range(4).map(
      (j) => (i + 1) * (j - 2) + Math.cos(i) * Math.sin(j),
    ),
  );
  ofRank(low, 2).forEach((row, i) =>
    row.forEach((v, j) => expect(v).toBeCloseTo(low[i][j], 9)),
  );
  const full = range(4).map((i) =>
    range(4).map((j) => Math.sin(i * 4 + j * j)),
  );
  const size = (M: number[][]) =>
    M.flat().reduce((s, v) => s + v * v, 0);
  expect(size(ofRank(full, 1))).toBeLessThan(size(full));
});

test('with as many trunk units as tasks nothing is gained', () => {
  expect(promised(50, 2)).toBeCloseTo(12 / 50, 12); // r = T = 2, n = 12: nσ²/N
});
