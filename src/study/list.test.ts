import {expect, test} from 'vitest';
import {
  add,
  addAll,
  change,
  emptyList,
  follow,
  maxItems,
  move,
  remove,
  type StudyList,
} from './list';

const keysOf = (list: StudyList) => list.items.map(({key}) => key);
const abc = ['p#a', 'p#b', 'p#c'].reduce(add, emptyList);

test('what is collected goes to the end, and is collected once', () => {
  expect(keysOf(add(abc, 'p#a'))).toEqual(['p#a', 'p#b', 'p#c']);
  expect(keysOf(add(remove(abc, 'p#a'), 'p#a'))).toEqual(['p#b', 'p#c', 'p#a']);
});

test('an item moves to a place, never beyond the ends', () => {
  expect(keysOf(move(abc, 'p#a', 1))).toEqual(['p#b', 'p#a', 'p#c']);
  expect(keysOf(move(abc, 'p#c', -5))).toEqual(['p#c', 'p#a', 'p#b']);
  expect(keysOf(move(abc, 'p#a', 9))).toEqual(['p#b', 'p#c', 'p#a']);
  expect(move(abc, 'p#x', 0)).toBe(abc);
});

test('a note belongs to its item alone', () => {
  const noted = change(abc, 'p#b', {note: 'one\ntwo', isDone: true});
  expect(noted.items.map(({note, isDone}) => [note, isDone])).toEqual([
    ['', false],
    ['one\ntwo', true],
    ['', false],
  ]);
});

test('another list adds what is missing and overwrites nothing', () => {
  const mine = change({...abc, title: 'Mine'}, 'p#a', {note: 'my words', isDone: true});
  const theirs: StudyList = {
    title: 'Theirs',
    items: [
      {key: 'p#d', note: 'new', isDone: false},
      {key: 'p#b', note: 'their words', isDone: true},
      {key: 'p#a', note: 'other words', isDone: false},
    ],
  };
  const both = addAll(mine, theirs);
  expect(both.title).toBe('Mine');
  expect(both.items).toEqual([
    {key: 'p#a', note: 'my words', isDone: true},
    {key: 'p#b', note: 'their words', isDone: false},
    {key: 'p#c', note: '', isDone: false},
    {key: 'p#d', note: 'new', isDone: false},
  ]);
});

test('units that moved are followed, and two that became one stand once', () => {
  expect(keysOf(follow(abc, {'p#a': 'q#z', 'p#c': 'p#b'}))).toEqual(['q#z', 'p#b']);
  expect(follow(abc, {})).toBe(abc);
  expect(follow(abc, {'p#x': 'p#y'})).toBe(abc);
});

test('a list takes no more items than can be read back', () => {
  const keys = Array.from({length: maxItems + 5}, (_, i) => `p#${i}`);
  expect(keys.reduce(add, emptyList).items).toHaveLength(maxItems);
});
