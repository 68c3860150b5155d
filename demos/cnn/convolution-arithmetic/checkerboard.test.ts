import {convTranspose2d, ones, outer, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {phases, resized, stamps} from './checkerboard';

const page = 'cnn/convolution-arithmetic';
const w = [0.5, 2, -1, 3];

test('stamps are a transposed convolution of ones, seen in one row', () => {
  for (const s of [1, 2, 3, 5]) {
    const kernel = tensor(outer(w, w).flat(), [1, 1, 4, 4]);
    const map = convTranspose2d(ones(1, 1, 6, 6), kernel, {
      stride: s,
    });
    const row = stamps([1, 1, 1, 1, 1, 1], w, s);
    outer(row, row)
      .flat()
      .forEach((v, i) => expect(map.data[i]).toBeCloseTo(v, 9));
  }
});

test('the phases share the weights out', () => {
  expect(phases(w, 2)).toEqual([-0.5, 5]);
  expect(phases(w, 3)).toEqual([3.5, 2, -1]);
});

test('a resized constant stays constant, whatever the kernel', () => {
  for (const s of [2, 3])
    for (const v of resized([1, 1, 1], w, s))
      expect(v).toBeCloseTo(4.5, 12);
});

test('a resized row is repeated before it is convolved', () => {
  expect(resized([1, 4], [1], 2)).toEqual([1, 1, 4, 4]);
  expect(resized([1, 4], [1, 10], 2)).toEqual([11, 41, 44]);
});

const ends = (run: Run, row: string) =>
  ['least', 'most'].map((c) => run.table().cell(row, c));

expectNotice(page, 'one-two-four', (run) => {
  const [least, most] = ends(run, 'overlap');
  run.says(1, least * least);
  run.says(2, least * most);
  run.says(4, most * most);
});

expectTry(page, 'stride-divides-kernel', (run) => {
  expect(ends(run, 'overlap')).toEqual([2, 2]);
  expect(ends(run, 'transposed')).toEqual([2, 2]);
});

expectTry(page, 'even-overlap-uneven-weights', async (run) => {
  for (const other of await run.seeds(5)) {
    expect(ends(other, 'overlap')).toEqual([2, 2]);
    const [least, most] = ends(other, 'transposed');
    expect(most / least).toBeGreaterThan(1.01);
    const resized = ends(other, 'resized, then convolved');
    expect(resized[0]).toBe(resized[1]);
  }
});
