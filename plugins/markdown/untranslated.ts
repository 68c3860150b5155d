import type {Root} from 'hast';
import {visit} from 'unist-util-visit';

/** Rehype plugin: a browser that translates the page leaves its code alone, and so does React's DOM stay whole. */
export default function rehypeUntranslated() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'code' || node.tagName === 'pre') node.properties.translate = 'no';
    });
  };
}
