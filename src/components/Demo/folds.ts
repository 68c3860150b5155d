import type {Token} from '../../../model';
import {partsOf} from '../../../model/demo-parts';

/** What a demo's code shows as one line until a reader opens it. */
export type FoldName = 'imports' | 'picture';

/** Lines counted from 1, the last one included. */
export interface Fold {
  name: FoldName;
  from: number;
  to: number;
}

/** The parts of a text that are folded: neither a single line nor an empty picture hides anything. */
export function foldsOf(code: string): Fold[] {
  const {imports, picture} = partsOf(code);
  const folds: Fold[] = [];
  if (imports && imports[1] > imports[0]) {
    folds.push({name: 'imports', from: imports[0], to: imports[1]});
  }
  if (picture && picture[1] > picture[0]) {
    folds.push({name: 'picture', from: picture[0], to: picture[1]});
  }
  return folds;
}

/** A piece of code as the page shows it: in the open, or behind its first line. */
export interface Part {
  /** Its first line, counted from 1. */
  from: number;
  fold?: FoldName;
  /** Of a fold the first line alone; what it hides is `rest`. */
  tokens: Token[];
  rest?: Token[];
}

/** Cuts highlighted code into what is folded and what is not. */
export function cutAtFolds(tokens: Token[], folds: Fold[]): Part[] {
  const starts = folds.flatMap(({from, to}) => [from, from + 1, to + 1]);
  const pieces = cutAtLines(tokens, [1, ...starts]);
  const parts: Part[] = [{from: 1, tokens: pieces[0]}];
  folds.forEach(({name, from, to}, i) => {
    const [tokens, rest, open] = pieces.slice(3 * i + 1);
    parts.push({from, fold: name, tokens, rest}, {from: to + 1, tokens: open});
  });
  return parts.filter((part) => part.tokens.length > 0);
}

/** Cuts before the first letter of each of these lines; they ascend, and the first is line 1. */
function cutAtLines(tokens: Token[], starts: number[]): Token[][] {
  const pieces: Token[][] = starts.map(() => []);
  let [line, piece] = [1, 0];
  // Asked of the run: of the text put together it would copy all of that text, line by line.
  let isLineEnd = false;
  for (const [text, className] of tokens) {
    for (const run of text.split(/(?<=\n)/)) {
      while (piece + 1 < starts.length && starts[piece + 1] <= line) piece++;
      const last = pieces[piece].at(-1);
      // What was one run of plain text stays one: cut otherwise, letters would move.
      if (last && last[1] === undefined && className === undefined && isLineEnd) {
        pieces[piece][pieces[piece].length - 1] = [last[0] + run];
      } else pieces[piece].push(className ? [run, className] : [run]);
      isLineEnd = run.endsWith('\n');
      if (isLineEnd) line++;
    }
  }
  return pieces;
}
