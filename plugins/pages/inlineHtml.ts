import type {Macros} from '../markdown/macros';
import {plainHtml} from '../markdown/nodes';
import {parseMdx, renderMdx} from '../markdown/parse';

/** HTML of a few words of Markdown with formulas; one paragraph comes without its tag. */
export function inlineHtml(markdown: string, where: string, macros: Macros): string {
  const {children} = renderMdx(parseMdx(markdown, where), markdown, where, macros);
  const [first] = children;
  const isOne = children.length === 1 && first.type === 'element' && first.tagName === 'p';
  return plainHtml(isOne ? first.children : children, () => '');
}
