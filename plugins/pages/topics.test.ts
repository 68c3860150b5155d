import {expect, test} from 'vitest';
import {questionsOf} from './cards';
import {read} from './pages.fixture';
import {Resolver} from './resolve';
import {topicsOf} from './topics';

const page = read();
const units = new Resolver([page], {terms: {}, macros: {}, papers: {}}, 'en').renderAnswers(page);
const known = {
  all: [page],
  questions: questionsOf(page, units),
  pages: new Map([[page.page, {before: [{href: '/a/b/', title: 'B'}]}]]),
};
const doc = {type: 'doc', id: 'foundations/norms'};

test('a topic is a category of the sidebar, with the pages below it and their questions', () => {
  const nested = {type: 'category', label: 'Lengths', items: [doc]};
  const category = {type: 'category', key: 'basics', label: '基础', items: [nested]};
  expect(topicsOf({course: [category]}, known)).toMatchObject([
    {
      key: 'basics',
      label: '基础',
      pages: [
        {
          path: '/foundations/norms/',
          questions: [{id: 'what-is-a-norm', number: '1'}, {id: 'where-balls'}],
          before: [{title: 'B'}],
        },
      ],
    },
  ]);
});

test('what is no page of the course is left out', () => {
  const strange = {type: 'category', label: 'Links', items: [{type: 'link'}, {...doc, id: 'x/y'}]};
  expect(topicsOf({course: [strange, {type: 'doc', id: 'z'}]}, known)).toEqual([
    {key: 'Links', label: 'Links', pages: []},
  ]);
});
