import {useEffect, useState} from 'react';

const none: Record<string, string> = {};

/** The words of the short answers, fetched when somebody begins to look for words. */
export function useAnswerTexts(isWanted: boolean): Record<string, string> {
  const [texts, setTexts] = useState(none);
  useEffect(
    function loadTexts() {
      if (!isWanted) return;
      let isGone = false;
      void import('@index/answer-texts.json').then((module) => {
        if (!isGone) setTexts(module.default);
      });
      return () => {
        isGone = true;
      };
    },
    [isWanted],
  );
  return texts;
}
