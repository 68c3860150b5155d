// @vitest-environment jsdom
import type {ImagesItem} from 'lab/output';
import {expect, test} from 'vitest';
import {drawn, htmlOf} from './fixture';

const sheet = (images: number[][], more: Partial<ImagesItem> = {}): ImagesItem => ({
  kind: 'images',
  width: 2,
  height: 2,
  images,
  ...more,
});

test('a sheet is one picture with a caption below each image', () => {
  const root = drawn(
    sheet(
      [
        [0, 1, 1, 0],
        [1, 1, 0, 0],
        [0, 0, 0, 1],
      ],
      {captions: ['1', '2', 'w'], columns: 2},
    ),
  );
  expect(root.querySelectorAll('image')).toHaveLength(1);
  const captions = [...root.querySelectorAll('.plot-caption')];
  expect(captions.map((c) => c.textContent)).toEqual(['1', '2', 'w']);
  const [x, y] = ['x', 'y'].map((side) => captions.map((c) => Number(c.getAttribute(side))));
  expect(x[0]).toBe(x[2]);
  expect(x[1]).toBeGreaterThan(x[0]);
  expect(y[2]).toBeGreaterThan(y[0]);
});

test('images and captions that do not fit are refused', () => {
  expect(() => htmlOf(sheet([[0, 1, 1, 0], [1]]))).toThrow(
    'image 2: 2 × 2 pixels need 4 numbers, got 1',
  );
  expect(() => htmlOf(sheet([[0, 1, 1, 0]], {captions: []}))).toThrow('1 images with 0 captions');
});
