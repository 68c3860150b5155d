import {questionPath} from '../../model/address';
import type {QuestionEntry, QuestionRow, Topic} from '../../model';
import {
  conceptFinder,
  mergeConcepts,
  readWords,
  separator,
  type Concept,
  type QuestionWords,
} from '../../model/search';
import {plainText} from '../markdown/nodes';
import type {SourcePage} from '../pages/readPage';

/** The rows of the question index, each with the topic that the sidebar gives its page. */
export function rowsOf(questions: QuestionEntry[], topics: Topic[]): QuestionRow[] {
  const topicOf = new Map(topics.flatMap(({key, pages}) => pages.map(({page}) => [page, key])));
  return questions.map(({answerHtml: _, ...row}) => ({
    ...row,
    topic: topicOf.get(row.page) ?? row.topic,
  }));
}

/** What the question index searches, loaded on demand: the words of each question by its href, as the search has them. */
export function searchedQuestions(
  pages: SourcePage[],
  said: Concept[],
  asked: Record<string, string[]>,
): QuestionWords {
  const concepts = mergeConcepts(said);
  const find = conceptFinder(concepts);
  const words = pages.flatMap(({page, path, title, units, answers}) =>
    Object.entries(answers).map(([id, children]) => {
      const question = units.find((unit) => unit.id === id)?.title;
      const answer = children.map((node) => plainText(node)).join(' ');
      const more = asked[`${page}#${id}`] ?? [];
      return [
        questionPath(path, id),
        readWords([question, title, answer, ...more].join(separator), find),
      ];
    }),
  );
  return {concepts, words: Object.fromEntries(words) as Record<string, string>};
}
