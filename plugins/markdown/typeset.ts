import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Element, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import katex from 'katex';
import rehypeKatex from 'rehype-katex';
import {visit} from 'unist-util-visit';
import {VFile} from 'vfile';
import {expandMacros} from './expandMacros';
import type {Macros} from './macros';
import {mendMathml} from './mendMathml';
import {openStore, type Store} from './store';

/** What makes HTML of TeX: when one of these files changes, what is kept on disk is made anew. */
const sources = ['typeset', 'expandMacros', 'ownDefinitions', 'texTokens', 'mendMathml'].map(
  (name) => readFileSync(path.join(__dirname, `${name}.ts`), 'utf8'),
);

const stores = new Map<string, Store>();

function storeOf(macros: Macros): Store {
  const key = createHash('sha256')
    .update(JSON.stringify([sources, katex.version, macros]))
    .digest('hex')
    .slice(0, 16);
  const store = stores.get(key) ?? openStore(`formulas/${key}`);
  stores.set(key, store);
  return store;
}

/**
 * Makes HTML of formulas with these macros. Each is typeset once for TeX, macros and style, whoever reads the page,
 * in whichever language: four fifths of the time of reading a page went into this. Throws what KaTeX says of one.
 */
export function typesetter(macros: Macros): (tex: string, isDisplay: boolean) => string {
  const store = storeOf(macros);
  return (tex, isDisplay) => {
    const key = (isDisplay ? '$$' : '$') + tex;
    const kept = store.get(key);
    if (kept !== undefined) return kept;
    const html = typesetAnew(tex, isDisplay, macros);
    store.set(key, html);
    return html;
  };
}

/** The same without looking for what is kept. */
export function typesetAnew(tex: string, isDisplay: boolean, macros: Macros): string {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: {className: [isDisplay ? 'math-display' : 'math-inline']},
    children: [{type: 'text', value: tex}],
  };
  const root: Root = {type: 'root', children: [code]};
  const file = new VFile();
  // KaTeX writes what `\gdef` says into the macros it is given: each formula has its own.
  rehypeKatex({macros: {...macros}, strict: 'error', trust: false})(root, file);
  const [broken] = file.messages;
  if (broken) throw broken.cause instanceof Error ? broken.cause : new Error(broken.reason);
  mendMathml()(root);
  expandAnnotations(root, macros);
  return toHtml(root);
}

/** KaTeX keeps the TeX of a formula in its MathML; whoever copies it there has none of our macros. */
function expandAnnotations(root: Root, macros: Macros) {
  visit(root, 'element', (node) => {
    if (node.tagName !== 'annotation') return;
    visit(node, 'text', (text) => {
      text.value = expandMacros(text.value, macros);
    });
  });
}
