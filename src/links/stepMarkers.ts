const marker = /\/\/ \[([a-z0-9]+(?:-[a-z0-9]+)*)\]\s*$/;

/** The step that a line of code computes: its comment `// [step-id]` at the end says so. */
export function stepOfLine(line: string): string | undefined {
  return marker.exec(line)?.[1];
}

/** Where the comment begins; −1 if there is none. */
export function markerStart(line: string): number {
  return line.search(marker);
}

/** What a reader sees in the place of the comment: `→ 1a`. */
export function stepMark(number: string): string {
  return `→ ${number}`;
}

/** Step → its lines, counted from 1. */
export type StepLines = Record<string, number[]>;

/** All steps that a text of code has lines of, in its order. */
export function linesOfSteps(code: string): StepLines {
  const lines: StepLines = {};
  code.split('\n').forEach((line, i) => {
    const step = stepOfLine(line);
    if (step) (lines[step] ??= []).push(i + 1);
  });
  return lines;
}
