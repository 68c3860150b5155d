import {commandWords, letterNames} from './symbols';
import {words} from './words';

/** Layout, not meaning. */
const quiet = new Set(
  'left right big Big bigg Bigg bigl bigr Bigl Bigr quad qquad text begin end aligned cases displaystyle textstyle limits mathrm mathbf mathit operatorname tfrac dfrac underbrace overbrace rm bf qedhere hspace vspace'.split(
    ' ',
  ),
);

const command = /\\([a-zA-Z]+)/g;

/** Whether a query is TeX: it has a command in it. */
export function isTex(text: string): boolean {
  return /\\[a-zA-Z]/.test(text);
}

/** Whether a word of the index is one of TeX. */
export const isTexWord = (word: string) => word.startsWith('\\');

/** A command as a word of the index: `\frac` is not the "frac" that somebody types as a word. */
function commandWord(name: string): string {
  return `\\${name === 'tfrac' || name === 'dfrac' ? 'frac' : name}`;
}

/** The commands of a formula, as the index has them. */
export function texCommands(tex: string): string[] {
  const names = [...tex.matchAll(command)].map(([, name]) => name);
  const found = names
    .filter((name) => /^[td]frac$/.test(name) || !quiet.has(name))
    .map(commandWord);
  return [...new Set(found)];
}

/**
 * What follows each other in a formula, as words: `\nabla \norm{x}_2` has ∇‖, ‖x and x2. Many formulas have the same
 * commands; few have them in this order.
 */
export function texPairs(tex: string): string[] {
  const parts = [...tex.matchAll(/\\([a-zA-Z]+)|[a-zA-Z]+|\d+/g)]
    .filter(([, name = '']) => /^[td]frac$/.test(name) || !quiet.has(name))
    .map(([part, name]) => (name ? commandWord(name) : part));
  return [...new Set(parts.slice(1).map((part, i) => `\\\\${parts[i]}${part}`.toLowerCase()))];
}

/** The words that find a formula: its commands, its Greek letters and functions by name, words in it. */
export function texWords(tex: string): string[] {
  const named = [...tex.matchAll(command)]
    .map(([, name]) => name)
    .filter((name) => !quiet.has(name))
    .flatMap((name) => words(commandWords[name] ?? spoken(name)));
  const inText = [...tex.matchAll(/\\text\{([^{}]*)\}/g)].flatMap(([, text]) => words(text));
  return [...new Set([...texCommands(tex), ...named, ...inText])];
}

/** `\Lambda` and `\lambda` by their letter, `\tanh` by its name; `\le` is no word. */
function spoken(name: string): string {
  const lower = name.toLowerCase();
  if (letterNames.has(lower)) return lower;
  return name.length > 2 &&
    /^(?:a?(?:sin|cos|tan)h?|exp|log|max|min|arg(?:max|min)|norm|rank|sign|diag|softmax|det|lim|Var|Cov|tr|E)$/.test(
      name,
    )
    ? lower
    : '';
}

/** TeX to compare: without spaces and what only sets them, fractions of one kind. */
export function squeezeTex(tex: string): string {
  return tex
    .replace(/\\[td]frac/g, '\\frac')
    .replace(/\\(?:left|right|[bB]igg?[lr]?)(?![a-zA-Z])/g, '')
    .replace(/\\(?:quad|qquad)(?![a-zA-Z])|\\[,;:!> ]|&/g, '')
    .replace(/\s+/g, '');
}
