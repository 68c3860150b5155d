import type {Macros} from './macros';
import {definitionsNeeded, redefined} from './ownDefinitions';
import {readTokens, writeTokens} from './texTokens';

/** The end of the group that begins at `start`, behind its closing brace. */
function groupEnd(tokens: string[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    if (tokens[i] === '{') depth++;
    if (tokens[i] === '}' && --depth === 0) return i + 1;
  }
  throw new Error(`A group is not closed in "${writeTokens(tokens)}".`);
}

/** The next argument, without its braces, and where it ends. */
function readArgument(tokens: string[], from: number): [argument: string[], end: number] {
  let start = from;
  while (tokens[start]?.trim() === '') start++;
  if (tokens[start] === undefined) {
    throw new Error(`A macro lacks an argument at the end of "${writeTokens(tokens)}".`);
  }
  if (tokens[start] !== '{') return [[tokens[start]], start + 1];
  const end = groupEnd(tokens, start);
  return [tokens.slice(start + 1, end - 1), end];
}

/** What a macro stands for, with its arguments put in. */
function fillIn(body: string[], given: string[][]): string[] {
  return body.flatMap((token, i) => {
    if (token === '#') return [];
    return body[i - 1] === '#' ? given[Number(token) - 1] : [token];
  });
}

function expand(tokens: string[], macros: Macros): string[] {
  const expanded: string[] = [];
  for (let i = 0; i < tokens.length;) {
    if (!Object.hasOwn(macros, tokens[i])) {
      expanded.push(tokens[i++]);
      continue;
    }
    const body = readTokens(macros[tokens[i]]);
    let end = i + 1;
    const given = Array.from({length: argumentCount(macros[tokens[i]])}, () => {
      const [argument, next] = readArgument(tokens, end);
      end = next;
      return argument;
    });
    expanded.push(...expand(fillIn(body, given), macros));
    i = end;
  }
  return expanded;
}

/** How many arguments a macro takes: the highest number behind a `#`. */
function argumentCount(body: string): number {
  return Math.max(0, ...[...body.matchAll(/#(\d)/g)].map(([, n]) => Number(n)));
}

/**
 * TeX in which our own macros are replaced by what they stand for, so that it can be pasted
 * anywhere: `\norm{x}` → `\lVert x \rVert`. White space after a macro without arguments stays;
 * comments go, because what is pasted may stand on one line. A macro that the formula itself defines
 * anew is left where it stands, behind its first definition where it needs one.
 */
export function expandMacros(tex: string, macros: Macros): string {
  const tokens = readTokens(tex);
  const kept = redefined(tokens, macros);
  if (kept.size === 0) return writeTokens(expand(tokens, macros));

  const others = Object.fromEntries(Object.entries(macros).filter(([name]) => !kept.has(name)));
  const text = expand(tokens, others);
  const bodies = new Map(
    [...kept].map((name) => [name, expand(readTokens(macros[name]), others)] as const),
  );
  const definitions = definitionsNeeded(text, bodies).flatMap((name) => {
    const count = argumentCount(macros[name]);
    const parameters = Array.from({length: count}, (_, i) => ['#', String(i + 1)]).flat();
    return ['\\def', name, ...parameters, '{', ...bodies.get(name)!, '}'];
  });
  return writeTokens([...definitions, ...text]);
}
