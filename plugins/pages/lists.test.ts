import {expect, test} from 'vitest';
import {cardsOf, questionsOf} from './cards';
import {checkLists, readyLists, studyRows} from './lists';
import {read} from './pages.fixture';
import {Resolver} from './resolve';
import {topicsOf} from './topics';

const page = read();
const units = new Resolver([page], {terms: {}, macros: {}, papers: {}}, 'en').renderAnswers(page);
const cards = {[page.page]: cardsOf(page, units)};
const rows = studyRows(cards);
const known = [...rows.keys()];

const list = {
  id: 'evening',
  title: {en: 'An evening', zh: '一个晚上'},
  purpose: {en: 'To begin.', zh: '开始。'},
  units: ['foundations/norms#homogeneity', 'foundations/norms#what-is-a-norm'],
};
const problems = (...lists: object[]) => checkLists(JSON.stringify(lists, null, 2), known);

test('a list names its units in its own order, in the language of the page', () => {
  const [first] = readyLists(JSON.stringify([list]), rows, [], 'zh-Hans');
  expect(first).toMatchObject({id: 'evening', title: '一个晚上', purpose: '开始。'});
  expect(first.units.map(({key}) => key)).toEqual(list.units);
  expect(first.units[0]).toMatchObject({
    kind: 'equation',
    number: '1.1',
    pageTitle: 'Norms',
    question: 'what-is-a-norm',
    size: {display: 1},
  });
});

test('each topic has a list of all its questions, the most important first', () => {
  const items = [{type: 'doc', id: page.page}];
  const sidebars = {course: [{type: 'category', key: 'basics', label: 'Basics', items}]};
  const questions = questionsOf(page, units);
  const topics = topicsOf(sidebars, {all: [page], questions, pages: new Map()});
  const [topic] = readyLists('[]', rows, topics, 'en');
  expect(topic).toMatchObject({id: 'topic-basics', title: 'Basics'});
  expect(topic.units.map(({id}) => id)).toEqual(['what-is-a-norm', 'where-balls']);
});

test('a sound list has no problem', () => {
  expect(problems(list)).toEqual([]);
});

test('an unknown unit is named with file, line and the nearest ids', () => {
  const wrong = {...list, units: [...list.units, 'foundations/norms#what-is-norm']};
  expect(problems(list, wrong)).toEqual([
    'content/lists.json:18  There are two lists "evening". Give one another id.',
    expect.stringMatching(
      /^content\/lists\.json:30 {2}There is no unit "foundations\/norms#what-is-norm" .*Nearest: "foundations\/norms#what-is-a-norm"/,
    ),
  ]);
});

test.each([
  ['an id that a link needs', {...list, id: 'list'}, 'cannot be the id'],
  ['an id of a topic', {...list, id: 'topic-x'}, 'cannot be the id'],
  ['a missing translation', {...list, purpose: {en: 'To begin.'}}, 'needs "purpose"'],
  ['a unit twice', {...list, units: [list.units[0], list.units[0]]}, 'stands twice'],
])('%s is a problem', (_, wrong, message) => {
  expect(problems(wrong)).toEqual([expect.stringContaining(message)]);
});
