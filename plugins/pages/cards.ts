import type {Card, QuestionEntry, Unit} from '../../model';
import {addressOf} from '../../model/address';
import type {SourcePage} from './readPage';

/** What a link into the page can show before one follows it; the page itself comes first, with an empty id. */
export function cardsOf(page: SourcePage, units: Unit[]): Card[] {
  const whole: Card = {
    kind: 'section',
    id: '',
    title: page.title,
    html: escapeHtml(page.description),
  };
  const cards = units.map(
    ({kind, id, title, number, weight, question, answerHtml, html}): Card => ({
      kind,
      id,
      title,
      number,
      weight,
      html: withoutLinks(answerHtml ?? html),
      question,
      size: page.sizes[id],
    }),
  );
  return [whole, ...cards];
}

/** The rows that a page adds to the question index. */
export function questionsOf(page: SourcePage, units: Unit[]): QuestionEntry[] {
  return units.flatMap((unit) => {
    if (unit.kind !== 'question') return [];
    const hasDemo = units.some(({kind, question}) => kind === 'demo' && question === unit.id);
    return [
      {
        id: unit.id,
        page: page.page,
        pageTitle: page.title,
        topic: page.page.split('/')[0],
        title: unit.title,
        number: unit.number ?? '',
        weight: unit.weight ?? 1,
        hasDemo,
        href: addressOf(page.path, unit),
        answerHtml: unit.answerHtml ?? '',
      },
    ];
  });
}

/** A card goes away with the pointer: nothing on it can be followed. */
function withoutLinks(html: string | undefined): string | undefined {
  return html?.replace(/<\/?a\b[^>]*>/g, '');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
