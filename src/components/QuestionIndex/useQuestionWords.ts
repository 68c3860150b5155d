import {useEffect, useState} from 'react';
import type {QuestionWords} from '../../../model/search';

const none: QuestionWords = {concepts: [], words: {}};

/** The words of all questions, fetched when somebody begins to look for words. */
export function useQuestionWords(isWanted: boolean): QuestionWords {
  const [words, setWords] = useState(none);
  useEffect(
    function loadWords() {
      if (!isWanted) return;
      let isGone = false;
      void import('@index/question-words.json').then((module) => {
        if (!isGone) setWords(module.default);
      });
      return () => {
        isGone = true;
      };
    },
    [isWanted],
  );
  return words;
}
