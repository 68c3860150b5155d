import {readText} from './files';

/** What somebody asks, and the questions of which one must be found. */
export interface SearchQuery {
  language: 'en' | 'zh-Hans';
  kind: 'question' | 'short' | 'slip' | 'mixed';
  query: string;
  answers: string[];
  /** Ranking is tuned on one half and reported on the other. */
  half: 'tuned' | 'held';
}

/** `tests/search-queries.tsv`, as far as an answer exists: some wait for their pages. */
export function readSearchQueries(): SearchQuery[] {
  const {pages} = JSON.parse(readText('permalinks.json')) as {pages: Record<string, string[]>};
  const known = new Set(Object.values(pages).flat());
  const [, ...lines] = readText('tests/search-queries.tsv').trim().split('\n');
  return lines
    .map((line): SearchQuery => {
      const [half, language, kind, query, answers] = line.split('\t');
      return {
        half: half as SearchQuery['half'],
        language: language as SearchQuery['language'],
        kind: kind as SearchQuery['kind'],
        query,
        answers: answers.split(' '),
      };
    })
    .filter(({answers}) => answers.some((id) => known.has(id)));
}

/** The place of the first result that is one of the answers, or stands in one; 0 where none does. */
export function placeOf(questions: string[], {answers}: SearchQuery): number {
  return questions.findIndex((id) => answers.includes(id)) + 1;
}
