import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Card, ReadyList, StudyRow, Topic} from '../../model';
import {textKey, type Locale} from '../../draw';
import {nearest} from './nearest';

interface Words {
  en: string;
  zh: string;
}

/** An entry of `content/lists.json`. */
export interface WrittenList {
  id: string;
  title: Words;
  /** One sentence. */
  purpose: Words;
  /** `foundations/norms#norm-axioms` … in the order of reading. */
  units?: string[];
}

const file = 'content/lists.json';

/** The anchor of one's own list and of lists that a link carries. */
const reserved = 'list';

/** The text of `content/lists.json`; a site without the file has no written lists. */
export function readLists(siteDir: string): string {
  const path = join(siteDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '[]';
}

/** Every unit of every page as a row of a list, by its key. */
export function studyRows(cards: Record<string, Card[]>): Map<string, StudyRow> {
  const rows = Object.entries(cards).flatMap(([page, [whole, ...units]]) =>
    units.flatMap(({kind, id, title, number, weight, question, size}): StudyRow[] => {
      if (!size) return [];
      const key = `${page}#${id}`;
      const of = {page, pageTitle: whole.title};
      return [{key, kind, id, ...of, title, number, weight, question, size}];
    }),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** What is wrong with the written lists, each with its line. */
export function checkLists(source: string, known: string[]): string[] {
  const lines = source.split('\n');
  const problems: string[] = [];
  // The line on which the list at hand begins: what it names stands below.
  let list = -1;
  const say = (text: string, message: string) => {
    const line = lines.findIndex((each, i) => i >= list && each.includes(JSON.stringify(text))) + 1;
    problems.push(`${file}:${line || Math.max(list, 0) + 1}  ${message}`);
  };
  const ids = new Set<string>();
  for (const {id, title, purpose, units = []} of parseLists(source)) {
    list = Math.max(
      lines.findIndex((each, i) => i > list && each.includes(`"id": "${id}"`)),
      list,
    );
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id === reserved || id.startsWith('topic-')) {
      say(
        id,
        `"${id}" cannot be the id of a list: ids are a-z, 0-9 and hyphens, and neither "${reserved}" nor "topic-…".`,
      );
    }
    if (ids.has(id)) say(id, `There are two lists "${id}". Give one another id.`);
    ids.add(id);
    for (const [name, words] of Object.entries({title, purpose})) {
      if (words?.en?.trim() && words.zh?.trim()) continue;
      say(id, `The list "${id}" needs "${name}": {"en": "…", "zh": "…"}.`);
    }
    for (const [i, unit] of units.entries()) {
      if (!known.includes(unit)) {
        say(unit, `There is no unit "${unit}" (list "${id}"). ${nearest(unit, known)}`);
      } else if (units.indexOf(unit) < i) {
        say(unit, `"${unit}" stands twice in the list "${id}". Leave one out.`);
      }
    }
  }
  return problems;
}

function parseLists(source: string): WrittenList[] {
  try {
    return JSON.parse(source) as WrittenList[];
  } catch (error) {
    throw new Error(`${file} is not readable as JSON: ${String(error)}`, {cause: error});
  }
}

/** The lists that come with the site: the written ones, then all questions of each topic by importance. */
export function readyLists(
  source: string,
  rows: Map<string, StudyRow>,
  topics: Topic[],
  locale: Locale,
): ReadyList[] {
  const language = textKey[locale];
  const rowsOf = (keys: string[]) =>
    keys.flatMap((key) => {
      const row = rows.get(key);
      return row ? [row] : [];
    });
  const written = parseLists(source).map(({id, title, purpose, units = []}) => ({
    id,
    title: title[language],
    purpose: purpose[language],
    units: rowsOf(units),
  }));
  const byTopic = topics.map(({key, label, pages}) => {
    const questions = pages.flatMap(({page, questions}) =>
      questions.map(({id, weight}) => ({key: `${page}#${id}`, weight})),
    );
    const sorted = questions.sort((a, b) => b.weight - a.weight).map((question) => question.key);
    return {id: `topic-${key}`, title: label, units: rowsOf(sorted)};
  });
  return [...written, ...byTopic].filter(({units}) => units.length > 0);
}
