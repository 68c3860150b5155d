import {useEffect, useMemo, useState} from 'react';
import type {Card, StudyData, StudyRow} from '../../../model';
import {loadCards} from '@site/src/components/Card/loadCards';

/** A unit with what a hand-out shows of it. */
export interface StudyUnit extends StudyRow {
  /** The short answer, the formula or the first words; formulas rendered. */
  html?: string;
  /** The numbered equations of a question. */
  equations: {id: string; number: string; html: string}[];
}

/** What is known of a key by now; `failed` when its page's data could not be loaded. */
export type Found =
  {state: 'known'; unit: StudyUnit} | {state: 'loading' | 'unknown' | 'failed'; unit?: undefined};

const noSize = {words: 0, han: 0, inline: 0, display: 0, demos: 0};

/** Looks up units of a list; the cards of their pages are fetched once per page. */
export function useUnits(keys: string[], {pages, moved}: StudyData): (key: string) => Found {
  const [loaded, setLoaded] = useState<Record<string, Card[]>>({});
  const wanted = useMemo(() => {
    const all = keys.map((key) => pageOf(resolve(key, moved)));
    return [...new Set(all)].filter((page) => Object.hasOwn(pages, page)).sort();
  }, [keys, moved, pages]);
  const names = wanted.join(' ');

  useEffect(
    function loadPages() {
      let isGone = false;
      for (const page of names.split(' ').filter(Boolean)) {
        void loadCards(page).then((cards) => {
          if (!isGone) setLoaded((before) => ({...before, [page]: cards}));
        });
      }
      return () => {
        isGone = true;
      };
    },
    [names],
  );

  return useMemo(() => {
    const units = new Map<string, StudyUnit>();
    for (const [page, cards] of Object.entries(loaded)) {
      for (const unit of unitsOf(page, cards)) units.set(unit.key, unit);
    }
    return (key) => {
      const now = resolve(key, moved);
      const page = pageOf(now);
      if (!Object.hasOwn(pages, page)) return {state: 'unknown'};
      if (!Object.hasOwn(loaded, page)) return {state: 'loading'};
      const unit = units.get(now);
      if (unit) return {state: 'known', unit};
      // Every page has a card of its own at least.
      return {state: loaded[page].length > 0 ? 'unknown' : 'failed'};
    };
  }, [loaded, moved, pages]);
}

const pageOf = (key: string) => key.split('#')[0];

function resolve(key: string, moved: StudyData['moved']): string {
  return Object.hasOwn(moved, key) ? moved[key] : key;
}

function unitsOf(page: string, cards: Card[]): StudyUnit[] {
  const [whole, ...units] = cards;
  if (!whole) return [];
  return units.map(({size = noSize, ...card}) => ({
    ...card,
    size,
    key: `${page}#${card.id}`,
    page,
    pageTitle: whole.title,
    equations: units.flatMap(({kind, id, number = '', html = '', question}) =>
      kind === 'equation' && card.kind === 'question' && question === card.id
        ? [{id, number, html}]
        : [],
    ),
  }));
}
