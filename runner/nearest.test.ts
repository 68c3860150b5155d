import {expect, test} from 'vitest';
import {nearest} from './nearest';

const known = ['plot', 'print', 'softmax', 'sum', 'add'];

test.each([
  ['plott', 'plot'],
  ['polt', 'plot'],
  ['Print', 'print'],
  ['sofmtax', 'softmax'],
  ['ad', 'add'],
  ['readFileSync', undefined],
  ['xyz', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
