import type {QuestionWords} from '../../../model/search';
import {useFile} from '@site/src/files/useFile';

const none: QuestionWords = {concepts: [], words: {}};

/** The words of all questions, fetched when somebody begins to look for words. */
export function useQuestionWords(isWanted: boolean): QuestionWords {
  // Until they are here, titles alone are searched.
  const {file} = useFile(() => import('@index/question-words.json'), isWanted);
  return file?.default ?? none;
}
