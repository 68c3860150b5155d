import type {Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {KnobSpec, KnobValue} from 'lab/output';
import {mismatch} from '../../lab/knob-spec';
import {visit} from 'unist-util-visit';
import {editProblem, type Edit, type Trial} from '../../model/tries';
import {literalAttribute} from '../markdown/literals';
import {attribute, isJsx} from '../markdown/nodes';
import {nearest} from './nearest';

/** A `<Try>` or `<Notice>` of a page: a sentence about a run of a demo. */
export interface Suggestion extends Trial {
  kind: 'try' | 'notice';
  id: string;
  /** `foundations/norms/unit-balls` */
  demo: string;
  line: number;
  node: MdxJsxFlowElement | MdxJsxTextElement;
}

/** The changes that a tag asks for; throws if they are no such thing. */
export function trialOf(node: Suggestion['node']): Trial {
  const set = literalAttribute(node, 'set') ?? {};
  if (typeof set !== 'object' || Array.isArray(set))
    throw new TypeError(`set={{…}} holds values by the label of the knob: set={{'κ': 1000}}.`);
  const seed = literalAttribute(node, 'seed') ?? 0;
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed) || seed < 0)
    throw new TypeError(`seed={3} is a whole number; 0 is the author's own run.`);
  const edit = literalAttribute(node, 'edit') ?? [];
  if (!Array.isArray(edit) || !edit.every(isEdit))
    throw new TypeError(
      `edit={[['0.05', '0.001']]} is a list of pairs: what stands there, and what shall.`,
    );
  return {set: set as Record<string, KnobValue>, seed, edit};
}

function isEdit(pair: unknown): pair is Edit {
  return Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');
}

/** Every `<Try>` and `<Notice>` of a page, in its order; those that `rules.ts` refuses are left out. */
export function suggestionsOf(tree: Root): Suggestion[] {
  const found: Suggestion[] = [];
  visit(tree, (node) => {
    if (!isJsx(node) || (node.name !== 'Try' && node.name !== 'Notice')) return;
    try {
      found.push({
        kind: node.name === 'Try' ? 'try' : 'notice',
        id: attribute(node, 'id') ?? '',
        demo: attribute(node, 'demo') ?? '',
        line: node.position?.start.line ?? 1,
        node,
        ...trialOf(node),
      });
    } catch {
      // Said by the rules of the page, with its line.
    }
  });
  return found;
}

/** What a page suggests that its demo cannot do: a knob it lacks, a value out of range, a text that is not there. */
export function checkSuggestion(
  {set, edit, demo}: Pick<Suggestion, 'set' | 'edit' | 'demo'>,
  {code, knobs}: {code: string; knobs: KnobSpec[]},
): string[] {
  const problems = Object.entries(set).flatMap(([label, value]) => {
    const spec = knobs.find((knob) => knob.label === label);
    if (!spec) {
      const labels = knobs.map((knob) => knob.label);
      return [`The demo "${demo}" has no knob "${label}". ${nearest(label, labels)}`];
    }
    const expected = mismatch(spec, value);
    return expected
      ? [`The knob "${label}" takes ${expected}, found ${JSON.stringify(value)}.`]
      : [];
  });
  const problem = editProblem(code, edit);
  return problem ? [...problems, `${problem} (${demo})`] : problems;
}
