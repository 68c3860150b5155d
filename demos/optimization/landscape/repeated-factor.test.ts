import {centralDifference} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  clip,
  descend,
  gradient,
  J,
  plateauTime,
} from './repeated-factor';

const page = 'optimization/landscape';

test('the gradient is that of J', () => {
  for (const T of [2, 7, 20])
    for (const w of [0.6, 0.9, 1.1]) {
      const slope = centralDifference((v) => J(v, T), w);
      expect(slope / gradient(w, T)).toBeCloseTo(1, 5);
    }
});

test('the numbers of the text', () => {
  expect(gradient(0.7, 20)).toBeCloseTo(-0.023, 3);
  expect(gradient(1.25, 20) / 120_000).toBeCloseTo(1, 1);
  const bend = centralDifference((w) => gradient(w, 20), 1);
  expect(bend / 400).toBeCloseTo(1, 6); // J″(1) = T²
  expect(plateauTime(0.8, 50) / 47_000).toBeCloseTo(1, 1);
  expect(plateauTime(0.5, 3)).toBeCloseTo(9 / 3, 9); // η = 1/9
});

test('clipping keeps the direction and bounds the length', () => {
  expect(clip(-50, 10)).toBe(-10);
  expect(clip(3, 10)).toBe(3);
  expect(clip(0, 10)).toBe(0);
});

test('the time on the plateau is that of small steps, added up', () => {
  // From 0.7 to 0.9, where w^T is at most an eighth.
  const path = [0.7];
  while (path[path.length - 1] < 0.9) {
    const w = path[path.length - 1];
    path.push(w + (20 * w ** 19) / 400);
  }
  const time = plateauTime(0.7, 20) - plateauTime(0.9, 20);
  expect(path.length / time).toBeCloseTo(1, 1);
});

test('after t steps the path is where the integral says', () => {
  // w^(2 − T) = w₀^(2 − T) − (T − 2) t / T, while w^T is small
  const w = (0.7 ** -18 - (18 * 400) / 20) ** (-1 / 18);
  expect(descend(0.7, 20, Infinity)[400]).toBeCloseTo(w, 3);
});

expectNotice(page, 'thrown-off-the-cliff', (run) => {
  run.says('1.25', run.series('w', 'plain').y[0]);
  run.says(297, run.table().cell('plain', 'first step'));
  run.says('0.025', run.table().cell('clipped', 'first step'));
  expect(run.table().rows[0][2]).toBe('gone');
  expect(run.table().cell('clipped', 'w after 400')).toBe(1);
});

expectTry(page, 'on-the-plateau', (run) => {
  run.says(400, run.series('w', 'clipped').y.length - 1);
  for (const path of ['plain', 'clipped'])
    run.says('0.74', run.table().cell(path, 'w after 400'));
  run.says(681, run.number('steps by the integral:'));
});

expectTry(page, 'two-factors', (run) => {
  expect(run.series('w', 'plain').y).toEqual(
    run.series('w', 'clipped').y,
  );
  for (const path of ['plain', 'clipped'])
    expect(run.table().cell(path, 'w after 400')).toBe(1);
});
