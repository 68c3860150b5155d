import type {ElementContent, Nodes as HastNodes, RootContent} from 'hast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {toHtml} from 'hast-util-to-html';
import {tagOf} from '../../model/vocabulary';

interface AnyNode {
  type: string;
  value?: unknown;
  children?: AnyNode[];
}

/** A component or tag of a page. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component or tag written as JSX, of this name if one is given. */
export function isJsx(node: {type: string}, name?: string): node is Jsx {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    (name === undefined || (node as Jsx).name === name)
  );
}

/** The value of an attribute as text: `weight={3}` and `weight="3"` both give `3`. */
export function attribute(node: {attributes: Jsx['attributes']}, name: string): string | undefined {
  const found = node.attributes.find(
    (a): a is MdxJsxAttribute => a.type === 'mdxJsxAttribute' && a.name === name,
  );
  if (!found || found.value === null || found.value === undefined) return undefined;
  return typeof found.value === 'string' ? found.value : found.value.value.trim();
}

/** The id of the unit that a tag makes, if it makes one and has an id. */
export function unitIdOf(node: Jsx): string | undefined {
  const {unit, named = 'id'} = tagOf(node.name) ?? {};
  if (!unit) return undefined;
  const name = attribute(node, named);
  return named === 'src' ? name?.split('/').at(-1) : name;
}

/** The hand-made id of a heading, in the closing comment `#id`. */
export function headingId(children: AnyNode[]): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'mdxTextExpression' || typeof last.value !== 'string') return undefined;
  return /^\/\*\s*#(\S+)\s*\*\/$/.exec(last.value.trim())?.[1];
}

/** The TeX inside rendered KaTeX (MathML keeps it as an annotation). */
export function texOf(html: string): string {
  const tex =
    /<annotation encoding="application\/x-tex">([\s\S]*?)<\/annotation>/.exec(html)?.[1] ?? '';
  return tex
    .replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** The words of a node, formulas as their TeX, one space between words. */
export function plainText(node: HastNodes | AnyNode): string {
  const parts: string[] = [];
  (function collect(n: AnyNode) {
    if (n.type === 'text') parts.push(String(n.value));
    else if (isJsx(n, 'Formula')) parts.push(texOf(attribute(n, 'html') ?? ''));
    else n.children?.forEach(collect);
  })(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** How a component reads in plain HTML, where no React draws it. */
export type Inline = (name: string, attribute: (name: string) => string | undefined) => string;

/** A formula that the browser's own translation leaves alone. */
function untranslated(html: string): string {
  return html.replace(/<span class="katex-(?:mathml|html)"/g, '$& translate="no"');
}

/** HTML of nodes outside the page (cards, index): formulas rendered, components as their text. */
export function plainHtml(nodes: (RootContent | ElementContent)[], inline: Inline): string {
  function clean(node: RootContent | ElementContent): ElementContent[] {
    if (isJsx(node)) {
      const jsx = node as Jsx;
      const html = attribute(jsx, 'html');
      if (html !== undefined)
        return [{type: 'raw', value: untranslated(html)} as unknown as ElementContent];
      const children = (jsx.children as unknown as ElementContent[]).flatMap(clean);
      if (children.length > 0) return children;
      return [{type: 'text', value: inline(jsx.name ?? '', (name) => attribute(jsx, name))}];
    }
    if (node.type === 'element') return [{...node, children: node.children.flatMap(clean)}];
    return node.type === 'text' ? [node] : [];
  }
  return toHtml(nodes.flatMap(clean), {allowDangerousHtml: true}).trim();
}
