import {expect, test} from 'vitest';
import {record} from './host.fixture';
import {images} from './images';
import {tensor} from './tensor';

test('square pictures in one row need no size', () => {
  const {items} = record();
  images({images: [new Float64Array([0, 1, 2, 3])], captions: [7], range: [0, 3], columns: 5});
  expect(items).toEqual([
    {
      kind: 'images',
      width: 2,
      height: 2,
      images: [[0, 1, 2, 3]],
      captions: ['7'],
      range: [0, 3],
      columns: 5,
    },
  ]);
});

test('rows and tensors bring their size', () => {
  const {items} = record();
  images({images: [[[1, 2, 3]]]});
  images({images: [tensor([[1], [2]])], scheme: 'diverging'});
  expect(items).toMatchObject([
    {width: 3, height: 1, images: [[1, 2, 3]]},
    {width: 1, height: 2, images: [[1, 2]], scheme: 'diverging'},
  ]);
});

test('pictures that do not fit are named', () => {
  record();
  expect(() => images({images: [[1, 2, 3]]})).toThrow('images[0]: 3 numbers do not make a picture');
  expect(() => images({images: [[1, 2, 3]], width: 2, height: 2})).toThrow('a picture of 2×2');
  expect(() => images({images: [[[1]], [[1, 2]]]})).toThrow(
    'images[0] is 1×1 and images[1] is 2×1',
  );
  expect(() => images({images: [[1]], caption: []} as never)).toThrow(
    "images: there is no 'caption'",
  );
  expect(() => images({images: []})).toThrow('at least one picture');
  expect(() => images({images: [[[1]]], captions: []})).toThrow('1 pictures need as many captions');
  expect(() => images({images: [[[1, 2], [3]]]})).toThrow('rows should be equally long');
});

test('update redraws in place', () => {
  const {items} = record();
  const sheet = images({images: [[0]], title: 'filters'});
  sheet.update({images: [[1]]});
  expect(items).toEqual([{kind: 'images', title: 'filters', width: 1, height: 1, images: [[1]]}]);
});
