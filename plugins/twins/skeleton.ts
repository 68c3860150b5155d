import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {parse as parseYaml} from 'yaml';
import {attribute, headingId, isJsx} from '../markdown/nodes';
import {blankText, hasHanOutsideText} from './tex';

/** Something that must be the same in all languages, and the line where it stands. */
export interface Bone {
  text: string;
  line: number;
}

/** What is left of a page when its words are taken away. */
export interface Skeleton {
  /** Headings, steps, demos, display equations, exercises … in the order of the page. */
  bones: Bone[];
  /** References, terms, citations: their order within a section is a matter of grammar. */
  mentions: Bone[];
  /** Formulas with Chinese outside `\text{…}`. */
  hanFormulas: Bone[];
}

/** Their place in a sentence depends on the language. */
const inline = new Set(['Ref', 'Term', 'Cite', 'DemoRef']);

/** Attributes that hold words. */
const worded = new Set(['title']);

/** Takes the skeleton out of a page. */
export function skeletonOf(tree: Root): Skeleton {
  const skeleton: Skeleton = {bones: [], mentions: [], hanFormulas: []};
  let section = 'the opening';

  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    const text = boneOf(node);
    if (node.type === 'heading') section = text ?? section;
    if ((node.type === 'math' || node.type === 'inlineMath') && hasHanOutsideText(node.value)) {
      skeleton.hanFormulas.push({text: node.value.trim(), line});
    }
    if (!text) return;
    if (isJsx(node) && inline.has(node.name ?? '')) {
      skeleton.mentions.push({text: `${text} in ${section}`, line});
    } else {
      skeleton.bones.push({text, line});
    }
  });
  return skeleton;
}

function boneOf(node: Nodes): string | undefined {
  if (node.type === 'yaml') {
    const {derives} = parseYaml(node.value) as {derives?: unknown};
    return `derives ${JSON.stringify(derives ?? [])}`;
  }
  if (node.type === 'heading') {
    return `${'#'.repeat(node.depth)} #${headingId(node.children) ?? '(no id)'}`;
  }
  if (node.type === 'math') return `$$ ${node.meta ?? ''} ${blankText(node.value)}`;
  if (isJsx(node)) {
    const names = node.attributes.flatMap((a) => (a.type === 'mdxJsxAttribute' ? [a.name] : []));
    const fixed = names.filter((name) => !worded.has(name)).sort();
    const pairs = fixed.map((name) => ` ${name}="${attribute(node, name) ?? ''}"`);
    return `<${node.name ?? ''}${pairs.join('')}>`;
  }
}
