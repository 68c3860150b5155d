import {transform} from 'sucrase';
import type {ErrorItem} from 'lab/output';

/** A demo as JavaScript (the body of an async function), or what is wrong with it and where. */
export type Compiled = {js: string} | {error: ErrorItem};

/**
 * Takes the types off and turns `import` into `require`; line n stays line n. Types are not checked.
 */
export function compile(code: string): Compiled {
  try {
    const {code: js} = transform(code, {
      transforms: ['typescript', 'imports'],
      preserveDynamicImport: false,
      production: true,
      filePath: 'demo.ts',
    });
    return {js};
  } catch (thrown) {
    return {error: explainSyntax(code, thrown)};
  }
}

function explainSyntax(code: string, thrown: unknown): ErrorItem {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const loc = placeOf(thrown);
  if (!loc) return {kind: 'error', name: 'SyntaxError', message: plain(message)};
  const rest = code.split('\n')[loc.line - 1]?.slice(loc.column - 1) ?? '';
  const after = code.split('\n').slice(loc.line).join('');
  const atEnd = (rest + after).trim() === '';
  return {
    kind: 'error',
    name: 'SyntaxError',
    message: explain(plain(message), rest, atEnd),
    ...loc,
  };
}

function placeOf(thrown: unknown): {line: number; column: number} | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('loc' in thrown)) return undefined;
  const {loc} = thrown;
  if (typeof loc !== 'object' || loc === null || !('line' in loc) || !('column' in loc)) {
    return undefined;
  }
  const {line, column} = loc;
  return typeof line === 'number' && typeof column === 'number' ? {line, column} : undefined;
}

/** Without the transformer's own words around it: `Error transforming demo.ts: … (1:9)`. */
function plain(message: string): string {
  return message.replace(/^Error transforming demo\.ts: /, '').replace(/ \(\d+:\d+\)$/, '');
}

function explain(message: string, rest: string, atEnd: boolean): string {
  const expected = /^Unexpected token, expected "(.+)"$/.exec(message)?.[1];
  if (expected === undefined && message !== 'Unexpected token') return message;
  if (atEnd) {
    return expected
      ? `The code ends too early: “${expected}” is missing.`
      : 'The code ends too early: a bracket or an expression is still open.';
  }
  const found = /^(?:[\w$]+|\S)/.exec(rest)?.[0] ?? 'end of line';
  return expected ? `“${expected}” expected before “${found}”.` : `Unexpected “${found}”.`;
}
