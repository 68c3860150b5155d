import {expect, test} from 'vitest';
import {dropPlace, type Dragged, shiftOf} from './reorder';

/** Rows of 40, 100 and 40 pixels, one below the other. */
const row = (from: number, by: number): Dragged => ({
  key: 'p#a',
  from,
  start: 0,
  by,
  tops: [0, 40, 140],
  heights: [40, 100, 40],
});

test.each([
  [0, 0, 0],
  [0, 49, 0],
  [0, 51, 1],
  [0, 130, 2],
  [0, -500, 0],
  [1, -19, 1],
  [1, -21, 0],
  [1, 21, 2],
  [2, -49, 2],
  [2, -51, 1],
  [2, -121, 0],
  [2, 500, 2],
])('a row from place %i, moved by %i, is let go at place %i', (from, by, to) => {
  expect(dropPlace(row(from, by))).toBe(to);
});

test('the rows it has passed make room, the others stay', () => {
  expect([0, 1, 2].map((i) => shiftOf(row(0, 60), i))).toEqual([60, -40, 0]);
  expect([0, 1, 2].map((i) => shiftOf(row(2, -130), i))).toEqual([40, 40, -130]);
});
