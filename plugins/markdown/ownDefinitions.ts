import type {Macros} from './macros';

/** How many names behind it a command gives a meaning to, or takes one from. */
const namesAfter: Record<string, number> = {
  '\\def': 1,
  '\\gdef': 1,
  '\\edef': 1,
  '\\xdef': 1,
  '\\newcommand': 1,
  '\\renewcommand': 1,
  '\\providecommand': 1,
  '\\let': 2,
  '\\futurelet': 3,
};

const between = new Set(['{', '}', '=', '*']);

/** The names that the command at `at` is about. */
function namesOf(tokens: string[], at: number): string[] {
  if (!Object.hasOwn(namesAfter, tokens[at])) return [];
  const names: string[] = [];
  for (let i = at + 1; i < tokens.length && names.length < namesAfter[tokens[at]]; i++) {
    if (tokens[i].trim() !== '' && !between.has(tokens[i])) names.push(tokens[i]);
  }
  return names;
}

/** Those of the macros that a formula defines anew, or gives to another name by `\let`. */
export function redefined(tokens: string[], macros: Macros): Set<string> {
  const names = tokens.flatMap((_, i) => namesOf(tokens, i));
  return new Set(names.filter((name) => Object.hasOwn(macros, name)));
}

/** Whether every later part of the formula sees the definition at `at`: it stands in no group. */
function isForAll(tokens: string[], at: number): boolean {
  const before = tokens.slice(0, at).filter((part) => part.trim() !== '');
  if (/^\\[gx]def$/.test(tokens[at]) || before.at(-1) === '\\global') return true;
  const opens = (part: string) => /^(?:[{&]|\\(?:begin|left|begingroup|bgroup|\\))$/.test(part);
  return /^\\e?def$/.test(tokens[at]) && !before.some(opens);
}

/** Of the macros that stay in a text, those that it uses before it has defined them for all that follows. */
export function definitionsNeeded(text: string[], bodies: Map<string, string[]>): string[] {
  const needed = new Set<string>();
  (function look(tokens: string[], isFormula: boolean) {
    for (const name of bodies.keys()) {
      const first = tokens.indexOf(name);
      if (first < 0 || needed.has(name)) continue;
      const definition = tokens.slice(0, first).findLastIndex((part) => part.trim() !== '');
      const isDefined =
        isFormula && namesOf(tokens, definition)[0] === name && isForAll(tokens, definition);
      if (isDefined) continue;
      needed.add(name);
      look(bodies.get(name)!, false);
    }
  })(text, true);
  return [...needed];
}
