import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {isQuestion} from '../markdown/equations';
import {headingId} from '../markdown/nodes';

/** A formula as it is written, and the id of the question that it stands in. */
export interface FormulaUse {
  tex: string;
  isDisplay: boolean;
  within?: string;
}

/** The formulas of a page, top to bottom. */
export function collectFormulas(tree: Root): FormulaUse[] {
  const formulas: FormulaUse[] = [];
  let within: string | undefined;
  tree.children.forEach((node, i) => {
    if (node.type === 'heading' && node.depth === 2) {
      within = isQuestion(node, tree.children[i + 1]) ? headingId(node.children) : undefined;
    }
    visit(node, (inner) => {
      if (inner.type === 'math' || inner.type === 'inlineMath') {
        formulas.push({tex: inner.value, isDisplay: inner.type === 'math', within});
      }
    });
  });
  return formulas;
}
