import {expect, test} from 'vitest';
import {goodPage, read} from './pages.fixture';

const list = (kind: string, page = read()) =>
  page.units.filter((unit) => unit.kind === kind).map(({id, number}) => [id, number]);

test('questions are numbered in the order of the page, other headings are sections', () => {
  expect(list('question')).toEqual([
    ['what-is-a-norm', '1'],
    ['where-balls', '2'],
  ]);
  expect(list('section')).toEqual([['exercises', undefined]]);
});

test('a numbered equation carries question and place, one without an id carries nothing', () => {
  expect(list('equation')).toEqual([
    ['homogeneity', '1.1'],
    ['ball', '2.1'],
  ]);
});

test('a new question before an equation renumbers it', () => {
  const page = read(
    '## Where do balls',
    '## New? {/* #new */}\n\n<Answer weight={1}>\n\nYes.\n\n</Answer>\n\n## Where do balls',
  );
  expect(list('equation', page)).toContainEqual(['ball', '3.1']);
});

test('steps are lettered within their question', () => {
  expect(list('step')).toEqual([
    ['scale', '1a'],
    ['triangle', '1b'],
  ]);
});

test('a unit knows the question it stands in', () => {
  const within = Object.fromEntries(read().units.map(({id, question}) => [id, question]));
  expect(within).toMatchObject({
    scale: 'what-is-a-norm',
    ball: 'where-balls',
    'unit-balls': 'what-is-a-norm',
  });
  expect(within['scale-it']).toBeUndefined();
});

test('an equation is kept as TeX and as HTML', () => {
  const equation = read().units.find(({id}) => id === 'homogeneity');
  expect(equation?.tex).toBe('f(\\alpha x) = \\lvert\\alpha\\rvert f(x)');
  expect(equation?.html).toContain('class="katex"');
});

test('references are listed with the line where they stand', () => {
  const line = goodPage.split('\n').findIndex((text) => text.includes('<Cite')) + 1;
  expect(read().uses).toContainEqual({
    tag: 'Cite',
    key: 'minkowski1896',
    line,
    within: 'what-is-a-norm',
  });
  expect(read().uses.map(({tag}) => tag)).toEqual(['Ref', 'Cite', 'Demo', 'Term']);
});

test('a formula that KaTeX cannot read stops the page, with its line', () => {
  expect(() => read('f(x + y)', '\\frac{x')).toThrow(/formula does not render/);
  expect(() => read('a function $f$'.replace('a', 'A'), '$\\nosuch$')).toThrow(/nosuch/);
});
