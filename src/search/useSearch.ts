import {useEffect, useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {Answer} from './engine';
import {ask, keepOnce} from './place';

/** How far a search is; what was found before stays until something else is. */
export type SearchState =
  | {status: 'idle'}
  | {status: 'busy' | 'slow'; answer?: Answer}
  | {status: 'done'; answer: Answer}
  | {status: 'failed'; retry: () => void};

/** After so many milliseconds the network is slow, and it is said. */
const slowAfter = 1500;

/** Searches as one types; a failure is tried again when the network is back, or when one asks for it. */
export function useSearch(text: string): SearchState {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const [state, setState] = useState<{
    for: string;
    answer?: Answer;
    status: 'slow' | 'done' | 'failed';
  }>();
  const [tries, setTries] = useState(0);
  const retry = () => {
    setState(undefined);
    setTries((count) => count + 1);
  };
  useEffect(
    function askIndex() {
      if (text.trim() === '') return;
      let isGone = false;
      const slow = setTimeout(
        () => setState((before) => ({for: text, status: 'slow', answer: before?.answer})),
        slowAfter,
      );
      ask(baseUrl, text)
        .then((answer) => {
          if (!isGone) setState({for: text, status: 'done', answer});
          void keepOnce(baseUrl);
        })
        .catch(() => {
          if (!isGone) setState({for: text, status: 'failed'});
        })
        .finally(() => clearTimeout(slow));
      return () => {
        isGone = true;
        clearTimeout(slow);
      };
    },
    [text, baseUrl, tries],
  );
  const isFailed = state?.status === 'failed';
  useEffect(
    function listenForNetwork() {
      if (!isFailed) return;
      const again = () => {
        setState(undefined);
        setTries((count) => count + 1);
      };
      window.addEventListener('online', again);
      return () => window.removeEventListener('online', again);
    },
    [isFailed],
  );
  if (text.trim() === '') return {status: 'idle'};
  if (state?.for !== text) return {status: 'busy', answer: state?.answer};
  if (state.status === 'failed') return {status: 'failed', retry};
  if (state.status === 'slow') return {status: 'slow', answer: state.answer};
  return {status: 'done', answer: state.answer!};
}
