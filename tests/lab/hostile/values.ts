/** Arguments that no function of lab asks for, or that only some do. Fresh each time: a call may keep or change them. */
import {ones, tensor, zeros} from 'lab';

const cyclic = () => {
  const list: unknown[] = [];
  list.push(list);
  return list;
};

export const hostile: Record<string, () => unknown> = {
  nothing: () => undefined,
  null: () => null,
  NaN: () => NaN,
  '∞': () => Infinity,
  '−∞': () => -Infinity,
  '−0': () => -0,
  '½': () => 0.5,
  '−1': () => -1,
  '−2½': () => -2.5,
  three: () => 3,
  '2³¹': () => 2 ** 31,
  '10²⁰': () => 1e20,
  '10³⁰⁸': () => 1e308,
  'a word': () => 'abc',
  'a digit': () => '1',
  'no letter': () => '',
  true: () => true,
  bigint: () => 10n,
  symbol: () => Symbol('s'),
  'a function': () => () => 1,
  'an object': () => ({}),
  'an odd object': () => ({length: NaN}),
  'a list-like': () => ({length: 2, 0: 1, 1: 1}),
  'like a tensor': () => ({shape: [2], data: Float64Array.of(1, 2)}),
  date: () => new Date(0),
  'empty list': () => [],
  'empty row': () => [[]],
  ragged: () => [[1, 2], [3]],
  mixed: () => [1, [2]],
  'list of words': () => ['a', 'b'],
  'list of null': () => [null, null],
  'list with a hole': () => [1, , 2], // eslint-disable-line no-sparse-arrays
  'list with NaN': () => [1, NaN, 2],
  'list with ∞': () => [Infinity, 1, -Infinity],
  'list of halves': () => [0.5, 0.5],
  'list of −1': () => [-1, -1],
  'huge list entries': () => [1e300, -1e300, 1e-300],
  'its own element': cyclic,
  'nested nine deep': () => [[[[[[[[[1]]]]]]]]],
  'single floats': () => Float32Array.of(1, 2, 3),
  'a scalar tensor': () => tensor(2),
  'a short vector': () => ones(2),
  'a long vector': () => tensor([5, 4, 3, 2, 1]),
  'no numbers': () => zeros(0),
  'a matrix': () =>
    tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  'a matrix with NaN': () =>
    tensor([
      [NaN, 2],
      [3, Infinity],
    ]),
  'an empty matrix': () => zeros(0, 3),
  'three axes': () => ones(1, 2, 3),
  'four axes': () => ones(1, 1, 4, 4),
  'five axes': () => ones(1, 1, 1, 1, 2),
};
