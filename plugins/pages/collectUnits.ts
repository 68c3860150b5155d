import type {ElementContent, Root, RootContent} from 'hast';
import type {Unit, UnitKind, Weight} from '../../model';
import {attribute, headingId, isJsx, plainText} from '../markdown/nodes';

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

/** Goes through a page once, top to bottom, and lists every unit that can be linked. */
export function collectUnits(page: string, tree: Root) {
  const units: Unit[] = [];
  const answers: Record<string, Node[]> = {};
  const openings: Record<string, Node[]> = {};
  const count = {question: 0, step: 0, exercise: 0, notice: 0, try: 0};
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

  function visit(node: Node, next: Node | undefined) {
    if (node.type === 'element' && /^h[23]$/.test(node.tagName)) return heading(node, next);
    if (isJsx(node)) {
      const id = attribute(node, 'id') ?? '';
      if (node.name === 'Step') {
        const number = `${question?.number ?? ''}${letter(++count.step)}`;
        add('step', id, firstWords(node), {number});
        openings[id] = firstParagraph(node.children);
      } else if (node.name === 'Equation' && id) {
        const tex = attribute(node, 'tex') ?? '';
        add('equation', id, tex, {
          number: attribute(node, 'number'),
          tex,
          html: attribute(node, 'html'),
        });
      } else if (node.name === 'Exercise') {
        add('exercise', id, firstWords(node), {
          number: String(++count.exercise),
        });
        openings[id] = firstParagraph(node.children);
      } else if (node.name === 'Notice' || node.name === 'Try') {
        const kind = node.name === 'Try' ? 'try' : 'notice';
        add(kind, id, firstWords(node), {number: String(++count[kind])});
        openings[id] = firstParagraph(node.children);
      } else if (node.name === 'Further' && id) {
        add('further', id, attribute(node, 'title') ?? firstWords(node));
        openings[id] = firstParagraph(node.children);
      } else if (node.name === 'Demo') {
        const src = attribute(node, 'src') ?? '';
        const name = src.split('/').at(-1) ?? '';
        add('demo', name, firstWords(node), {src});
        openings[name] = firstParagraph(node.children);
      }
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
