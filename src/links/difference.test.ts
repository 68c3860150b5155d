import fc from 'fast-check';
import {expect, test} from 'vitest';
import {applyDifference, differenceOf, fingerprint} from './difference';

const line = fc.constantFrom('', 'a', 'b', 'c = 1;', '\r', '汉字');
const text = fc.array(line, {maxLength: 12}).map((lines) => lines.join('\n'));

test('a difference makes the text of its original again', () => {
  fc.assert(
    fc.property(text, text, (original, edited) => {
      const difference: unknown = JSON.parse(JSON.stringify(differenceOf(original, edited)));
      expect(applyDifference(original, difference)).toBe(edited);
    }),
  );
});

test('one changed line is one line of the difference', () => {
  expect(differenceOf('a\nb\nc', 'a\nx\nc')).toEqual([[1, 1, ['x']]]);
  expect(differenceOf('a\nb', 'a\nb')).toEqual([]);
});

test.each([
  ['no list', {}],
  ['a part that is none', [1]],
  ['a line that is a number', [[0, 0, [1]]]],
  ['two lines in one', [[0, 0, ['a\nb']]]],
  ['a place behind the end', [[9, 0, ['a']]]],
  ['more than there is', [[1, 9, []]]],
  ['a place that is no whole number', [[0.5, 0, []]]],
  [
    'parts out of their order',
    [
      [1, 1, []],
      [0, 1, []],
    ],
  ],
])('%s is no difference', (_, difference) => {
  expect(applyDifference('a\nb\nc', difference)).toBeUndefined();
});

test('another text has another fingerprint', () => {
  expect(fingerprint('a')).not.toBe(fingerprint('b'));
  expect(fingerprint('')).toMatch(/^\w+$/);
});
