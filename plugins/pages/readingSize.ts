import type {ElementContent, Root, RootContent} from 'hast';
import type {ReadingSize} from '../../model';
import {tagOf} from '../../model/vocabulary';
import {headingId, isJsx, unitIdOf} from '../markdown/nodes';

type Node = RootContent | ElementContent;

const zero: ReadingSize = {words: 0, han: 0, inline: 0, display: 0, demos: 0};

/** Han characters one by one, everything else that holds a letter or digit word by word. */
function ofText(text: string): ReadingSize {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return {...zero, words, han};
}

function add(a: ReadingSize, b: ReadingSize): ReadingSize {
  return {
    words: a.words + b.words,
    han: a.han + b.han,
    inline: a.inline + b.inline,
    display: a.display + b.display,
    demos: a.demos + b.demos,
  };
}

/** How much there is to read in a node: its words and, apart from them, formulas and demos. */
export function sizeOf(node: Node): ReadingSize {
  if (node.type === 'text') return ofText(node.value);
  const reading = isJsx(node) ? tagOf(node.name)?.reading : undefined;
  if (reading === 'formula') return {...zero, inline: 1};
  if (reading === 'display') return {...zero, display: 1};
  const own = reading === 'demo' ? {...zero, demos: 1} : zero;
  if (!('children' in node)) return own;
  return (node.children as Node[]).map(sizeOf).reduce(add, own);
}

/** The size of every unit of a page, by its id; a question or section reaches to the next heading of its rank. */
export function measureUnits(tree: Root): Record<string, ReadingSize> {
  const sizes: Record<string, ReadingSize> = {};
  (function visit(node: Node | Root) {
    // A heading is none: what it heads stands beside it.
    const id = node.type !== 'root' && isJsx(node) ? unitIdOf(node) : undefined;
    if (id !== undefined) sizes[id] = sizeOf(node as Node);
    if ('children' in node) (node.children as Node[]).forEach(visit);
  })(tree);

  let open: {rank: number; id: string}[] = [];
  for (const node of tree.children) {
    const heading = node.type === 'element' && /^h([23])$/.exec(node.tagName);
    if (heading) {
      const rank = Number(heading[1]);
      open = open.filter((one) => one.rank < rank);
      const id = headingId(node.children);
      if (id !== undefined) open.push({rank, id});
    }
    // What is folded away asks for no time of whoever reads the question.
    if (isJsx(node) && tagOf(node.name)?.reading === 'folded') continue;
    for (const {id} of open) sizes[id] = add(sizes[id] ?? zero, sizeOf(node));
  }
  return sizes;
}
