import type {Card} from '../../../model';

const loaded = new Map<string, Promise<Card[]>>();

/** The cards of a page, `foundations/norms`; none where there is no such page. */
export function loadCards(page: string): Promise<Card[]> {
  const known = loaded.get(page);
  if (known) return known;
  const cards = import(`@cards/cards-${page.replaceAll('/', '-')}.json`).then(
    (module: {default: Card[]}) => module.default,
    () => {
      // Perhaps the network is back at the next try.
      loaded.delete(page);
      return [];
    },
  );
  loaded.set(page, cards);
  return cards;
}
