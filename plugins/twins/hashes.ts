import {createHash} from 'node:crypto';
import type {Root} from 'mdast';
import {headingId} from '../markdown/nodes';

/**
 * A short hash of what a page says in each of its questions and sections, by the id of their heading; the opening,
 * front matter included, has the empty id. How lines are broken makes no difference.
 */
export function hashParts(source: string, tree: Root): Record<string, string> {
  const starts = [{id: '', at: 0}];
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.depth !== 2) continue;
    starts.push({id: headingId(node.children) ?? '', at: node.position?.start.offset ?? 0});
  }
  return Object.fromEntries(
    starts.map(({id, at}, i) => [id, hash(source.slice(at, starts[i + 1]?.at))]),
  );
}

function hash(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}
