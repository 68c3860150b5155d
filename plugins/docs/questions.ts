import type {QuestionEntry, QuestionRow, Topic} from '../../model';
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

/** The words of every short answer, by the question's href: what the index searches, loaded on demand. */
export function answerTexts(pages: SourcePage[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(({path, answers}) =>
      Object.entries(answers).map(([id, children]) => [
        `${path}#${id}`,
        children
          .map((node) => plainText(node))
          .join(' ')
          .trim(),
      ]),
    ),
  );
}
