import {conceptWord, plainWords, type conceptFinder} from './concepts';
import {blankIdle, isIdle} from './words';

type Find = ReturnType<typeof conceptFinder>;

/**
 * What a text must have to be meant by a query, each time one of a few words: a concept by whichever name, or its words.
 * What every question says is not asked for, unless nothing else is said.
 */
export function needsOf(query: string, find: Find): string[][] {
  const blanked = plainWords(blankIdle(query).weak);
  const words = blanked.some((word) => !isIdle(word)) ? blanked : plainWords(query);
  const said = words.some((word) => !isIdle(word)) ? words.filter((word) => !isIdle(word)) : words;
  const named = find(said, true).sort((a, b) => b.to - b.from - (a.to - a.from));
  const outer = named.filter(
    (one, i) => !named.slice(0, i).some(({from, to}) => from <= one.to && one.from <= to),
  );
  const needs = outer.map(({concept, from, to}) => [
    conceptWord(concept),
    said.slice(from, to + 1).join(' '),
  ]);
  const isNamed = (i: number) => outer.some(({from, to}) => from <= i && i <= to);
  return [...needs, ...said.filter((_, i) => !isNamed(i)).map((word) => [word])];
}

/** Whether a list of words, as `readWords` makes it, has all that is needed; the last word may be unfinished. */
export function hasAll(list: string, needs: string[][]): boolean {
  const spaced = ` ${list} `;
  return needs.every((any) =>
    any.some(
      (word) =>
        spaced.includes(` ${word} `) ||
        (word.length > 1 && !word.startsWith('=') && spaced.includes(` ${word}`)),
    ),
  );
}
