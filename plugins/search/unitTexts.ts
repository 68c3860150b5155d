import type {ElementContent, Root, RootContent} from 'hast';
import type {Unit} from '../../model';
import {tagOf} from '../../model/vocabulary';
import {texOf, attribute, headingId, isJsx, unitIdOf} from '../markdown/nodes';
import {readableTex} from './readable';

type Node = RootContent | ElementContent;

/** What a page says in one of its units. */
export interface UnitText {
  /** Its own words, formulas readable. */
  text: string;
  /** What stands around them in the same unit: prose, pitfalls, tables. */
  around: string;
  /** The bold words with which a step or an exercise begins. */
  lead: string;
  /** The TeX of its formulas that are no units themselves, as written or expanded. */
  tex: string[];
}

const empty = (): UnitText => ({text: '', around: '', lead: '', tex: []});

/** The words of every unit of a page, by its id; the page's own opening has the empty one. */
export function unitTexts({hast, units}: {hast: Root; units: Unit[]}): Map<string, UnitText> {
  const texts = new Map<string, UnitText>();
  const of = (id: string) => {
    if (!texts.has(id)) texts.set(id, empty());
    return texts.get(id)!;
  };
  let heading = '';

  function formula(html: string, id: string): string {
    const tex = texOf(html);
    of(id).tex.push(tex);
    return readableTex(tex);
  }

  /** What a reference without words of its own shows, as far as it stays on the page. */
  function referred(to: string): string {
    const unit = units.find(({id}) => `#${id}` === to);
    if (unit?.kind === 'equation') return `(${unit.number})`;
    return (unit?.kind === 'question' ? unit.title : unit?.number) ?? '';
  }

  /** Puts the words of a node where they belong: with its unit, or around it. */
  function visit(node: Node, id: string, isOwn: boolean) {
    const say = (words: string) => {
      const unit = of(id);
      if (isOwn) unit.text += words;
      else unit.around += words;
    };
    if (node.type === 'text') return say(node.value);
    if (node.type === 'element' && /^h[23]$/.test(node.tagName)) {
      heading = headingId(node.children) ?? '';
      of(heading);
      return;
    }
    if (isJsx(node)) {
      const {name} = node;
      const {search, unit} = tagOf(name) ?? {};
      if (search === 'never') return;
      if (name === 'Formula') return say(formula(attribute(node, 'html') ?? '', id));
      if (name === 'Equation') {
        if (!attribute(node, 'id')) say(` ${formula(attribute(node, 'html') ?? '', id)} `);
        return;
      }
      if (name === 'Ref' && node.children.length === 0)
        return say(referred(attribute(node, 'to') ?? ''));
      const own = unit && unitIdOf(node);
      if (own) {
        of(own).lead = lead(node.children);
        return walk(node.children, own, true);
      }
      if (search === 'answer') return walk(node.children, heading, true);
      return walk(node.children, id || heading, isOwn);
    }
    if ('children' in node) walk(node.children, id || heading, isOwn);
  }

  function walk(nodes: Node[], id: string, isOwn: boolean) {
    for (const node of nodes) {
      visit(node, id === '' ? heading : id, isOwn);
      if (node.type === 'element') {
        const unit = of(id === '' ? heading : id);
        if (isOwn) unit.text += blockEnd(node.tagName);
        else unit.around += blockEnd(node.tagName);
      }
    }
  }

  for (const node of hast.children as Node[]) walk([node], heading, false);
  for (const unit of texts.values()) {
    unit.text = tidy(unit.text);
    unit.around = tidy(unit.around);
  }
  return texts;
}

const blockEnd = (tag: string) =>
  /^(?:p|li|td|th|tr|ul|ol|table|blockquote|pre|div)$/.test(tag) ? ' ' : '';

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first words, if they are bold. */
function lead(nodes: Node[]): string {
  const first = nodes.find((node) => node.type === 'element' && node.tagName === 'p');
  if (first?.type !== 'element') return '';
  const strong = first.children.find((node) => node.type !== 'text' || node.value.trim() !== '');
  if (strong?.type !== 'element' || !/^(?:strong|em)$/.test(strong.tagName)) return '';
  let text = '';
  (function collect(nodes: Node[]) {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      else if (isJsx(node, 'Formula')) text += readableTex(texOf(attribute(node, 'html') ?? ''));
      else if ('children' in node) collect(node.children);
    }
  })(strong.children);
  return tidy(text).replace(/[.。：:]$/, '');
}
