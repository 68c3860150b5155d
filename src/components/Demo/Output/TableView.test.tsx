import {JSDOM} from 'jsdom';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, test} from 'vitest';
import type {TableItem} from 'lab/output';
import {TableView} from './TableView';

const number = (value: string) => ({value});

function draw(item: Partial<TableItem>): DocumentFragment {
  const whole = {kind: 'table', columns: [], rows: [], ...item} as TableItem;
  return JSDOM.fragment(renderToStaticMarkup(<TableView item={whole} />));
}

const texts = (page: DocumentFragment, selector: string) =>
  [...page.querySelectorAll(selector)].map(({textContent}) => textContent);

test('the names of rows head them, whether or not their column has a name', () => {
  for (const first of ['', 'method']) {
    const page = draw({
      columns: [first, 'loss'],
      rows: [
        ['SGD', number('1')],
        ['Adam', number('2')],
      ],
    });
    expect(texts(page, 'tbody th[scope="row"]')).toEqual(['SGD', 'Adam']);
    expect(texts(page, 'tbody td')).toEqual(['1', '2']);
  }
});

test('names that are numbers head their rows where their column has no name', () => {
  const page = draw({columns: ['', 'x'], rows: [[number('0'), number('3')]]});
  expect(texts(page, 'tbody th[scope="row"]')).toEqual(['0']);
});

test('values name no row, and nothing is no name', () => {
  expect(
    texts(draw({columns: ['n', 'x'], rows: [[number('0'), number('3')]]}), 'tbody th'),
  ).toEqual([]);
  expect(texts(draw({columns: ['', 'x'], rows: [['', number('3')]]}), 'tbody th')).toEqual([]);
  expect(texts(draw({columns: ['words'], rows: [['one'], ['two']]}), 'tbody th')).toEqual([]);
});

test('a table that is not too wide is no stop of the keyboard', () => {
  expect(
    draw({title: 'T', columns: ['a'], rows: [[number('1')]]}).querySelector('[tabindex]'),
  ).toBeNull();
});
