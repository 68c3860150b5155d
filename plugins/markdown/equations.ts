import type {Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';

/** A question: an H2 directly followed by `<Answer>`. */
export function isQuestion(node: RootContent, next: RootContent | undefined): boolean {
  return (
    node.type === 'heading' &&
    node.depth === 2 &&
    next?.type === 'mdxJsxFlowElement' &&
    next.name === 'Answer'
  );
}

/** The id in an opening fence `$$ #id`, if there is one. */
export function equationId(meta: string | null | undefined): string | undefined {
  return /^#([a-z0-9-]+)$/.exec(meta?.trim() ?? '')?.[1];
}

/** A question that stands alone keeps the number that it has on its page (`plugins/questions`). */
function questionsBefore({data}: VFile): number {
  const {frontMatter} = data as {frontMatter?: Record<string, unknown>};
  return Number(frontMatter?.questionsBefore ?? 0);
}

/**
 * Remark plugin: numbers every equation that has an id, `3.2` for the second of the third question,
 * and hands id, number and TeX to the rehype side. It looks at its own file only: a plugin that read
 * another would show a stale page from the build's cache.
 */
export default function remarkEquations() {
  return (tree: Root, file: VFile) => {
    let question = questionsBefore(file);
    let equation = 0;
    tree.children.forEach((node, i) => {
      if (isQuestion(node, tree.children[i + 1])) {
        question++;
        equation = 0;
      }
      visit(node, 'math', (math) => {
        const id = equationId(math.meta);
        math.data = {...math.data, hProperties: {tex: math.value.trim()}};
        if (id) Object.assign(math.data.hProperties!, {id, number: `${question}.${++equation}`});
      });
    });
  };
}
