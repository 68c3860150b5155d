import type {Nodes, RootContent} from 'mdast';
import {equationId} from '../markdown/equations';
import {expandMacros} from '../markdown/expandMacros';
import type {Macros} from '../markdown/macros';
import {attribute, headingId, isJsx} from '../markdown/nodes';
import {parseMdx} from '../markdown/parse';
import type {SourcePage} from '../pages/readPage';
import {componentText, type Surroundings} from './components';
import {words} from './words';

interface Context extends Surroundings {
  page: SourcePage;
  macros: Macros;
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

/** The source of some siblings with everything in them that is not Markdown said in Markdown. */
function between(children: RootContent[], context: Context): string {
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return '';
  return splice(children, startOf(first), endOf(last), context);
}

function splice(children: Nodes[], start: number, end: number, context: Context): string {
  let text = '';
  let at = start;
  for (const child of children) {
    text += context.page.source.slice(at, startOf(child)) + write(child, context);
    at = endOf(child);
  }
  return text + context.page.source.slice(at, end);
}

/** A numbered question is followed by its address, so that a reader can name it. */
function heading(node: Nodes & {type: 'heading'}, context: Context): string {
  const {page, url} = context;
  const id = headingId(node.children) ?? '';
  const said = node.children.filter(({type}) => type !== 'mdxTextExpression');
  const title = `${'#'.repeat(node.depth)} `;
  const unit = page.units.find((u) => u.kind === 'question' && u.id === id);
  const text = between(said, context).trim();
  return unit
    ? `${title}${unit.number}. ${text}\n\n<${url(`${page.path}#${id}`)}>`
    : `${title}${text}`;
}

/** A display formula with its number, if it has one. */
function equation({value, meta}: Nodes & {type: 'math'}, {page, macros}: Context): string {
  const id = equationId(meta);
  const number = page.units.find((unit) => unit.kind === 'equation' && unit.id === id)?.number;
  const tag = number ? `\n\\tag{${number}}` : '';
  return `$$\n${expandMacros(value.trim(), macros)}${tag}\n$$`;
}

function write(node: Nodes, context: Context): string {
  if (isJsx(node)) {
    const inner = outdent(between(node.children, context)).trim();
    const component = {
      name: node.name ?? '',
      inner,
      attribute: (key: string) => attribute(node, key),
    };
    return componentText(component, context);
  }
  if (node.type === 'heading') return heading(node, context);
  if (node.type === 'inlineMath') return `$${expandMacros(node.value, context.macros)}$`;
  if (node.type === 'math') return equation(node, context);
  if (node.type === 'yaml' || node.type.startsWith('mdx')) return '';
  if ('children' in node) return splice(node.children, startOf(node), endOf(node), context);
  return context.page.source.slice(startOf(node), endOf(node));
}

/** Without the indentation that all its lines share. */
function outdent(text: string): string {
  const indents = text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim());
  const shared = Math.min(...indents.map((line) => /^ */.exec(line)![0].length), 80);
  return indents.length > 0 ? text.replace(new RegExp(`^ {${shared}}`, 'gm'), '') : text;
}

/** A page as plain Markdown: components said in words, code and output of demos in fences, TeX without our macros. */
export function pageMarkdown(context: Context): string {
  const {page, locale, url} = context;
  const {children} = parseMdx(page.source, page.file);
  const body = between(children, context).trim();
  const head = `# ${page.title}\n\n> ${page.description}\n\n${words[locale].web}: <${url(page.path)}>`;
  return `${head}\n\n${body}\n`.replace(/\n{3,}/g, '\n\n');
}
