import type {Element, ElementContent, Root} from 'hast';
import type {
  MdxJsxAttribute,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from 'mdast-util-mdx-jsx';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {attribute, texOf} from './nodes';
import type {Macros} from './macros';
import {typesetter} from './typeset';

export type {Macros} from './macros';

function attributes(values: Record<string, unknown>): MdxJsxAttribute[] {
  return Object.entries(values)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => ({type: 'mdxJsxAttribute', name, value: value as string}));
}

function hasClass(node: ElementContent, name: string): node is Element {
  return (
    node.type === 'element' &&
    Array.isArray(node.properties.className) &&
    node.properties.className.includes(name)
  );
}

/** Wraps each display formula in `<Equation>`, which keeps id and number while KaTeX replaces the rest. */
function wrapEquations() {
  return (tree: Root) => {
    visit(tree, 'element', (pre, index, parent) => {
      if (pre.tagName !== 'pre' || !pre.children[0] || !hasClass(pre.children[0], 'math-display'))
        return;
      const {id, number, tex} = pre.properties;
      pre.properties = {};
      const equation: MdxJsxFlowElementHast = {
        type: 'mdxJsxFlowElement',
        name: 'Equation',
        attributes: attributes({id, number, tex}),
        children: [pre],
        position: pre.position,
      };
      parent!.children[index!] = equation;
      return SKIP;
    });
  };
}

/** Makes each formula one element with ready-made HTML: thousands of React elements fewer on a page. */
function renderFormulas({macros}: {macros: Macros}) {
  const typeset = typesetter(macros);
  return (tree: Root, file: VFile) => {
    const render = (code: Element, isDisplay: boolean) => {
      try {
        return typeset(toText(code), isDisplay);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return file.fail(`This formula does not render: ${reason}`, code.position);
      }
    };
    visit(tree, (node, index, parent) => {
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Equation') {
        const [pre] = node.children;
        if (pre?.type !== 'element' || pre.children[0]?.type !== 'element') return;
        node.attributes.push(...attributes({html: render(pre.children[0], true)}));
        node.children = [];
        return SKIP;
      }
      if (node.type !== 'element' || !parent) return;
      const isDisplay = hasClass(node, 'math-display');
      if (!isDisplay && !hasClass(node, 'math-inline')) return;
      const formula: MdxJsxTextElementHast = {
        type: 'mdxJsxTextElement',
        name: 'Formula',
        attributes: attributes({html: render(node, isDisplay)}),
        children: [],
        position: node.position,
      };
      parent.children[index!] = formula;
      return SKIP;
    });
  };
}

function toText(code: Element): string {
  return code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Longer formulas than this many characters of TeX may have to break on a phone. */
const shortTex = 36;
const closing = /^[.,;:!?)\]”’、。，；：！？）》」]+/;

/** Keeps the full stop with the formula before it: browsers break a line between the two. */
function bindPunctuation() {
  return (tree: Root) => {
    visit(tree, (formula, index, parent) => {
      if (formula.type !== 'mdxJsxTextElement' || formula.name !== 'Formula' || !parent) return;
      const next = parent.children[index! + 1];
      if (next?.type !== 'text' || texOf(attribute(formula, 'html') ?? '').length > shortTex)
        return;
      const mark = closing.exec(next.value)?.[0];
      if (!mark) return;
      next.value = next.value.slice(mark.length);
      parent.children[index!] = {
        type: 'element',
        tagName: 'span',
        properties: {className: ['unbroken']},
        children: [formula, {type: 'text', value: mark}],
      };
      return SKIP;
    });
  };
}

/**
 * The rehype plugins that turn TeX into `<Formula html>` and `<Equation html tex id number>`. The
 * macros stand in the plugin's options on purpose: Docusaurus makes its cache depend on them.
 */
export function formulaPlugins(macros: Macros) {
  return [wrapEquations, [renderFormulas, {macros}], bindPunctuation] as const;
}
