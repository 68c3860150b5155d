import {expect, test} from 'vitest';
import {questionsOf} from '../pages/cards';
import {read} from '../pages/pages.fixture';
import {Resolver} from '../pages/resolve';
import {topicsOf} from '../pages/topics';
import {answerTexts, rowsOf} from './questions';

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

test('what is searched are the words of the answers, formulas as TeX', () => {
  expect(answerTexts([page])['/foundations/norms/#what-is-a-norm']).toContain(
    'A function f with three properties',
  );
});
