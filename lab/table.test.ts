import {expect, test} from 'vitest';
import {record} from './host.fixture';
import {fixed} from './numbers';
import type {TableItem} from './output';
import {table, type TableSpec} from './table';

/** Headings and cells as text. */
function shown(spec: TableSpec) {
  const {items} = record();
  table(spec);
  const {columns, rows} = items[0] as TableItem;
  return [columns, ...rows.map((row) => row.map((c) => (typeof c === 'string' ? c : c.value)))];
}

test('a table holds labels and values', () => {
  const {items} = record();
  table({title: 'Losses', columns: ['model', 'loss'], rows: [['linear', 0.5]]});
  expect(items).toEqual([
    {
      kind: 'table',
      title: 'Losses',
      columns: ['model', 'loss'],
      rows: [['linear', {value: '0.5'}]],
    },
  ]);
});

test('a row of the wrong length is named', () => {
  record();
  expect(() => table({columns: ['a', 'b'], rows: [[1, 2], [1]]})).toThrow(
    'rows[1] should be a list of 2 cells, one for each column, but is 1 cells',
  );
});

test('named rows begin with their names, whose heading may be left out', () => {
  const rows = {SGD: [12, 0.5], Adam: [7, 0.25]};
  const cells = [
    ['SGD', '12', '0.5'],
    ['Adam', '7', '0.25'],
  ];
  expect(shown({columns: ['steps', 'loss'], rows})).toEqual([['', 'steps', 'loss'], ...cells]);
  expect(shown({columns: ['way', 'steps', 'loss'], rows})[0][0]).toBe('way');
  expect(shown({rows})).toEqual([['', '', ''], ...cells]);
  expect(shown({columns: ['steps'], rows: {SGD: 12}})[1]).toEqual(['SGD', '12']);
});

test('the name of a row is a sentence that can be translated', () => {
  const {items} = record();
  table({rows: {'gradient descent': 1}});
  expect((items[0] as TableItem).rows[0][0]).toBe('gradient descent');
});

test('digits hold for every cell of a column with a fraction, not for whole numbers', () => {
  const rows = [
    ['a', 12, 0.5, fixed(1, 1)],
    ['b', 7, 2, Infinity],
    ['c', 1, NaN, -Infinity],
  ];
  expect(shown({columns: ['', 'n', 'x', 'y'], rows, digits: 2}).slice(1)).toEqual([
    ['a', '12', '0.50', '1.0'],
    ['b', '7', '2.00', '∞'],
    ['c', '1', 'NaN', '−∞'],
  ]);
});

test('what never arrived is ∞, with digits or without', () => {
  expect(shown({rows: {a: Infinity, b: 0.123}})).toEqual([
    ['', ''],
    ['a', '∞'],
    ['b', '0.123'],
  ]);
});

test('each column may have digits of its own', () => {
  const rows = {a: [0.123, 0.456]};
  expect(shown({rows, digits: [1, 2]})[1]).toEqual(['a', '0.1', '0.46']);
  expect(shown({rows: [[0.123, 0.456]], digits: [1, 2]})[1]).toEqual(['0.1', '0.46']);
});

test.each<[unknown, string]>([
  [3, 'table(spec): expected an object such as {columns, rows}, but it is 3'],
  [{row: []}, "table: there is no 'row'; the fields are title, columns, rows, digits"],
  [{columns: 'n', rows: []}, 'columns should be a list of strings'],
  [{columns: ['n'], rows: 1}, 'rows should be a list of lists or a record of named rows'],
  [{columns: ['n'], rows: [1]}, 'rows[0] should be a list of cells'],
  [{columns: ['n', 'm'], rows: {a: [1, 2, 3]}}, 'rows[0] should be a list of 2 cells'],
  [{rows: {a: [1.5, 2.5]}, digits: [1]}, 'digits should be one number or 2'],
  [{rows: {a: [1.5]}, digits: '2'}, "but there is '2'"],
  [
    {rows: {a: [1.5]}, digits: -1},
    'table: digits should be whole numbers from 0 to 100, but there is -1',
  ],
])('%j is refused', (spec, message) => {
  record();
  expect(() => table(spec as TableSpec)).toThrow(message);
});
