import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Concept} from '../../model/search';
import type {Term} from '../pages/content';

function readJson<T>(siteDir: string, name: string): T {
  return JSON.parse(readFileSync(join(siteDir, 'content', name), 'utf8')) as T;
}

/** The names of every term, and `content/aliases.json`: what is no term but has several names. */
export function readConcepts(siteDir: string, terms: Record<string, Term>): Concept[] {
  const more = readJson<Concept[]>(siteDir, 'aliases.json');
  return [...Object.values(terms).map(({en, zh, aliases = []}) => [en, zh, ...aliases]), ...more];
}

/** `content/asked.json`: how else a question is asked, in either language, by its key (`page#id`). */
export function readAsked(siteDir: string): Record<string, string[]> {
  return readJson(siteDir, 'asked.json');
}
