import {expect, test} from 'vitest';
import {gruCell, lstmCell, ones, zeros} from './index';

const weights = (gates: number, bias = zeros(gates * 2)) => ({
  input: zeros(3, gates * 2),
  state: zeros(2, gates * 2),
  bias,
});

test('a cell says which of its parts does not fit the state', () => {
  const [x, h] = [ones(4, 3), zeros(4, 2)];
  expect(() => gruCell(weights(3), ones(5, 3), h)).toThrow(
    'gruCell: shapes [5, 3] and [4, 2] do not fit; with such a state, x is [4, 3].',
  );
  expect(() => gruCell(weights(4), x, h)).toThrow('gruCell: shapes [3, 8] and [4, 2]');
  expect(() => lstmCell(weights(4, zeros(6)), x, {h, c: h})).toThrow(
    'lstmCell: shapes [6] and [4, 2] do not fit; with such a state, bias is [8]: 4 × 2 units.',
  );
  expect(() => lstmCell(weights(4), x, {h, c: zeros(2)})).toThrow('h and c must agree');
});
