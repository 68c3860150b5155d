import type {Root} from 'hast';
import {visitParents} from 'unist-util-visit-parents';
import type {Page} from '../../model';
import {attribute, headingId, isJsx} from '../markdown/nodes';

type Use = Page['uses'][number];

/** Which attribute of which component names something that stands elsewhere. */
const references: Record<string, {tag: Use['tag']; attribute: string}> = {
  Ref: {tag: 'Ref', attribute: 'to'},
  Term: {tag: 'Term', attribute: 'id'},
  Cite: {tag: 'Cite', attribute: 'id'},
  Demo: {tag: 'Demo', attribute: 'src'},
  DemoRef: {tag: 'DemoRef', attribute: 'src'},
};

/** Everything a page refers to, with the line where it does. */
export function collectUses(tree: Root): Use[] {
  const uses: Use[] = [];
  let within: string | undefined;
  visitParents(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'h2') within = headingId(node.children);
    if (!isJsx(node) || !node.name || !references[node.name]) return;
    const {tag, attribute: name} = references[node.name];
    uses.push({
      tag,
      key: attribute(node, name) ?? '',
      line: node.position?.start.line ?? 0,
      within,
    });
  });
  return uses;
}
