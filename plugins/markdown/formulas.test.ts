import {expect, test} from 'vitest';
import {plainHtml} from './nodes';
import {parseMdx, renderMdx} from './parse';

const html = (markdown: string, macros = {}) =>
  plainHtml(renderMdx(parseMdx(markdown, 'a.mdx'), markdown, 'a.mdx', macros).children, () => '');

test('a full stop stays on the line of the formula before it', () => {
  expect(html('Let $x > 0$. Then')).toMatch(
    /<span class="unbroken"><span class="katex">.*<\/span>\.<\/span> Then/s,
  );
  expect(html('设 $x > 0$，则')).toMatch(/<\/span>，<\/span>则/);
});

test('a long formula may break, and one before a word stands alone', () => {
  expect(html('Let $x_1 + x_2 + x_3 + x_4 + x_5 + x_6 + x_7 = 0$.')).not.toContain('unbroken');
  expect(html('Let $x$ be')).not.toContain('unbroken');
});

test('macros are expanded', () => {
  expect(html('$\\R$', {'\\R': '\\mathbb{R}'})).toContain('mathbb');
});

test('a formula keeps its TeX for screen readers and for copying', () => {
  expect(html('$a < b$')).toContain(
    '<annotation encoding="application/x-tex">a &#x3C; b</annotation>',
  );
});
