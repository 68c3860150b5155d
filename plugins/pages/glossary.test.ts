import {expect, test} from 'vitest';
import type {SharedContent} from './content';
import {collectTermUses, glossaryOf} from './glossary';
import {read} from './pages.fixture';

const page = read();
const content: SharedContent = {
  terms: {
    sparse: {en: 'sparse', zh: '稀疏'},
    norm: {
      en: 'norm',
      zh: '范数',
      aliases: ['length'],
      definition: {en: 'A length $\\size{x}$.', zh: '一种长度。'},
    },
  },
  macros: {'\\size': '\\lVert #1 \\rVert'},
  papers: {},
};
const ids = (locale: 'en' | 'zh-Hans') => glossaryOf(content, [page], locale).map(({id}) => id);

test('terms stand in the alphabet of the language', () => {
  expect(ids('en')).toEqual(['norm', 'sparse']);
  expect(ids('zh-Hans')).toEqual(['norm', 'sparse']); // fànshù, xīshū
});

test('a definition is in the language of the page, its formulas rendered', () => {
  const [english] = glossaryOf(content, [], 'en');
  expect(english.definition).toContain('katex');
  expect(english.aliases).toEqual(['length']);
  expect(glossaryOf(content, [], 'zh-Hans')[0].definition).toBe('一种长度。');
});

test('a term knows the questions that use it, each once', () => {
  const twice = read(
    'From <Term id="norm">norms</Term>.',
    '<Term id="norm">a</Term> <Term id="norm">b</Term>',
  );
  const place = {href: '/foundations/norms/#where-balls', title: 'Where do balls come from?'};
  expect(collectTermUses([twice]).get('norm')).toEqual([place]);
  expect(glossaryOf(content, [page], 'en')[0].usedIn).toEqual([place]);
});

test('outside of a question its page is the place', () => {
  const opening = read('Two lengths', 'Two <Term id="norm">lengths</Term>');
  expect(collectTermUses([opening]).get('norm')?.[0]).toEqual({
    href: '/foundations/norms/',
    title: 'Norms',
  });
});
