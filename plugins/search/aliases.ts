import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {segments, words} from '../../model/search';
import type {Term} from '../pages/content';

/** Names of one thing, in any language: finding one finds all. */
export type Synonyms = string[][];

/** The names of every term, and `content/aliases.json`: what is no term but has several names. */
export function readSynonyms(siteDir: string, terms: Record<string, Term>): Synonyms {
  const file = join(siteDir, 'content/aliases.json');
  const more = JSON.parse(readFileSync(file, 'utf8')) as Synonyms;
  return [...Object.values(terms).map(({en, zh, aliases = []}) => [en, zh, ...aliases]), ...more];
}

const plain = (text: string) =>
  segments(text)
    .filter(({isInner}) => !isInner)
    .map(({word}) => word);

/** Looks up which names stand in a text, and says the words of their synonyms. */
export function synonymFinder(synonyms: Synonyms): (text: string) => string[] {
  const byFirst = new Map<string, {rest: string[]; others: string[]}[]>();
  for (const names of synonyms) {
    for (const name of names) {
      const [first, ...rest] = plain(name);
      if (first === undefined) continue;
      const others = names.filter((other) => other !== name).flatMap((other) => words(other));
      byFirst.set(first, [...(byFirst.get(first) ?? []), {rest, others}]);
    }
  }
  return (text) => {
    const said = plain(text);
    const found = new Set<string>();
    said.forEach((word, i) => {
      for (const {rest, others} of byFirst.get(word) ?? []) {
        if (rest.every((next, k) => said[i + 1 + k] === next))
          others.forEach((one) => found.add(one));
      }
    });
    return [...found];
  };
}
