import type {IndexedEntry, SearchEntry} from './types';
import {conceptWord, plainWords, type Named} from './concepts';
import {words} from './words';

/** Stands between the names of a term; between phrases in a list of words. */
export const separator = ' · ';

/** The words of a text, name by name in the order in which they are said, then those that only find it. */
export function readWords(text: string | undefined, find: (words: string[]) => Named[]): string {
  if (!text) return '';
  const said = text.split(separator).map(plainWords);
  const known = new Set(said.flat());
  const more = words(text).filter((word) => !known.has(word));
  const concepts = said.flatMap((one) => find(one).map(({concept}) => conceptWord(concept)));
  return [...said.map((one) => one.join(' ')), ...more, ...new Set(concepts)].join(separator);
}

/** An entry with the words of its units. */
export function indexed(entry: SearchEntry, find: (words: string[]) => Named[]): IndexedEntry {
  const {page, topic = '', question = '', units} = entry;
  return {
    ...entry,
    context: readWords(`${page} ${topic} ${question}`, find),
    units: units.map((unit) => {
      const {title, names, text} = unit;
      return {
        ...unit,
        words: {
          title: readWords(title, find),
          names: readWords(names, find),
          text: readWords(text, find),
        },
      };
    }),
  };
}
