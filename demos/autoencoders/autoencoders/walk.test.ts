import {tensor} from 'lab';
import {test as digits} from 'lab/digits';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {fade, walk} from './walk';

const page = 'autoencoders/autoencoders';

test('both walks share their ends, and turn round', () => {
  const [a, b] = [3, 10].map((i) => tensor([digits.images[i]]));
  for (const t of [0, 1])
    walk(a, b, t).data.forEach((v, i) =>
      expect(v).toBeCloseTo(fade(a, b, t).data[i], 12),
    );
  const there = walk(a, b, 0.3).data;
  walk(b, a, 0.7).data.forEach((v, i) =>
    expect(v).toBeCloseTo(there[i], 12),
  );
});

test('a fade is a chord, the other walk is not', () => {
  const [a, b] = [3, 10].map((i) => tensor([digits.images[i]]));
  const bend = (way: typeof walk) => {
    const [start, middle, end] = [0, 0.5, 1].map(
      (t) => way(a, b, t).data,
    );
    return Math.max(
      ...Array.from(middle, (v, i) =>
        Math.abs(v - (start[i] + end[i]) / 2),
      ),
    );
  };
  expect(bend(fade)).toBeLessThan(1e-12);
  expect(bend(walk)).toBeGreaterThan(0.05);
});

const far = (run: Run, row: string) =>
  run.table().cell(row, 'to the nearest digit');

expectNotice(page, 'no-double-exposure', async (run) => {
  for (const other of await run.seeds(4)) {
    expect(far(other, 'half-way, codes')).toBeLessThan(
      far(other, 'the ends') + 0.3,
    );
    expect(far(other, 'half-way, pictures')).toBeGreaterThan(
      far(other, 'the ends') + 0.1,
    );
    expect(far(other, 'half-way, pictures')).toBeGreaterThan(
      far(other, 'half-way, codes') + 0.2,
    );
  }
});

expectTry(page, 'sixteen-numbers', async (run) => {
  for (const other of await run.seeds(3))
    expect(far(other, 'half-way, codes')).toBeLessThan(
      far(other, 'half-way, pictures') - 0.1,
    );
});
