import {expect, test} from 'vitest';
import type {QuestionRow} from '../../../model';
import {conceptFinder, readWords} from '../../../model/search';
import {applyFilter, everything, type Filter, formatFilter, parseFilter} from './filter';

const row = (id: string, more: Partial<QuestionRow>): QuestionRow => ({
  id,
  page: 'foundations/norms',
  pageTitle: 'Norms',
  topic: 'foundations',
  title: id,
  number: '1',
  weight: 1,
  hasDemo: false,
  href: `/foundations/norms/#${id}`,
  ...more,
});

const rows = [
  row('sparsity', {title: 'Why does L1 give zeros?', weight: 3, hasDemo: true}),
  row('definition', {title: 'What is a norm, for which p is Lᵖ one?', weight: 2}),
  row('layers', {title: 'A layer?', topic: 'networks', pageTitle: 'Networks', weight: 3}),
  row('chinese', {title: '为什么 L1 能产生零？', topic: 'networks'}),
];
const concepts = [['dying ReLU', 'dead neurons', '死亡 ReLU']];
const find = conceptFinder(concepts);
const searched = {
  concepts,
  words: {
    '/foundations/norms/#definition': readWords(
      'What is a norm, for which p is Lᵖ one? Hölder and Minkowski say so.',
      find,
    ),
    '/foundations/norms/#layers': readWords('A layer? Networks. A dead ReLU, or dying ReLU', find),
  },
};

const shown = (part: Partial<Filter>, locale = 'en') =>
  applyFilter(rows, {...everything, ...part}, searched, locale).map(({id}) => id);

test('without a filter every question is shown in the order of the course', () => {
  expect(shown({})).toEqual(['sparsity', 'definition', 'layers', 'chinese']);
});

test('topic, importance and demo narrow the list together', () => {
  expect(shown({topic: 'networks'})).toEqual(['layers', 'chinese']);
  expect(shown({weight: 2})).toEqual(['sparsity', 'definition', 'layers']);
  expect(shown({withDemo: true})).toEqual(['sparsity']);
  expect(shown({topic: 'networks', withDemo: true})).toEqual([]);
});

test.each([
  ['WHY zero', ['sparsity']],
  ['dead neurons', ['layers']],
  ['死亡 ReLU', ['layers']],
  ['the Minkowski', ['definition']],
  ['ｌ１ zeros', ['sparsity']],
  ['zeros l1', ['sparsity']],
  ['lp', ['definition']],
  ['holder', ['definition']],
  ['产生', ['chinese']],
  ['networks', ['layers']],
  ['nothing', []],
])('"%s" finds its words in title, page and short answer', (words, found) => {
  expect(shown({words})).toEqual(found);
});

test('questions are sorted by importance or by title', () => {
  expect(shown({sort: 'importance'})).toEqual(['sparsity', 'layers', 'definition', 'chinese']);
  expect(shown({sort: 'title'}).slice(0, 3)).toEqual(['layers', 'definition', 'sparsity']);
});

test('a filter survives its way through the URL, and the default leaves no trace', () => {
  const filter: Filter = {
    words: 'L1 为什么',
    topic: 'networks',
    weight: 2,
    withDemo: true,
    sort: 'title',
  };
  expect(parseFilter(formatFilter(filter))).toEqual(filter);
  expect(formatFilter(everything)).toBe('');
});

test('what a URL says wrongly counts as not said', () => {
  expect(parseFilter('?importance=7&sort=up&demo=yes&x=1')).toEqual(everything);
});
