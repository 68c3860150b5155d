import type {Heading, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {isQuestion} from './equations';
import {headingId, isJsx} from './nodes';

function foot(id: string): MdxJsxFlowElement {
  const attribute = {type: 'mdxJsxAttribute' as const, name: 'id', value: id};
  return {type: 'mdxJsxFlowElement', name: 'QuestionFoot', attributes: [attribute], children: []};
}

/** Docusaurus reads the id before the plugins of a site do, and takes its comment away. */
function idOf(heading: Heading): string | undefined {
  const {id} = heading.data?.hProperties ?? {};
  return typeof id === 'string' ? id : headingId(heading.children);
}

/** A question ends at the next H2 and at what closes the page. */
function endsQuestion(node: RootContent): boolean {
  return (
    (node.type === 'heading' && node.depth === 2) || isJsx(node, 'Recap') || isJsx(node, 'Sources')
  );
}

/** Remark plugin: puts `<QuestionFoot id>` at the end of each question, so that authors need not. */
export default function remarkQuestionFeet() {
  return (tree: Root) => {
    const children: RootContent[] = [];
    let open: string | undefined;
    const close = () => {
      if (open) children.push(foot(open));
      open = undefined;
    };
    tree.children.forEach((node, i) => {
      if (endsQuestion(node)) close();
      children.push(node);
      if (node.type === 'heading' && isQuestion(node, tree.children[i + 1])) {
        open = idOf(node);
      }
    });
    close();
    tree.children = children;
  };
}
