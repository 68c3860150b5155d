import type {Nodes, Root} from 'mdast';
import {visitParents} from 'unist-util-visit-parents';
import {equationId, isQuestion} from '../markdown/equations';
import {attribute, headingId, isJsx} from '../markdown/nodes';
import {tagOf, vocabulary, type Tag, type TagName} from '../../model/vocabulary';
import {trialOf} from './tries';

/** What is wrong on a page, where, and what to write instead. */
export interface Problem {
  line: number;
  message: string;
}

interface Place {
  node: Nodes;
  parents: Nodes[];
  source: string;
  page: string;
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const textFences = new Set(['text', 'sh', 'tex', 'math']);

const demosOfPage = new WeakMap<Root, string[]>();

/** The demos that a page shows; looked up once for all of its sentences. */
function demosOf(page: Root): string[] {
  const known = demosOfPage.get(page);
  if (known) return known;
  const shown: string[] = [];
  visitParents(page, (node) => {
    if (isJsx(node, 'Demo')) shown.push(attribute(node, 'src') ?? '');
  });
  demosOfPage.set(page, shown);
  return shown;
}

function within(parents: Nodes[], names: readonly string[]): boolean {
  return parents.some((parent) => isJsx(parent) && names.includes(parent.name ?? ''));
}

/** One rule a line of thought: each looks at a node and says what is wrong with it, or nothing. */
const rules: ((place: Place) => string | undefined)[] = [
  function noImports({node}) {
    if (node.type === 'mdxjsEsm') {
      return 'A page has no import or export lines: every component is already there. Remove the line.';
    }
  },
  function noRunnableCode({node}) {
    if (node.type === 'code' && !textFences.has(node.lang ?? '')) {
      return `A page holds no runnable code (found a fence of "${node.lang ?? 'no language'}"). Put it into demos/ and write <Demo src="…">, or mark plain text as \`\`\`text.`;
    }
  },
  function displayMathOnItsOwnLines({node, source}) {
    if (node.type === 'inlineMath' && source.startsWith('$$', node.position?.start.offset)) {
      return '`$$ … $$` on one line renders inline. Put the opening and the closing $$ each on a line of its own.';
    }
  },
  function equationFence({node}) {
    if (node.type !== 'math') return;
    if (node.meta && !equationId(node.meta)) {
      return `After the opening $$ stands an id as "#soft-threshold" (a-z, 0-9, hyphens), found "${node.meta}".`;
    }
    const numbering = /\\(?:tag|label)\b|\\begin\{(?:align|equation|gather|alignat)\}/.exec(
      node.value,
    );
    if (numbering) {
      return `"${numbering[0]}" numbers by itself. Give the fence an id ("$$ #my-equation") and use \\begin{aligned}.`;
    }
  },
  function numberedEquationInQuestion({node, parents, source}) {
    if (node.type !== 'math' || !node.meta) return;
    const root = parents[0] as Root;
    const at = node.position?.start.offset ?? 0;
    const started = root.children.some(
      (child, i) =>
        isQuestion(child, root.children[i + 1]) &&
        (child.position?.start.offset ?? source.length) < at,
    );
    if (!started)
      return 'A numbered equation stands in a question: "(3.2)" is question 3, equation 2. Move it, or drop the id.';
  },
  function headings({node}) {
    if (node.type !== 'heading') return;
    if (node.depth === 1) return 'The page title comes from the front matter; start with "## …".';
    const id = headingId(node.children);
    if (!id) return 'A heading needs an id made by hand: "## Why …? {/* #why-it-is-so */}".';
    if (!idPattern.test(id)) return `"${id}" is no id. Use a-z, 0-9 and single hyphens.`;
    if (node.children.some((child) => child.type === 'inlineMath')) {
      return 'A heading holds no formula: it is used as plain text in lists and search. Write Lᵖ, L1, ‖x‖ as text.';
    }
  },
  function knownComponent({node, parents}) {
    if (!isJsx(node)) return;
    const name = node.name ?? '';
    const entry: Tag | undefined = Object.hasOwn(vocabulary, name)
      ? vocabulary[name as TagName]
      : undefined;
    if (!entry)
      return `<${name}> is not in the vocabulary. There are: ${Object.keys(vocabulary).join(', ')}.`;
    const {needs = [], may = []} = entry;
    const missing = needs.find((key) => !attribute(node, key));
    if (missing) return `<${name}> needs ${missing}: <${name} ${missing}="…">.`;
    for (const a of node.attributes) {
      if (a.type !== 'mdxJsxAttribute') return `<${name}> takes no {…} spread.`;
      if (![...needs, ...may].includes(a.name)) {
        return `<${name}> has no attribute "${a.name}"; it takes ${[...needs, ...may].join(', ') || 'none'}.`;
      }
      if (typeof a.value === 'string' && a.value.includes('$')) {
        return `Formulas in an attribute stay text. Move the words of ${a.name} between the tags.`;
      }
    }
    if (entry.within && !within(parents, entry.within)) {
      return `<${name}> stands inside <${entry.within.join('> or <')}>.`;
    }
  },
  function answerAfterHeading({node, parents}) {
    if (!isJsx(node, 'Answer')) return;
    if (!['1', '2', '3'].includes(attribute(node, 'weight') ?? '')) {
      return `weight is 1, 2 or 3: <Answer weight={2}>, found "${attribute(node, 'weight')}".`;
    }
    const siblings = (parents.at(-1) as Root).children;
    const before = siblings[siblings.indexOf(node) - 1];
    if (before?.type !== 'heading' || before.depth !== 2) {
      return '<Answer> comes directly after the H2 of its question.';
    }
  },
  function idShape({node}) {
    if (!isJsx(node)) return;
    const {unit, named = 'id'} = tagOf(node.name) ?? {};
    const id = unit && named === 'id' ? attribute(node, 'id') : undefined;
    if (id !== undefined && !idPattern.test(id))
      return `"${id}" is no id. Use a-z, 0-9 and single hyphens.`;
  },
  function demoLastInDerivation({node}) {
    if (!isJsx(node, 'Derivation')) return;
    const parts = node.children
      .filter((child) => isJsx(child))
      .map((child) => (isJsx(child) ? child.name : ''));
    const demos = parts.filter((name) => name === 'Demo').length;
    if (demos > 1)
      return 'A <Derivation> has one <Demo>: it stands beside the steps. Close it and open another.';
    if (demos === 1 && parts.at(-1) !== 'Demo')
      return 'The <Demo> is the last element of its <Derivation>.';
  },
  function demoOfThisPage({node, page}) {
    if (!isJsx(node, 'Demo')) return;
    const src = attribute(node, 'src') ?? '';
    if (!src.startsWith(`${page}/`)) {
      return `<Demo> shows a demo of its own page: src="${page}/…", found "${src}". To point at another, write <DemoRef src="${src}">.`;
    }
  },
  function suggestionOfShownDemo({node, parents}) {
    if (!isJsx(node) || !['Notice', 'Try'].includes(node.name ?? '')) return;
    const demo = attribute(node, 'demo') ?? '';
    const shown = demosOf(parents[0] as Root);
    if (demo && !shown.includes(demo))
      return `<${node.name}> speaks of a demo on its own page, and <Demo src="${demo}"> is not here. There are: ${shown.join(', ') || 'none'}.`;
  },
  function suggestionSaysSomething({node}) {
    if (!isJsx(node) || !['Notice', 'Try'].includes(node.name ?? '')) return;
    const [first] = node.children;
    if (first?.type !== 'paragraph')
      return `<${node.name}> begins with a paragraph: its first word, "${node.name}", stands in the line. Leave blank lines around the text.`;
  },
  function trialChangesSomething({node}) {
    if (!isJsx(node, 'Try')) return;
    try {
      const {set, seed, edit} = trialOf(node);
      if (Object.keys(set).length + seed + edit.length === 0)
        return "<Try> changes something: set={{…}}, seed={3} or edit={[…]}. What the author's own run shows is a <Notice>.";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  function exerciseParts({node}) {
    if (!isJsx(node, 'Exercise')) return;
    const names = node.children.flatMap((child) => (isJsx(child) ? [child.name] : []));
    if (!names.includes('Solution'))
      return '<Exercise> needs a <Solution> (and, as a rule, a <Hint> before it).';
  },
];

/** All that is wrong on a page, by its own text alone. */
export function checkPage(page: string, source: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, (node, parents) => {
    for (const rule of rules) {
      const message = rule({node, parents: parents, source, page});
      if (message) problems.push({line: node.position?.start.line ?? 1, message});
    }
  });
  return problems;
}
