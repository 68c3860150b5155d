import type {QuestionRow, Weight} from '../../../model';
import {conceptFinder, hasAll, needsOf, readWords, type QuestionWords} from '../../../model/search';

const sorts = ['course', 'importance', 'title'] as const;

/** The orders in which questions can be listed; the first is the default. */
export type Sort = (typeof sorts)[number];

/** Which questions are shown, and in which order. */
export interface Filter {
  /** Words that title or short answer contain, all of them. */
  words: string;
  /** A topic's key; empty for all. */
  topic: string;
  /** At least this important. */
  weight: Weight;
  withDemo: boolean;
  sort: Sort;
}

/** All questions in the order of the course. */
export const everything: Filter = {
  words: '',
  topic: '',
  weight: 1,
  withDemo: false,
  sort: 'course',
};

/** Reads a filter from the query of the URL; what it does not understand counts as not there. */
export function parseFilter(search: string): Filter {
  const query = new URLSearchParams(search);
  const weight = Number(query.get('importance'));
  return {
    words: query.get('q') ?? '',
    topic: query.get('topic') ?? '',
    weight: weight === 2 || weight === 3 ? weight : 1,
    withDemo: query.get('demo') === '1',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'course',
  };
}

/** The query that says so, the shortest: `?topic=foundations&importance=2`. */
export function formatFilter({words, topic, weight, withDemo, sort}: Filter): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  if (topic) query.set('topic', topic);
  if (weight > 1) query.set('importance', String(weight));
  if (withDemo) query.set('demo', '1');
  if (sort !== 'course') query.set('sort', sort);
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The questions that pass, in the wanted order; words are those of the search. */
export function applyFilter(
  rows: QuestionRow[],
  {words, topic, weight, withDemo, sort}: Filter,
  searched: QuestionWords,
  locale: string,
): QuestionRow[] {
  const find = conceptFinder(searched.concepts);
  const needs = words.trim() === '' ? [] : needsOf(words, find);
  const passing = rows.filter((row) => {
    if (topic && row.topic !== topic) return false;
    if (row.weight < weight || (withDemo && !row.hasDemo)) return false;
    if (needs.length === 0) return true;
    // Until the words are there, titles have to do.
    const own = searched.words[row.href] ?? readWords(`${row.title} ${row.pageTitle}`, find);
    return hasAll(own, needs);
  });
  if (sort === 'importance') return passing.sort((a, b) => b.weight - a.weight);
  if (sort === 'title') {
    const {compare} = new Intl.Collator(locale, {numeric: true});
    return passing.sort((a, b) => compare(a.title, b.title));
  }
  return passing;
}
