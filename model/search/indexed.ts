import type {IndexedEntry, SearchEntry} from '.';
import {phrase, words} from './words';

/** Stands between the names of a term; between phrases in a list of words. */
export const separator = ' · ';

/** The words of a text, name by name in the order in which they are said, then those that only find it. */
function readWords(text = ''): string {
  const said = text.split(separator).map(phrase);
  const known = new Set(said.flatMap((one) => one.split(' ')));
  const more = words(text).filter((word) => !known.has(word));
  return [...said, ...more].join(separator);
}

/** An entry with the words of its units. */
export function indexed(entry: SearchEntry): IndexedEntry {
  const {page, topic = '', question = '', units} = entry;
  return {
    ...entry,
    context: readWords(`${page} ${topic} ${question}`),
    units: units.map((unit) => {
      const {title, names, text} = unit;
      return {
        ...unit,
        words: {title: readWords(title), names: readWords(names), text: readWords(text)},
      };
    }),
  };
}
