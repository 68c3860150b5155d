import {JSDOM} from 'jsdom';
import katex from 'katex';
import {expect, test} from 'vitest';
import {textWithTex} from './textWithTex';

function text(html: string): string {
  return textWithTex(JSDOM.fragment(html));
}

const inline = katex.renderToString('a < b');
const display = katex.renderToString('\\sum_i x_i', {displayMode: true});

test('a formula in a sentence becomes its TeX between dollars, once', () => {
  expect(text(`<p>Let ${inline} hold.</p>`)).toBe('Let $a < b$ hold.');
});

test('a display formula stands on lines of its own', () => {
  expect(text(`<p>So</p><div>${display}<a role="button">(1.1)</a></div><p>holds.</p>`)).toBe(
    'So\n\n$$\n\\sum_i x_i\n$$\n\nholds.',
  );
});

test('paragraphs, list items and lines of code keep apart', () => {
  expect(text('<p>One\n line</p><ul><li>a</li><li>b</li></ul><pre>x\n  y</pre>')).toBe(
    'One line\n\na\n\nb\n\nx\n  y',
  );
});

test('a formula alone, as when only it is selected', () => {
  expect(text(inline)).toBe('$a < b$');
});
