import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {letters, mirror, nearest, shift} from './four-letters';

const page = 'regularization/noise-and-augmentation';
const [b, d, p, q] = letters;
const half = (rows: number[][]) => mirror([...rows].reverse());
const dice = random(1);
const grain = () => range(13).map(() => dice.normal(13));

test('b and d, p and q are mirror images, drawn in the middle', () => {
  expect(mirror(b)).toEqual(d);
  expect(mirror(p)).toEqual(q);
  expect(b.map((row) => row.join('')).slice(4, 9)).toEqual([
    '0000100000000',
    '0000100000000',
    '0000111100000',
    '0000100010000',
    '0000111100000',
  ]);
});

test('half a turn makes b into q and d into p', () => {
  expect(half(b)).toEqual(q);
  expect(half(d)).toEqual(p);
});

test('shifts go right and down, can be undone and add up', () => {
  const rows = grain();
  expect(shift(rows, [2, 3])[5][4]).toBe(rows[2][2]);
  expect(shift(shift(rows, [3, -2]), [-3, 2])).toEqual(rows);
  expect(shift(shift(rows, [1, 2]), [2, -1])).toEqual(
    shift(rows, [3, 1]),
  );
});

test('the nearest example is that of a full search', () => {
  const train = range(12).map((y) => ({p: grain(), y}));
  for (let i = 0; i < 8; i++) {
    const rows = grain();
    const far = train.map((e) =>
      Math.hypot(
        ...e.p.flatMap((row, k) =>
          row.map((v, j) => v - rows[k][j]),
        ),
      ),
    );
    expect(nearest(train, rows)).toBe(
      far.indexOf(Math.min(...far)),
    );
  }
});

const at = (run: Run, set: string, shift: 0 | 2) =>
  run.table().cell(set, `at shift ${shift}`);

expectNotice(page, 'true-and-false-copies', async (run) => {
  run.says('0.42', at(run, 'originals', 2));
  run.says('0.98', at(run, 'shifted', 2));
  run.says('0.43', at(run, 'mirrored', 0));
  for (const other of await run.seeds(4)) {
    const plain = at(other, 'originals', 2);
    expect(plain).toBeLessThan(0.5);
    expect(
      Math.abs(at(other, 'with noise', 2) - plain),
    ).toBeLessThan(0.1);
    expect(at(other, 'shifted', 2)).toBeGreaterThan(0.85);
    expect(at(other, 'originals', 0)).toBe(1);
    expect(at(other, 'mirrored', 0)).toBeLessThan(0.65);
  }
});

expectTry(page, 'shifts-too-short', async (run) => {
  run.says('0.28', at(run, 'shifted', 2));
  for (const other of await run.seeds(3))
    expect(at(other, 'shifted', 2)).toBeLessThan(0.5);
});

expectTry(page, 'one-original-each', async (run) => {
  run.says('0.92', at(run, 'shifted', 2));
  for (const other of await run.seeds(3))
    expect(at(other, 'shifted', 2)).toBeGreaterThan(0.8);
});
