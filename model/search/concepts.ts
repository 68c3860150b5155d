import {fold} from './stem';
import {isIdle, segments} from './words';

/** Names of one thing, in any language: whoever says one of them means all. */
export type Concept = string[];

/** Where a text names a concept: from word to word of its segments. */
export interface Named {
  concept: number;
  from: number;
  to: number;
}

/** The words of a text or name, one after the other. */
export function plainWords(text: string): string[] {
  return segments(text)
    .filter(({isInner}) => !isInner)
    .map(({word}) => word);
}

/** One list for all that share a name; "IN" is left out, which is a word of every sentence. */
export function mergeConcepts(all: Concept[]): Concept[] {
  const merged: Concept[] = [];
  const home = new Map<string, Concept>();
  for (const names of all) {
    const useful = names.filter((name) => !plainWords(name).every(isIdle));
    const known = [...new Set(useful.map((name) => home.get(fold(name))))].filter(
      (one) => one !== undefined,
    );
    const target = known[0] ?? [];
    if (!known[0]) merged.push(target);
    for (const name of [...useful, ...known.slice(1).flatMap((one) => one.splice(0))]) {
      if (!target.some((one) => fold(one) === fold(name))) target.push(name);
      home.set(fold(name), target);
    }
  }
  return merged.filter((names) => names.length > 0);
}

/** The word of the index that stands for a concept. */
export const conceptWord = (concept: number) => `=${concept}`;

/** How far apart the words of a name may stand in a query: "decay of the weights". */
const widest = 3;

/** Looks up which concepts a text names; with `anyOrder` also where the words of a name are only near each other. */
export function conceptFinder(concepts: Concept[]) {
  const byFirst = new Map<string, {rest: string[]; concept: number}[]>();
  concepts.forEach((names, concept) => {
    for (const name of names) {
      const [first, ...rest] = plainWords(name);
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), {rest, concept}]);
    }
  });
  return (words: string[], anyOrder = false): Named[] => {
    const found: Named[] = [];
    const loose: Named[] = [];
    words.forEach((word, from) => {
      for (const {rest, concept} of byFirst.get(word) ?? []) {
        if (rest.every((next, k) => words[from + 1 + k] === next)) {
          found.push({concept, from, to: from + rest.length});
        } else if (anyOrder) {
          const places = [from, ...rest.map((next) => words.indexOf(next))];
          const first = Math.min(...places);
          const last = Math.max(...places);
          if (first >= 0 && last - first < rest.length + widest)
            loose.push({concept, from: first, to: last});
        }
      }
    });
    // What is said as it is called is not taken apart for another name.
    const isTaken = ({from, to}: Named) =>
      found.some((one) => one.to > one.from && one.from <= to && from <= one.to);
    return [...found, ...loose.filter((one) => !isTaken(one))];
  };
}
