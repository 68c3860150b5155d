import type ts from 'typescript';

/** A piece of text put in the place of another. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** One small change of a demo's code. */
export interface Change {
  /** Of the changed place, counted from 1. */
  line: number;
  /** `+ → -` */
  what: string;
  edits: Edit[];
}

/** The code after a change. */
export function apply(code: string, {edits}: Pick<Change, 'edits'>): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((text, {from, to, text: put}) => text.slice(0, from) + put + text.slice(to), code);
}

/** A change of one node into a text. */
export function replace(file: ts.SourceFile, node: ts.Node, text: string): Change {
  const before = node.getText(file);
  return {
    line: lineOf(file, node),
    what: `${short(before)} → ${short(text) || 'nothing'}`,
    edits: [{from: node.getStart(file), to: node.getEnd(), text}],
  };
}

/** A change that puts two nodes in each other's place. */
export function swap(file: ts.SourceFile, a: ts.Node, b: ts.Node): Change {
  const [first, second] = [a.getText(file), b.getText(file)];
  return {
    line: lineOf(file, a),
    what: `${short(first)} ⇄ ${short(second)}`,
    edits: [
      {from: a.getStart(file), to: a.getEnd(), text: second},
      {from: b.getStart(file), to: b.getEnd(), text: first},
    ],
  };
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

function short(text: string): string {
  const one = text.replace(/\s+/g, ' ');
  return one.length > 40 ? `${one.slice(0, 39)}…` : one;
}
