/**
 * What a `<Try>` of a page does to its demo. The build checks it, the browser carries it out, the
 * tests run it: all three by these functions.
 */
import type {KnobValue} from 'lab/output';

/** A change of the text: what stands there once, and what takes its place. */
export type Edit = [from: string, to: string];

/** What differs from the author's run. */
export interface Trial {
  /** Values by the label of the knob. */
  set: Record<string, KnobValue>;
  /** 0 is the author's own run. */
  seed: number;
  edit: Edit[];
}

/** How often a text stands in another. */
function count(code: string, part: string): number {
  return part === '' ? 0 : code.split(part).length - 1;
}

/** What is wrong with the edits of a text, if anything is. */
export function editProblem(code: string, edits: Edit[]): string | undefined {
  for (const [from] of edits) {
    const found = count(code, from);
    if (found === 1) continue;
    const times = found === 0 ? 'does not occur' : `occurs ${found} times`;
    return `The text ${JSON.stringify(from)} ${times} in the demo; an edit replaces what stands there exactly once.`;
  }
  const places = edits
    .map(([from]) => ({from, at: code.indexOf(from)}))
    .sort((a, b) => a.at - b.at);
  const meeting = places.find(
    ({from, at}, i) => at + from.length > (places[i + 1]?.at ?? Infinity),
  );
  return meeting && `The text ${JSON.stringify(meeting.from)} overlaps with that of another edit.`;
}

/** The text with its edits, and the lines that they touched, counted from 1; what cannot be replaced is left alone. */
export function applyEdits(code: string, edits: Edit[]): {code: string; lines: number[]} {
  if (editProblem(code, edits) !== undefined) return {code, lines: []};
  const places = edits
    .map(([from, to]) => ({at: code.indexOf(from), from, to}))
    .sort((a, b) => a.at - b.at);
  const lines = new Set<number>();
  let text = '';
  let end = 0;
  for (const {at, from, to} of places) {
    text += code.slice(end, at);
    const first = text.split('\n').length;
    text += to;
    for (let line = first; line <= text.split('\n').length; line++) lines.add(line);
    end = at + from.length;
  }
  return {code: text + code.slice(end), lines: [...lines]};
}
