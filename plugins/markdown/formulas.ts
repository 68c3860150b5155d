import type {Element, ElementContent, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {
  MdxJsxAttribute,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
} from 'mdast-util-mdx-jsx';
import rehypeKatex from 'rehype-katex';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {expandMacros} from './expandMacros';
import {mendMathml} from './mendMathml';
import {attribute, texOf} from './nodes';

/** KaTeX macros: `\norm` → `\left\lVert #1 \right\rVert`. */
export type Macros = Record<string, string>;

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

/** Renders the formulas. KaTeX writes what `\gdef` says into the macros it is given: each formula has its own. */
function renderFormulas({macros}: {macros: Macros}) {
  return rehypeKatex({
    strict: 'error',
    trust: false,
    // Read once for each formula.
    get macros() {
      return {...macros};
    },
  });
}

/** KaTeX keeps the TeX of a formula in its MathML; whoever copies it there has none of our macros. */
function expandAnnotations({macros}: {macros: Macros}) {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'annotation') return;
      visit(node, 'text', (text) => {
        text.value = expandMacros(text.value, macros);
      });
    });
  };
}

/** Makes each formula one element with ready-made HTML: thousands of React elements fewer on a page. */
function collapseFormulas() {
  return (tree: Root, file: VFile) => {
    const broken = file.messages.find((message) => message.source === 'rehype-katex');
    if (broken) {
      const cause = broken.cause instanceof Error ? broken.cause.message : broken.reason;
      file.fail(`This formula does not render: ${cause}`, broken.place);
    }
    visit(tree, (node, index, parent) => {
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Equation') {
        node.attributes.push(...attributes({html: toHtml(node.children)}));
        node.children = [];
        return SKIP;
      }
      if (node.type === 'element' && hasClass(node, 'katex') && parent) {
        const formula: MdxJsxTextElementHast = {
          type: 'mdxJsxTextElement',
          name: 'Formula',
          attributes: attributes({html: toHtml(node)}),
          children: [],
          position: node.position,
        };
        parent.children[index!] = formula;
        return SKIP;
      }
    });
  };
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
  return [
    wrapEquations,
    [renderFormulas, {macros}],
    mendMathml,
    [expandAnnotations, {macros}],
    collapseFormulas,
    bindPunctuation,
  ] as const;
}
