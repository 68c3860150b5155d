import type {Root} from 'hast';
import {visitParents} from 'unist-util-visit-parents';
import type {Page} from '../../model';
import {tagOf} from '../../model/vocabulary';
import {attribute, headingId, isJsx} from '../markdown/nodes';

type Use = Page['uses'][number];

/** Everything a page refers to, with the line where it does. */
export function collectUses(tree: Root): Use[] {
  const uses: Use[] = [];
  let within: string | undefined;
  visitParents(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'h2') within = headingId(node.children);
    const refers = isJsx(node) && tagOf(node.name)?.refers;
    if (!isJsx(node) || !refers) return;
    uses.push({
      tag: node.name as Use['tag'],
      key: attribute(node, refers) ?? '',
      line: node.position?.start.line ?? 0,
      within,
    });
  });
  return uses;
}
