import {expect, test} from 'vitest';
import {blankText, hasHanOutsideText} from './tex';

test.each([
  ['x \\text{if } y', 'x \\text{} y'],
  ['\\text{a {nested} b} + \\textbf{c}', '\\text{} + \\textbf{}'],
  ['\\text{a \\} b} z', '\\text{} z'],
  ['a\n  =  b', 'a = b'],
  ['\\text{open', '\\text{'],
])('blankText(%j) is %j', (tex, blanked) => {
  expect(blankText(tex)).toBe(blanked);
});

test('Chinese is allowed in \\text{…} alone', () => {
  expect(hasHanOutsideText('x \\text{当 } y')).toBe(false);
  expect(hasHanOutsideText('x_{最大}')).toBe(true);
});
