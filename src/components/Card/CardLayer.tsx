import {useEffect, useEffectEvent, useState} from 'react';
import {createPortal} from 'react-dom';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {Card} from '../../../model';
import {CardView} from './CardView';
import {linkTarget} from './linkTarget';
import {loadCards} from './loadCards';
import {watchLinks, type Point} from './watchLinks';

interface Shown {
  card: Card;
  anchor: HTMLElement;
  point?: Point;
}

/** Links of the page itself; menus and bars say where they lead by their place. */
function select(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>('main :is(a[href]:not([data-unit-link]), [data-term])');
}

/** A term's definition already stands beside it, folded away. */
function termCard(button: HTMLElement): Card | undefined {
  const {term = ''} = button.dataset;
  const definition = button.nextElementSibling?.innerHTML;
  return definition ? {kind: 'term', id: term, title: '', html: definition} : undefined;
}

async function cardOf(anchor: HTMLElement, base: string): Promise<Card | undefined> {
  if (!(anchor instanceof HTMLAnchorElement)) return termCard(anchor);
  const target = linkTarget(anchor.href, new URL(base, location.origin).href);
  if (!target) return undefined;
  const isHere =
    linkTarget(location.href, new URL(base, location.origin).href)?.page === target.page;
  if (isHere && !target.id) return undefined;
  const cards = await loadCards(target.page);
  return cards.find(({id}) => id === target.id);
}

/** Shows, for any link that the reader rests on, what it leads to. One for the whole site. */
export function CardLayer() {
  const base = useBaseUrl('/');
  const {pathname, hash} = useLocation();
  const [shown, setShown] = useState<Shown>();
  const [asked, setAsked] = useState(pathname + hash);
  if (asked !== pathname + hash) {
    setAsked(pathname + hash);
    setShown(undefined);
  }

  const show = useEffectEvent((anchor: HTMLElement, isWanted: () => boolean, point?: Point) => {
    void cardOf(anchor, base).then((card) => {
      if (isWanted()) setShown(card && {card, anchor, point});
    });
  });
  useEffect(function watchPage() {
    let wanted: HTMLElement | undefined;
    return watchLinks(document, {
      select,
      show(anchor, point) {
        wanted = anchor;
        show(anchor, () => wanted === anchor && anchor.isConnected, point);
      },
      hide() {
        wanted = undefined;
        setShown(undefined);
      },
    });
  }, []);

  if (!shown) return null;
  const place = shown.anchor.closest('[popover], main') ?? document.body;
  return createPortal(<CardView key={`${shown.card.kind} ${shown.card.id}`} {...shown} />, place);
}
