import {JSDOM} from 'jsdom';
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

test.each(['\\gdef\\R{Q}', '\\xdef\\R{Q}', '\\global\\let\\R=Q', '\\global\\def\\R{Q}'])(
  '%s in one formula changes no other one',
  (definition) => {
    const macros = {'\\R': '\\mathbb{R}'};
    expect(html(`$${definition}\\R$ and $\\R$`, macros)).toContain('mathbb');
    expect(html('$\\R$', macros)).toContain('mathbb');
    expect(macros).toEqual({'\\R': '\\mathbb{R}'});
    const own = html(`$${definition}\\R$`, macros);
    expect(own).toContain('>Q<');
    expect(own).not.toContain('mathbb');
  },
);

/** So many children have these, no more and no fewer. */
const arity: Record<string, number> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

test.each([
  '\\lambda_{\\max}',
  'x^{\\max}_{\\min}',
  '\\max_i^{\\min}',
  '\\frac{\\max}{2}',
  '\\sqrt[\\max]{\\min}',
  '\\bar\\max',
  '\\underset{\\max}{\\min}',
  '\\operatorname{a}_{\\operatorname{b}}',
  '\\sqrt{\\max}',
  '\\lim_{\\sup} \\overbrace{\\max}^{\\min} \\genfrac(){0pt}{}{\\max}{\\min}',
  '\\xrightarrow[\\max]{\\min} \\overline{\\max} \\stackrel{\\max}{=} \\mathbin{\\max}_i',
])('the MathML of %s has as many children as MathML asks for', (tex) => {
  const page = JSDOM.fragment(html(`$${tex}$`));
  const elements = [...page.querySelectorAll('math *')];
  expect(elements.length).toBeGreaterThan(3);
  for (const {localName, children} of elements) {
    if (localName in arity)
      expect([localName, children.length]).toEqual([localName, arity[localName]]);
    if (/^m(?:i|o|n|text)$/.test(localName))
      expect([localName, children.length]).toEqual([localName, 0]);
  }
});

test('a browser that translates a page leaves its formulas and its code alone', () => {
  const page = JSDOM.fragment(html('The norm $\\lVert x \\rVert$ is `norm(x)`.'));
  for (const selector of ['.katex-mathml', '.katex-html', 'code']) {
    expect(page.querySelector(selector)?.closest('[translate="no"]'), selector).not.toBeNull();
  }
});
