import {questionPath} from '../../model/address';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Locale} from '../../draw';
import {readContent} from '../pages/content';
import {readAsked, readConcepts} from './aliases';
import {entriesOf, type Findable} from './entries';
import type {IndexInput} from './writeIndex';

/** What a build has read, and a bench reads by itself. */
export type Known = Omit<Findable, 'locale' | 'demos' | 'macros' | 'asked'>;

/** So many questions are offered to whoever does not know what to ask. */
const offered = 8;

/** All that the index of a language is made of: what the pages say, and `content/`. */
export function indexInput(siteDir: string, locale: Locale, known: Known): IndexInput {
  const {terms, macros} = readContent(siteDir);
  const asked = readAsked(siteDir);
  const questions = known.pages.flatMap(({page, path, units}) =>
    units
      .filter(({kind}) => kind === 'question')
      .map(({id, title, weight = 1}) => ({
        key: `${page}#${id}`,
        href: questionPath(path, id),
        title,
        weight,
      })),
  );
  const keys = new Set(questions.map(({key}) => key));
  const unknown = Object.keys(asked).filter((key) => !keys.has(key));
  if (unknown.length > 0) {
    throw new Error(
      `content/asked.json names questions that do not exist: ${unknown.join(', ')}. Write page#id as in permalinks.json.`,
    );
  }
  const sources = known.pages.flatMap(({units}) => units.flatMap(({src}) => src ?? []));
  const demos = Object.fromEntries(
    sources.map((src) => [src, readFileSync(join(siteDir, 'demos', `${src}.ts`), 'utf8')]),
  );
  return {
    entries: entriesOf({...known, locale, demos, macros, asked}),
    concepts: readConcepts(siteDir, terms),
    questions: spread(
      questions.filter(({weight}) => weight === 3),
      offered,
    ).map(({title, href}) => ({
      title,
      href,
    })),
  };
}

/** So many of a list, from all over it. */
function spread<T>(list: T[], most: number): T[] {
  return list
    .filter((_, i) => i % Math.max(1, Math.floor(list.length / most)) === 0)
    .slice(0, most);
}
