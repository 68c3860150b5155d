import {expect, test} from 'vitest';
import {cardsOf, questionsOf} from './cards';
import {read} from './pages.fixture';
import {Resolver} from './resolve';

const page = read();
const units = new Resolver([page], {terms: {}, macros: {}, papers: {}}, 'en').renderAnswers(page);

test('every unit has a card, and the page itself', () => {
  const cards = cardsOf(page, units);
  expect(cards.map(({id}) => id)).toEqual(['', ...page.units.map(({id}) => id)]);
  expect(cards[0]).toMatchObject({title: 'Norms', html: 'Lengths of vectors.'});
});

test('a card shows the short answer of a question and the formula of an equation', () => {
  const cards = Object.fromEntries(cardsOf(page, units).map((card) => [card.id, card]));
  expect(cards['what-is-a-norm'].html).toContain('three properties');
  expect(cards.homogeneity.html).toContain('katex');
});

test('a card shows the first paragraph of a step, an exercise and a demo, without links', () => {
  const linked = read('Scaling a vector', '[Scaling](https://example.org/) a vector $x$');
  const resolver = new Resolver([linked], {terms: {}, macros: {}, papers: {}}, 'en');
  const cards = Object.fromEntries(
    cardsOf(linked, resolver.renderAnswers(linked)).map((card) => [card.id, card]),
  );
  expect(cards.scale.html).toMatch(/^Scaling a vector <span class="katex">/);
  expect(cards['scale-it'].html).toMatch(/^What is <span class="unbroken"><span class="katex">/);
  expect(cards['unit-balls'].html).toBe('The ball is convex.');
});

test('the index has a row per question and knows which have a demo', () => {
  expect(questionsOf(page, units)).toMatchObject([
    {
      id: 'what-is-a-norm',
      number: '1',
      weight: 2,
      hasDemo: true,
      topic: 'foundations',
      href: '/foundations/norms/what-is-a-norm/',
    },
    {id: 'where-balls', number: '2', weight: 1, hasDemo: false},
  ]);
});
