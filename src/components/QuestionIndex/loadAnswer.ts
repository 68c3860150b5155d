import type {Card, QuestionRow} from '../../../model';

/** The short answer of a question, as HTML; the cards of its page hold it, fetched once per page. */
export async function loadAnswer({page, id}: Pick<QuestionRow, 'page' | 'id'>): Promise<string> {
  const name = page.replace(/\//g, '-');
  const {default: cards} = (await import(`@cards/cards-${name}.json`)) as {default: Card[]};
  return cards.find((card) => card.id === id)?.html ?? '';
}
