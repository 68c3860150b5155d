import katex from 'katex';
import {expect, test} from 'vitest';
import {withName} from './mathml';

test('names a formula by its characters, once, and leaves the rest alone', () => {
  const html = katex.renderToString('x_1 < y');
  const named = withName(html);
  expect(named).toContain('<math aria-label="x1&lt;y"');
  expect(named.replace(' aria-label="x1&lt;y"', '')).toBe(html);
});
