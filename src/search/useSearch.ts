import {useEffect, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {SearchSuggestions} from '../../model/search';
import type {Answer, Engine} from './engine';
import {engineAt, keepOnce} from './place';

/** How far a search is. */
export type SearchState =
  | {status: 'idle'}
  | {status: 'busy'; answer?: Answer}
  | {status: 'done'; answer: Answer; suggestions?: SearchSuggestions}
  | {status: 'failed'};

/** Searches as one types; what was found before stays until something else is. */
export function useSearch(text: string): SearchState {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const [state, setState] = useState<SearchState & {for?: string}>({status: 'idle'});
  useEffect(
    function askIndex() {
      if (text.trim() === '') return;
      let isGone = false;
      const say = (next: SearchState) => {
        if (!isGone) setState({...next, for: text});
      };
      async function ask(engine: Engine) {
        const answer = await engine.search(text);
        keepOnce(baseUrl);
        const isEmpty = answer.found.length === 0;
        say({
          status: 'done',
          answer,
          suggestions: isEmpty && !isGone ? await engine.suggestions() : undefined,
        });
      }
      engineAt(baseUrl)
        .then(ask)
        .catch(() => say({status: 'failed'}));
      return () => {
        isGone = true;
      };
    },
    [text, baseUrl],
  );
  if (text.trim() === '') return {status: 'idle'};
  if (state.for === text) return state;
  return {status: 'busy', answer: state.status === 'done' ? state.answer : undefined};
}
