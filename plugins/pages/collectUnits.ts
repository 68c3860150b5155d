import type {ElementContent, Root, RootContent} from 'hast';
import type {Unit, UnitKind, Weight} from '../../model';
import {tagOf} from '../../model/vocabulary';
import {attribute, headingId, isJsx, plainText, unitIdOf, type Jsx} from '../markdown/nodes';

type Node = RootContent | ElementContent;

/** `1` → `a`, `27` → `aa`. */
function letter(n: number): string {
  return n > 26
    ? letter(Math.floor((n - 1) / 26)) + letter(((n - 1) % 26) + 1)
    : String.fromCharCode(96 + n);
}

/** The first words of a unit that has no title of its own. */
function firstWords(node: Node): string {
  const text = plainText(node);
  return text.length <= 80 ? text : `${text.slice(0, 79).replace(/\s+\S*$/, '')}…`;
}

/** What a card shows of a unit that has no short answer: its first paragraph. */
function firstParagraph(nodes: Node[]): Node[] {
  const [first] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return first?.type === 'element' && first.tagName === 'p' ? first.children : [];
}

type Counted = 'question' | 'step' | 'exercise' | 'notice' | 'try';

function isCounted(kind: UnitKind): kind is Counted {
  return ['question', 'step', 'exercise', 'notice', 'try'].includes(kind);
}

/** Goes through a page once, top to bottom, and lists every unit that can be linked. */
export function collectUnits(page: string, tree: Root) {
  const units: Unit[] = [];
  const answers: Record<string, Node[]> = {};
  const openings: Record<string, Node[]> = {};
  const count: Record<Counted, number> = {question: 0, step: 0, exercise: 0, notice: 0, try: 0};
  let question: Unit | undefined;

  function add(kind: UnitKind, id: string, title: string, more: Partial<Unit> = {}) {
    const within = kind === 'question' || kind === 'section' ? undefined : question?.id;
    const unit: Unit = {kind, id, page, title, ...more, ...(within && {question: within})};
    units.push(unit);
    return unit;
  }

  function heading(node: Node & {type: 'element'}, next: Node | undefined) {
    const id = headingId(node.children) ?? '';
    const title = plainText(node);
    if (node.tagName === 'h2' && next && isJsx(next, 'Answer')) {
      count.question++;
      count.step = 0;
      const weight = Number(attribute(next, 'weight')) as Weight;
      question = add('question', id, title, {number: String(count.question), weight});
      answers[id] = next.children;
    } else {
      if (node.tagName === 'h2') question = undefined;
      add('section', id, title);
      if (next) openings[id] = firstParagraph([next]);
    }
  }

  function tag(kind: UnitKind, id: string, node: Jsx) {
    if (kind === 'equation') {
      const tex = attribute(node, 'tex') ?? '';
      const [number, html] = ['number', 'html'].map((name) => attribute(node, name));
      add(kind, id, tex, {number, tex, html});
      return;
    }
    const title = attribute(node, 'title') ?? firstWords(node as Node);
    add(kind, id, title, {
      ...(isCounted(kind) && {number: numberOf(kind)}),
      ...(kind === 'demo' && {src: attribute(node, 'src') ?? ''}),
    });
    openings[id] = firstParagraph(node.children as Node[]);
  }

  /** Steps are lettered within their question, the others counted on their page. */
  function numberOf(kind: Counted): string {
    const n = ++count[kind];
    return kind === 'step' ? `${question?.number ?? ''}${letter(n)}` : String(n);
  }

  function visit(node: Node, next: Node | undefined) {
    if (node.type === 'element' && /^h[23]$/.test(node.tagName)) return heading(node, next);
    if (isJsx(node)) {
      const kind = tagOf(node.name)?.unit;
      const id = unitIdOf(node);
      if (kind && id) tag(kind, id, node);
    }
    if ('children' in node) {
      const children = node.children as Node[];
      children.forEach((child, i) => visit(child, nextElement(children, i)));
    }
  }

  const children = tree.children as Node[];
  children.forEach((child, i) => visit(child, nextElement(children, i)));
  return {units, answers, openings};
}

/** The next sibling that is not white space between blocks. */
function nextElement(nodes: Node[], index: number): Node | undefined {
  return nodes.slice(index + 1).find((node) => node.type !== 'text' || node.value.trim() !== '');
}
