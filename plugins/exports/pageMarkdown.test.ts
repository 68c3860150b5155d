import {expect, test} from 'vitest';
import type {PageData} from '../../model';
import {read} from '../pages/pages.fixture';
import {Resolver} from '../pages/resolve';
import {pageMarkdown} from './pageMarkdown';

const paper = {id: 'minkowski1896', authors: ['H. Minkowski'], year: 1896, title: 'Geometrie'};
const demo = {
  src: 'foundations/norms/unit-balls',
  tokens: [['print', 'name'], ["('a')\n"]],
  output: [
    {kind: 'text', pieces: ['dots:', {value: '3'}]},
    {kind: 'check', label: 'all inside', ok: true},
  ],
} as unknown as PageData['demos'][string];

function markdown(from = '', to = '', locale: 'en' | 'zh-Hans' = 'en') {
  const page = read(from, to);
  const content = {
    terms: {norm: {en: 'norm', zh: '范数'}},
    macros: {'\\R': '\\mathbb{R}'},
    papers: {minkowski1896: paper},
  };
  const data: PageData = {
    ...new Resolver([page], content, locale).pageData(page),
    demos: {[demo.src]: demo},
    linkedFrom: {},
    before: [],
    after: [],
    moved: {},
    older: [],
  };
  const url = (path: string) => `https://site.example${path}`;
  return pageMarkdown({page, data, locale, macros: content.macros, url});
}

const text = markdown();

test('a page begins with its title, its description and its address', () => {
  expect(text).toMatch(
    /^# Norms\n\n> Lengths of vectors\.\n\n.*<https:\/\/site\.example\/foundations\/norms\/>\n\nTwo lengths, one vector\./,
  );
});

test('no component and no comment of ours is left', () => {
  expect(text).not.toMatch(/<\/?[A-Z]|\{\/\*|^---$/m);
});

test('a question has its number and its address, its answer is quoted', () => {
  expect(text).toContain(
    '## 1. What is a norm?\n\n<https://site.example/foundations/norms/#what-is-a-norm>\n\n> **Short answer.** A function $f$',
  );
});

test('a reference is a link with the number of what it names', () => {
  expect(text).toContain('[(1.1)](https://site.example/foundations/norms/#homogeneity)');
});

test('steps bear their letters and equations their numbers', () => {
  expect(text).toContain('(1a) Scaling a vector');
  expect(text).toContain('f(\\alpha x) = \\lvert\\alpha\\rvert f(x)\n\\tag{1.1}\n$$');
});

test('a citation names its paper', () => {
  expect(text).toContain('Sides of a triangle (Minkowski, 1896).');
});

test('a demo brings its caption, its code and its output', () => {
  expect(text).toContain('`foundations/norms/unit-balls.ts`: The ball is convex.');
  expect(text).toContain("```ts\nprint('a')\n```");
  expect(text).toContain('```text\ndots: 3\n✓ all inside\n```');
});

test('exercises keep hint and solution; words are of the language of the page', () => {
  expect(text).toMatch(
    /\*\*Exercise 1\.\*\* What is.*\n\n\*\*Hint\.\*\* Use.*\n\n\*\*Solution\.\*\*/,
  );
  expect(markdown('', '', 'zh-Hans')).toContain('**简短回答。** A function');
});

test('macros of ours are expanded', () => {
  expect(markdown('f(x + y)', 'f : \\R')).toContain('f : \\mathbb{R}');
});

test('what to notice and to try begins with its word, what is folded is open', () => {
  const tag = (name: string, inner: string) =>
    `<${name} id="${name.toLowerCase()}" demo="${demo.src}">\n\n${inner}\n\n</${name}>\n\n`;
  const changed = `${tag('Notice', 'that it is $f$.')}${tag('Try', 'less.')}<Further title="Old times">\n\nOnce.\n\n</Further>\n\n## Where do balls`;
  const english = markdown('## Where do balls', changed);
  expect(english).toContain('**Notice** that it is $f$.');
  expect(english).toContain('**Try** less.');
  expect(english).toContain('**Further.** Old times\n\nOnce.');
  expect(markdown('## Where do balls', changed, 'zh-Hans')).toContain('**试一试** less.');
});
