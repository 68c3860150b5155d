import type {Macros} from './formulas';

/** A control word, a control symbol, a letter or sign, or white space. */
const token = /\\(?:[a-zA-Z]+|[^a-zA-Z])|\s+|[^\\]/gu;

/** The end of the group that begins at `start`, behind its closing brace. */
function groupEnd(tokens: string[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    if (tokens[i] === '{') depth++;
    if (tokens[i] === '}' && --depth === 0) return i + 1;
  }
  throw new Error(`A group is not closed in "${tokens.join('')}".`);
}

/** The next argument, without its braces, and where it ends. */
function readArgument(tokens: string[], from: number): [argument: string, end: number] {
  let start = from;
  while (tokens[start]?.trim() === '') start++;
  if (tokens[start] === undefined) {
    throw new Error(`A macro lacks an argument at the end of "${tokens.join('')}".`);
  }
  if (tokens[start] !== '{') return [tokens[start], start + 1];
  const end = groupEnd(tokens, start);
  return [tokens.slice(start + 1, end - 1).join(''), end];
}

/** `\alpha` and `x` must not become the command `\alphax`. */
function join(parts: string[]): string {
  return parts.reduce((text, part) => {
    const merges = /\\[a-zA-Z]+$/.test(text) && /^[a-zA-Z]/.test(part);
    return merges ? `${text} ${part}` : text + part;
  }, '');
}

/**
 * TeX in which our own macros are replaced by what they stand for, so that it can be pasted
 * anywhere: `\norm{x}` → `\lVert x \rVert`. White space after a macro without arguments stays.
 */
export function expandMacros(tex: string, macros: Macros): string {
  const tokens = tex.match(token) ?? [];
  const parts: string[] = [];
  for (let i = 0; i < tokens.length;) {
    const macro = macros[tokens[i]];
    if (macro === undefined) {
      parts.push(tokens[i++]);
      continue;
    }
    const count = Math.max(0, ...[...macro.matchAll(/#(\d)/g)].map(([, n]) => Number(n)));
    let end = i + 1;
    const given = Array.from({length: count}, () => {
      const [argument, next] = readArgument(tokens, end);
      end = next;
      return argument;
    });
    const body = macro.split(/(#\d)/).map((part) => {
      const [, n] = /^#(\d)$/.exec(part) ?? [];
      return n ? given[Number(n) - 1] : part;
    });
    parts.push(expandMacros(join(body), macros));
    i = end;
  }
  return join(parts);
}
