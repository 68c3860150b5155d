import {createHash} from 'node:crypto';
import type {Root} from 'hast';
import type {MdxJsxAttribute} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {attribute, isJsx} from './nodes';

/** By what a page's own file of formulas knows one: the same HTML has the same key. */
export const formulaKey = (html: string) =>
  createHash('sha256').update(html).digest('base64url').slice(0, 8);

/** So many characters of TeX make a formula that should not be broken at the end of a line. */
const short = 24;

/**
 * Rehype plugin, after `formulaPlugins`: names the HTML of each formula instead of writing it into the script of the page.
 * The server's HTML has it, and so it would travel twice; the file of formulas is for those who come from another page.
 */
export function shareFormulas() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!isJsx(node)) return;
      if (node.name !== 'Formula' && node.name !== 'Equation') return;
      const html = attribute(node, 'html');
      if (html === undefined) return;
      const keep = node.attributes.filter((one) => !('name' in one) || one.name !== 'html');
      node.attributes = [...keep, named('formula', formulaKey(html))];
      if (node.name === 'Formula' && (escapedTexOf(html)?.length ?? Infinity) <= short) {
        node.attributes.push(named('isShort', null));
      }
    });
  };
}

const named = (name: string, value: string | null): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value,
});

/** The TeX that KaTeX keeps in its MathML, as HTML. */
function escapedTexOf(html: string): string | undefined {
  return /<annotation[^>]*>([^<]*)</.exec(html)?.[1];
}
