import {expect, test} from 'vitest';
import {read} from '../pages/pages.fixture';
import {llmsText, markdownPath} from './llms';
import {outputText} from './outputText';
import {structuredData} from './structuredData';

const url = (path: string) => `https://site.example/base${path}`;

test('llms.txt names the site and leads to the Markdown of every page', () => {
  const page = {
    page: 'foundations/norms',
    path: '/foundations/norms/',
    title: 'Norms',
    description: 'Lengths.',
    questions: [],
    before: [],
  };
  const text = llmsText([{key: 'foundations', label: 'Foundations', pages: [page]}], {
    title: 'Site',
    tagline: 'Questions',
    locale: 'en',
    url,
  });
  expect(text).toMatch(/^# Site\n\n> Questions\n\n## Foundations\n\n/);
  expect(text).toContain('- [Norms](https://site.example/base/foundations/norms.md): Lengths.\n');
});

test('the Markdown of a page stands beside its folder', () => {
  expect(markdownPath('/foundations/norms/')).toBe('/foundations/norms.md');
});

test('structured data hold each question with its address and its short answer', () => {
  const data = JSON.parse(JSON.stringify(structuredData(read(), {locale: 'en', url}))) as {
    mainEntity: unknown[];
  };
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    inLanguage: 'en',
    url: 'https://site.example/base/foundations/norms/',
  });
  expect(data.mainEntity).toHaveLength(2);
  expect(data.mainEntity[1]).toMatchObject({
    '@type': 'Question',
    url: 'https://site.example/base/foundations/norms/where-balls/',
    name: 'Where do balls come from?',
    acceptedAnswer: {'@type': 'Answer', text: 'From norms.'},
  });
});

test('output reads as lines, a picture as what it shows', () => {
  const lines = outputText(
    [
      {kind: 'progress', done: 1, total: 2},
      {kind: 'table', title: 'T', columns: ['a', 'b'], rows: [['1', {value: '2'}]]},
      {kind: 'diagram', describe: 'Two layers.', nodes: [], edges: []},
      {kind: 'check', label: 'it holds', ok: false},
    ],
    'en',
  );
  expect(lines).toMatch(/^T\na \| b\n1 \| 2\n\[Two layers\..*\]\n✗ it holds$/);
});
