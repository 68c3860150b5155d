import {packed} from './data/names';

const [women, men] = packed.split('\n').map((line) => line.split(' '));

/**
 * First names of women in English-speaking countries, in alphabetical order; letters a–z only.
 * @example
 * print(female.length, female.slice(0, 4));
 */
export const female: string[] = women;

/**
 * First names of men, likewise.
 * @example
 * print(male.length, male.slice(0, 4));
 */
export const male: string[] = men;

/**
 * All of them, each once, in alphabetical order: shuffle before you split them.
 * @example
 * const order = random(1).permutation(names.length);
 * print(order.slice(0, 5).map((i) => names[i]));
 */
export const names: string[] = [...new Set([...female, ...male])].sort();
