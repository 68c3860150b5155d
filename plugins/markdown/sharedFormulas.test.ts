import {expect, test} from 'vitest';
import {attribute, isJsx, type Jsx} from './nodes';
import {parseMdx, renderMdx} from './parse';
import {formulaKey, shareFormulas} from './sharedFormulas';
import {typesetter} from './typeset';
import {visit} from 'unist-util-visit';

function formulasIn(markdown: string): Jsx[] {
  const tree = renderMdx(parseMdx(markdown, 'a.mdx'), markdown, 'a.mdx', {});
  shareFormulas()(tree);
  const found: Jsx[] = [];
  visit(tree, (node) => {
    if (isJsx(node)) found.push(node);
  });
  return found;
}

test('a formula is named by its HTML, which is no longer in the page', () => {
  const [inline, display] = formulasIn('Let $x$ be\n\n$$ #id\nx^2\n$$\n');
  const typeset = typesetter({});
  expect(attribute(inline, 'formula')).toBe(formulaKey(typeset('x', false)));
  expect(attribute(display, 'formula')).toBe(formulaKey(typeset('x^2', true)));
  expect(attribute(display, 'id')).toBe('id');
  for (const one of [inline, display]) expect(attribute(one, 'html')).toBeUndefined();
});

test('a short formula says so, a long one does not', () => {
  const isShort = (markdown: string) =>
    formulasIn(markdown)[0].attributes.some((one) => 'name' in one && one.name === 'isShort');
  expect(isShort('$x$')).toBe(true);
  expect(isShort('$x_1 + x_2 + x_3 + x_4 + x_5$')).toBe(false);
});
