import {packed} from './data/text';

/**
 * The first ten chapters of Moby-Dick (Herman Melville, 1851), about 110,000 letters of plain ASCII.
 * @example
 * print(verbatim(text.slice(0, 60)));
 */
export const text: string = packed;

/**
 * The letters that occur in it, sorted.
 * @example
 * print(alphabet.length, verbatim(alphabet.slice(-26).join('')));
 */
export const alphabet: string[] = [...new Set(packed)].sort();
