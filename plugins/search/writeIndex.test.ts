import {expect, test} from 'vitest';
import {
  unpackPostings,
  type IndexedEntry,
  type SearchCore,
  type SearchEntry,
} from '../../model/search';
import {indexFiles} from './writeIndex';

const entry = (title: string): SearchEntry => ({
  path: '/a/',
  page: 'A',
  question: title,
  units: [{kind: 'question', id: 'q', title, text: 'Its answer.', hidden: '\\frac', weight: 3}],
});
const filesOf = (entries: SearchEntry[]) =>
  indexFiles({entries, concepts: [['two', '二']], questions: []});

test('each word has a line that says in which records it stands, and how much it says there', () => {
  const files = filesOf([entry('One?'), entry('Two?')]);
  const core = JSON.parse(files.get('index.json')!) as SearchCore;
  const words = core.words.split('\n');
  const lines = files.get(`${core.version}/words-0.txt`)!.split('\n');
  const [[record, level], ...others] = unpackPostings(lines[words.indexOf('two')]);
  expect([record, others]).toEqual([1, []]);
  const inText = unpackPostings(lines[words.indexOf('answer')]);
  expect(inText.map(([record]) => record)).toEqual([0, 1]);
  expect(level).toBeGreaterThan(inText[0][1]);
  // A concept is a word as well; TeX has words of its own.
  expect(unpackPostings(lines[words.indexOf('=0')])[0][0]).toBe(1);
  expect(words).not.toContain('\\frac');
  expect(core.records).toBe('22');
});

test('what a result shows is read with its words, none of which the browser has to make', () => {
  const files = filesOf([entry('One?')]);
  const {version} = JSON.parse(files.get('index.json')!) as SearchCore;
  const [found] = JSON.parse(files.get(`${version}/records-0.json`)!) as IndexedEntry[];
  expect(found.question).toBe('One?');
  expect(found.units[0].words.text).toBe('its answer');
});

test('an index that shows something else has another name: what is kept is never old', () => {
  const names = (files: Map<string, string>) => [...files.keys()].join();
  const changed = {...entry('One?'), units: [{...entry('One?').units[0], number: '7'}]};
  expect(names(filesOf([changed]))).not.toBe(names(filesOf([entry('One?')])));
});

test('pairs torn out of two Chinese words are kept in titles and answers alone', () => {
  const chinese = entry('权重衰减');
  chinese.units.push({kind: 'step', id: 's', title: 'Step', text: '图像特征'});
  const core = JSON.parse(filesOf([chinese]).get('index.json')!) as SearchCore;
  const words = core.words.split('\n');
  expect(words).toEqual(expect.arrayContaining(['权重', '重衰', '衰减', '图像', '特征']));
  expect(words).not.toContain('像特');
});
