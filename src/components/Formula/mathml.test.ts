import katex from 'katex';
import {expect, test} from 'vitest';
import {texOf, withName} from './mathml';

test('finds the TeX a formula was made of', () => {
  expect(texOf(katex.renderToString('a^2'))).toBe('a^2');
  expect(texOf('no formula')).toBeUndefined();
});

test('names a formula by its characters, once, and leaves the rest alone', () => {
  const html = katex.renderToString('x_1 < y');
  const named = withName(html);
  expect(named).toContain('<math aria-label="x1&lt;y"');
  expect(named.replace(' aria-label="x1&lt;y"', '')).toBe(html);
});
