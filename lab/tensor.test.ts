import {describe, expect, test} from 'vitest';
import {
  add,
  concat,
  eye,
  full,
  isClose,
  matmul,
  mul,
  ones,
  oneHot,
  reshape,
  slice,
  stack,
  take,
} from './index';
import {tensor, transpose, zeros} from './index';

describe('tensor', () => {
  test('reads its shape from the nesting', () => {
    expect(
      tensor([
        [1, 2, 3],
        [4, 5, 6],
      ]).shape,
    ).toEqual([2, 3]);
    expect(tensor(7).shape).toEqual([]);
    expect(tensor([]).shape).toEqual([0]);
  });

  test('gives back the plain numbers it was made from', () => {
    const rows = [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ];
    expect(tensor(rows).toArray()).toEqual(rows);
    expect(tensor(rows).values()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(tensor(rows).at(1, 0, 1)).toBe(6);
  });

  test('takes a flat list and a shape', () => {
    expect(tensor([1, 2, 3, 4], [2, 2]).rows()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(() => tensor([1, 2, 3], [2, 2])).toThrow('3 numbers do not fill shape [2, 2]');
  });

  test('refuses rows of different length, holes and words', () => {
    expect(() => tensor([[1, 2], [3]])).toThrow('every list along axis 1 must have 2 entries');
    expect(() => tensor([1, undefined as unknown as number])).toThrow('expected a number');
    expect(() => tensor('ab' as unknown as number[])).toThrow(
      "tensor: an argument must be a number, a list of numbers or a tensor, got 'ab'",
    );
  });

  test('refuses to stand in + and *, but is a number when it holds one', () => {
    expect(() => Number(tensor([1, 2]))).toThrow('write add(a, b), mul(a, b)');
    expect(Number(tensor(3))).toBe(3);
    expect(String(tensor([1, 2]))).toBe('Tensor [2] [1,2]');
  });

  test('refuses to become larger than 128 MB and says what it would have held', () => {
    expect(() => zeros(5000, 5000)).toThrow('[5000, 5000] would hold 25,000,000 numbers');
    const wide = ones(1, 5000);
    expect(() => matmul(transpose(wide), wide)).toThrow('lab stops at 16,777,216');
  });

  test('constructors fill as they say', () => {
    expect(eye(2).rows()).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(full([2], 3).values()).toEqual([3, 3]);
    expect(oneHot([2, 0], 3).rows()).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(() => oneHot([3], 3)).toThrow(
      'oneHot: labels: entry 0 must be a whole number from 0 to 2, got 3',
    );
  });
});

describe('plain numbers in, plain numbers out', () => {
  test('arithmetic and products keep the form of plain arguments', () => {
    expect(add(1, 2)).toBe(3);
    expect(add([1, 2], [[1], [2]])).toEqual([
      [2, 3],
      [3, 4],
    ]);
    expect(
      matmul(
        [
          [1, 2],
          [3, 4],
        ],
        [1, 1],
      ),
    ).toEqual([3, 7]);
    expect(matmul([1, 2], [3, 4])).toBe(11);
  });

  test('one tensor among the arguments makes the result a tensor', () => {
    expect(mul(2, tensor([1, 2])).values()).toEqual([2, 4]);
  });
});

describe('a shape that does not fit is an error with both shapes and the operation', () => {
  test.each([
    [
      'add: shapes [3] and [2, 2] do not fit',
      () =>
        add(
          [1, 2, 3],
          [
            [1, 2],
            [3, 4],
          ],
        ),
    ],
    ['matmul: shapes [1, 2] and [3, 1] do not fit', () => matmul([[1, 2]], [[1], [2], [3]])],
    ['reshape: shapes [4] and [3, -1] do not fit', () => reshape([1, 2, 3, 4], [3, -1])],
    ['concat: shapes [1, 2] and [1, 3] do not fit', () => concat([[[1, 2]], [[1, 2, 3]]])],
    ['there is no axis 2 in a tensor of shape [1, 1]', () => slice([[1]], 0, 1, 2)],
    ['take: indices: entry 0 must be a whole number from 0 to 1, got 5', () => take([1, 2], [5])],
    ['must name each axis of shape [1, 1] once', () => transpose([[1]], [0, 0])],
    ['at(2) lies outside shape [2]', () => tensor([1, 2]).at(2)],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
  });
});

test('slices count from the end, and joining slices gives the whole back', () => {
  const x = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  expect(slice(x, -1)).toEqual([[4, 5, 6]]);
  expect(concat([slice(x, 0, 1, 1), slice(x, 1, undefined, 1)], 1)).toEqual(x);
  expect(
    stack(
      [
        [1, 2],
        [3, 4],
      ],
      1,
    ).rows(),
  ).toEqual([
    [1, 3],
    [2, 4],
  ]);
});

test('isClose allows the tolerance and no more, and never a different shape', () => {
  expect(isClose([1, 2], [1, 2 + 2e-9])).toBe(true);
  expect(isClose([1, 2], [1, 2 + 4e-9])).toBe(false);
  expect(isClose([1], [[1]])).toBe(false);
  expect(isClose([NaN], [NaN])).toBe(false);
});
