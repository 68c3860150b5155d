import {parse} from 'sucrase/dist/parser';
import {TokenType as tt} from 'sucrase/dist/parser/tokenizer/types';

/** A token of the code, with its text. */
export interface Token {
  type: tt;
  text: string;
  start: number;
  end: number;
  /** Part of a type, which does not exist when the code runs. */
  isType: boolean;
  /** What ties the parts of a class together; see `sucrase-parser.d.ts`. */
  contextId: number | null;
}

/** Code, its tokens, and what is to be put in their place; changes never add or take away a line. */
export interface Source {
  code: string;
  tokens: Token[];
  /** Whether the token stands in a function of the code, not at its top level. */
  isInFunction(index: number): boolean;
  /** Puts a text in the place of a range, after which come the line breaks that stood there. */
  replace(start: number, end: number, text: string): void;
  /** The code after all changes. */
  toString(): string;
}

/** Reads code; throws the parser's error with its `loc`. */
export function readSource(code: string, isJsx = false): Source {
  const {tokens: raw, scopes} = parse(code, isJsx, true, false);
  const tokens = raw.map(({type, start, end, isType, contextId}) => {
    // Inside a template literal stands text that only looks like code.
    const text = type === tt.template ? '' : code.slice(start, end);
    return {type, text, start, end, isType, contextId};
  });
  const functions = scopes.slice(0, -1).filter(({isFunctionScope}) => isFunctionScope);
  const changes: {start: number; end: number; text: string}[] = [];
  return {
    code,
    tokens,
    isInFunction: (index) =>
      functions.some((scope) => scope.startTokenIndex <= index && index < scope.endTokenIndex),
    replace: (start, end, text) => void changes.push({start, end, text}),
    toString() {
      let result = '';
      let at = 0;
      // Sorting is stable: what was put at one place first comes first.
      for (const {start, end, text} of changes.sort((a, b) => a.start - b.start)) {
        result +=
          code.slice(at, start) + text + code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, '');
        at = end;
      }
      return result + code.slice(at);
    },
  };
}

/** Where a place of the code is; both count from 1. */
export function placeIn(code: string, at: number): {line: number; column: number} {
  const before = code.slice(0, at);
  return {line: before.split('\n').length, column: at - before.lastIndexOf('\n')};
}

const opening = new Set([tt.parenL, tt.bracketL, tt.braceL, tt.dollarBraceL]);
const closing = new Set([tt.parenR, tt.bracketR, tt.braceR]);

/** The index of the token that closes the bracket at `open`. */
export function closingOf(tokens: Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (opening.has(tokens[i].type)) depth++;
    if (closing.has(tokens[i].type) && --depth === 0) return i;
  }
  return tokens.length - 1;
}
