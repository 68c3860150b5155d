import {expect, test} from 'vitest';
import {questionsOf} from '../pages/cards';
import {read} from '../pages/pages.fixture';
import {Resolver} from '../pages/resolve';
import {topicsOf} from '../pages/topics';
import {rowsOf, searchedQuestions} from './questions';

const page = read();
const units = new Resolver([page], {terms: {}, macros: {}, papers: {}}, 'en').renderAnswers(page);
const questions = questionsOf(page, units);

test('a row leaves the answer out and belongs to the topic of the sidebar', () => {
  const items = [{type: 'doc', id: page.page}];
  const sidebars = {course: [{type: 'category', key: 'basics', label: 'Basics', items}]};
  const [row] = rowsOf(questions, topicsOf(sidebars, {all: [page], questions, pages: new Map()}));
  expect(row).toMatchObject({id: 'what-is-a-norm', topic: 'basics', hasDemo: true});
  expect(row).not.toHaveProperty('answerHtml');
});

test('a question is searched by title, page, answer and how else it is asked, in the words of the search', () => {
  const {words, concepts} = searchedQuestions([page], [['norm', '范数']], {
    'foundations/norms#what-is-a-norm': ['definition of length'],
  });
  const own = words['/foundations/norms/what-is-a-norm/'];
  expect(concepts).toEqual([['norm', '范数']]);
  for (const word of ['funct', 'property', 'definit', 'length', '=0']) {
    expect(own.split(' ')).toContain(word);
  }
});
