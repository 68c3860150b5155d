/** Lines of a text, counted from 1, the last one included; without any, the last stands before the first. */
export type Lines = [from: number, to: number];

/** The parts of a demo's text, as they follow each other. */
export interface DemoParts {
  /** What the demo shows, in the words of its first comment. */
  claim?: string;
  imports?: Lines;
  /** What a reader comes for: knobs, what the page derives, the lines that compute. */
  lesson: Lines;
  /** Plots, tables, prints and checks, from the marker on; none where a reader has taken it out. */
  picture?: Lines;
  /** Why the demo may be longer than others. */
  longReason?: string;
}

/** The line that ends the lesson. */
export const pictureMarker = '// --- picture ---';

const longMark = /^\/\/ long: (.*\S)/;

/**
 * Takes a demo's text apart: the claim as one comment, imports, lesson, picture. Any text has a
 * lesson, for readers change what they like; without a marker it goes to the end.
 */
export function partsOf(code: string): DemoParts {
  const lines = code.replace(/\n$/, '').split('\n');
  const marker = lines.findIndex((line) => line.trimEnd() === pictureMarker);
  const above = marker < 0 ? lines : lines.slice(0, marker);

  const claimEnd = countWhile(above, (line) => line.startsWith('//'));
  const claim = above.slice(0, claimEnd).map((line) => line.replace(/^\/\/\s*/, ''));
  const imports = importsFrom(above, claimEnd);
  const lesson = trimmed(above, imports?.[1] ?? claimEnd);

  const long = marker < 0 ? undefined : longMark.exec(lines[marker + 1] ?? '')?.[1];
  return {
    ...(claim.length > 0 && {claim: claim.join(' ')}),
    ...(imports && {imports}),
    lesson,
    ...(marker >= 0 && {picture: [marker + 1, lines.length] satisfies Lines}),
    ...(long && {longReason: long}),
  };
}

/** The import statements that follow each other from there on, blank lines between them included. */
function importsFrom(lines: string[], start: number): Lines | undefined {
  let imports: Lines | undefined;
  for (let at = start; at < lines.length; at++) {
    if (isBlank(lines[at])) continue;
    // `import(…)` is an expression.
    if (!/^import\b(?!\s*\()/.test(lines[at])) break;
    const length = lines.slice(at).findIndex((line) => /['"]\s*;?\s*$/.test(line));
    // Someone is still writing it: where it ends cannot be said.
    if (length < 0) break;
    imports = [imports?.[0] ?? at + 1, at + length + 1];
    at += length;
  }
  return imports;
}

/** All lines but the first few, and no blank ones around them. */
function trimmed(lines: string[], skipped: number): Lines {
  const from = skipped + countWhile(lines.slice(skipped), isBlank);
  const to = lines.findLastIndex((line) => !isBlank(line)) + 1;
  return [from + 1, Math.max(from, to)];
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function countWhile(lines: string[], holds: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !holds(line));
  return end < 0 ? lines.length : end;
}
