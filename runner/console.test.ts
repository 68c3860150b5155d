import {expect, test} from 'vitest';
import {makeConsole} from './console';

type Tables = {columns: string[]; rows: unknown[][]}[];

/** Lines and tables that code with a `console` makes; its clock runs 5 ms between two looks. */
function shown(work: (console: Console) => void) {
  const lines: unknown[][] = [];
  const tables: Tables = [];
  let time = 0;
  const paper = {
    print: (...parts: unknown[]) => void lines.push(parts),
    table: (spec: Tables[number]) => void tables.push(spec),
  };
  work(makeConsole(paper, () => (time += 5)) as Console);
  return {lines, tables};
}

test.each([
  [['%s is %d', 'x', 42], ['x is 42']],
  [['%i %f', 3.7, '2.5'], ['3 2.5']],
  [
    ['100 %% of %s', [1, 2], 'more'],
    ['100 % of [1, 2]', 'more'],
  ],
  [
    ['at %o now', {a: 1}],
    ['at ', {a: 1}, ' now'],
  ],
  [['%cred', 'color: red'], ['red']],
  [['%s and %s', 1], ['1 and %s']],
  [
    ['50% sure', 1],
    ['50% sure', 1],
  ],
  [
    [1, '%s'],
    [1, '%s'],
  ],
])('log(%j) prints %j', (parts, line) => {
  expect(shown((console) => console.log(...parts)).lines).toEqual([line]);
});

test('groups indent, one level after another', () => {
  const {lines} = shown((console) => {
    console.group('a');
    console.log('b', 1);
    console.groupCollapsed();
    console.log(2);
    console.groupEnd();
    console.groupEnd();
    console.groupEnd();
    console.log('c');
  });
  expect(lines).toEqual([['a'], ['\u2003b', 1], ['\u2003\u2003', 2], ['c']]);
});

test('count, time and assert', () => {
  const {lines} = shown((console) => {
    console.count();
    console.count('x');
    console.count('x');
    console.countReset('x');
    console.count('x');
    console.time('t');
    console.timeEnd('t');
    console.timeEnd('t');
    console.assert(1 < 2, 'never');
    console.assert(1 > 2, 'no %s', 'way');
  });
  expect(lines.map((parts) => parts.join(' '))).toEqual([
    'default: 1',
    'x: 1',
    'x: 2',
    'x: 1',
    't: 5 ms',
    expect.stringContaining('There is no timer “t”'),
    'Assertion failed: no way',
  ]);
});

test.each([
  [
    [{a: 1}, {a: 2, b: 3}],
    ['', 'a', 'b'],
    [
      ['0', 1, ''],
      ['1', 2, 3],
    ],
  ],
  [
    [
      [1, 2],
      [3, 4],
    ],
    ['', '0', '1'],
    [
      ['0', 1, 2],
      ['1', 3, 4],
    ],
  ],
  [
    ['x', 'y'],
    ['', 'value'],
    [
      ['0', 'x'],
      ['1', 'y'],
    ],
  ],
  [
    {p: {a: 1}, q: 5},
    ['', 'a', 'value'],
    [
      ['p', 1, ''],
      ['q', '', 5],
    ],
  ],
])('table(%j)', (data, columns, rows) => {
  expect(shown((console) => console.table(data)).tables).toEqual([{columns, rows}]);
});

test('table shows the columns asked for, and prints what is no table', () => {
  const {lines, tables} = shown((console) => {
    console.table([{a: 1, b: 2}], ['b']);
    console.table(7);
  });
  expect(tables).toEqual([{columns: ['', 'b'], rows: [['0', 2]]}]);
  expect(lines).toEqual([[7]]);
});
