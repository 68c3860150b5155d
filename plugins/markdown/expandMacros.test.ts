import katex from 'katex';
import {expect, test} from 'vitest';
import {listFiles, readText, root} from '../../tests/files';
import {readMacros} from '../pages/content';
import {expandMacros} from './expandMacros';

const macros = {
  '\\norm': '\\lVert #1 \\rVert',
  '\\R': '\\mathbb{R}',
  '\\hatted': '\\hat#1',
  '\\both': '#2 #1',
  '\\twice': '\\norm{#1}\\norm{#1}',
};

test.each([
  ['\\norm{x}_p', '\\lVert x \\rVert_p'],
  ['\\norm{\\tfrac{1}{2} x}', '\\lVert \\tfrac{1}{2} x \\rVert'],
  ['\\norm x', '\\lVert x \\rVert'],
  ['x \\in \\R^n', 'x \\in \\mathbb{R}^n'],
  ['\\hatted{x}', '\\hat x'],
  ['\\both{a}{b}', 'b a'],
  ['\\twice{y}', '\\lVert y \\rVert\\lVert y \\rVert'],
  ['\\normal \\\\ \\{x\\}', '\\normal \\\\ \\{x\\}'],
])('%s stands for %s', (tex, expanded) => {
  expect(expandMacros(tex, macros)).toBe(expanded);
});

test.each([
  ['a letter behind a line break stays beside the next', 'a \\\\bc', 'a \\\\bc'],
  ['comments go, and name no macro', 'x % \\norm { \n+ y', 'x + y'],
  ['a comment between two words', '\\alpha%\nx', '\\alpha x'],
  ['a percent sign is none', '5\\% \\R', '5\\% \\mathbb{R}'],
  ['a name defined anew stands for its new meaning', '\\def\\R{x} \\R', '\\def\\R{x} \\R'],
  [
    'what stands before that has the old one',
    '\\R \\def\\R{x} \\R',
    '\\def\\R{\\mathbb{R}}\\R \\def\\R{x} \\R',
  ],
  [
    'a definition in a group ends with it',
    '{\\def\\norm#1{x}\\norm y}\\norm y',
    '\\def\\norm#1{\\lVert #1 \\rVert}{\\def\\norm#1{x}\\norm y}\\norm y',
  ],
  [
    'other macros are replaced all the same',
    '\\def\\foo{y}\\foo\\R',
    '\\def\\foo{y}\\foo\\mathbb{R}',
  ],
  ['a name that looks like a part of objects', '\\constructor', '\\constructor'],
])('%s', (_, tex, expanded) => {
  expect(expandMacros(tex, macros)).toBe(expanded);
});

test.each([
  '\\def\\R{x} \\R',
  '\\R \\def\\R{x} \\R',
  '{\\def\\norm#1{#1!}\\norm y}\\norm y',
  '\\renewcommand{\\R}{\\norm{x}} \\R',
  '\\renewcommand\\norm[1]{|#1|} \\norm{\\R}',
  '\\providecommand\\R{x} \\R',
  '\\let\\a\\R \\a^n',
  '\\let\\R=\\norm \\R{x}',
  '\\let\\R x \\R + \\twice y',
  '\\gdef\\R{x} \\R',
  '{\\global\\let\\R x} \\R',
  '{\\xdef\\R{x}} \\R \\hatted{\\R}',
  '\\begin{matrix} \\def\\R{x} \\R & \\R \\\\ \\R & b \\end{matrix}',
  '\\def\\norm{x} \\twice y',
  '\\def\\foo#1{\\norm{#1}} \\foo x',
  'a % \\def\\R{x}\n\\R',
  '\\begin{matrix} a \\\\bc \\end{matrix}',
  '\\text{100\\%} \\verb|% \\R| \\R',
])('%s looks the same without our macros', (tex) => {
  const html = (text: string, known: Record<string, string>) =>
    katex
      .renderToString(text, {macros: {...known}, output: 'html', strict: false})
      .replace(/<annotation.*?<\/annotation>/s, '');
  expect(html(expandMacros(tex, macros), {})).toBe(html(tex, macros));
});

test('a macro without its argument is an error that shows the formula', () => {
  expect(() => expandMacros('a + \\norm', macros)).toThrow(/lacks an argument.*norm/);
});

const own = readMacros(root);
const formulas = listFiles('docs', /\.mdx$/)
  .flatMap((file) => readText(file).match(/\$\$[^$]*\$\$|\$[^$\n]+\$/g) ?? [])
  .map((fenced) => fenced.replace(/^\$\$.*\n|^\$|\$\$$|\$$/g, ''));

test('every formula of the pages looks the same with its macros expanded, without any', () => {
  expect(formulas.length).toBeGreaterThan(100);
  const html = (tex: string, known: Record<string, string>) =>
    katex
      .renderToString(tex, {macros: {...known}, displayMode: true})
      .replace(/<annotation.*?<\/annotation>/s, '');
  for (const tex of formulas) expect(html(expandMacros(tex, own), {})).toBe(html(tex, own));
});
