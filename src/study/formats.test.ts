import {expect, test} from 'vitest';
import type {ReadingSize} from '../../model';
import {readFile, writeFile} from './file';
import {add, change, emptyList} from './list';
import {listMarkdown} from './markdown';
import {minutes, readingSeconds, totalSeconds} from './readingTime';

const list = change(add(emptyList, 'p#a'), 'p#a', {note: '一\ntwo', isDone: true});

test('a file reads back the same, ticks included', () => {
  expect(readFile(writeFile({...list, title: 'T'}))).toEqual({...list, title: 'T'});
});

test.each(['', '{', '[]', '{}', '{"v":1,"items":[]}', writeFile(list).replace('"v": 1', '"v": 2')])(
  'another file is no list: %s',
  (text) => {
    expect(readFile(text)).toBeUndefined();
  },
);

test('Markdown has a task with a link for each item, and quotes the note line by line', () => {
  const text = listMarkdown('For [Tuesday]', [
    {
      name: 'Is [0, 1) open?',
      url: 'https://e.org/p/#a',
      about: 'Norms 3, 12 min',
      note: ' $\\lambda$ first\n\n<b>then</b>\n',
      isDone: true,
    },
    {name: 'p#gone', about: 'unknown', note: '', isDone: false},
  ]);
  expect(text).toBe(`# For \\[Tuesday\\]

- [x] [Is \\[0, 1) open?](https://e.org/p/#a) (Norms 3, 12 min)

  > $\\lambda$ first
  >
  > \\<b>then\\</b>

- [ ] \`p#gone\` (unknown)
`);
});

const size = (part: Partial<ReadingSize>): ReadingSize => ({
  words: 0,
  han: 0,
  inline: 0,
  display: 0,
  demos: 0,
  ...part,
});

test('words, characters, formulas and demos each take their time', () => {
  expect(readingSeconds(size({words: 200}))).toBe(60);
  expect(readingSeconds(size({han: 300}))).toBe(60);
  expect(readingSeconds(size({inline: 2, display: 1}))).toBe(26);
  expect(readingSeconds(size({demos: 2}))).toBe(180);
});

test('an equation of a question on the list is read with it, and counted once', () => {
  const question = {key: 'p#q', page: 'p', size: size({words: 400, display: 3})};
  const equation = {key: 'p#e', page: 'p', question: 'q', size: size({display: 1})};
  expect(totalSeconds([question, equation])).toBe(180);
  expect(totalSeconds([equation])).toBe(20);
  expect(totalSeconds([equation], [question, equation])).toBe(0);
});

test('anything at all takes a minute', () => {
  expect([0, 1, 89, 91].map(minutes)).toEqual([0, 1, 1, 2]);
});
