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
