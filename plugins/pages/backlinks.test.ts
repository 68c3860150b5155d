import {expect, test} from 'vitest';
import {backlinksOf, collectBacklinks} from './backlinks';
import {read} from './pages.fixture';
import {readPage} from './readPage';

const other = (refs: string) =>
  readPage(
    'foundations/limits',
    'docs/foundations/limits.mdx',
    `---\ntitle: Limits\ndescription: d\n---\n\n${refs}\n\n## Why? {/* #why */}\n\n<Answer weight={1}>\n\n${refs}\n\n</Answer>\n`,
    {},
  );

test('a question lists who refers to it or to a unit in it, each once', () => {
  const norms = read();
  const limits = other(
    '<Ref to="foundations/norms#homogeneity" /> <Ref to="foundations/norms#what-is-a-norm" />',
  );
  expect(backlinksOf(norms, collectBacklinks([norms, limits]))).toEqual({
    'what-is-a-norm': [
      {href: '/foundations/limits/', title: 'Limits'},
      {href: '/foundations/limits/#why', title: 'Why?'},
    ],
  });
});

test('a reference within one question is no back-link, one from another question of the page is', () => {
  expect(collectBacklinks([read()]).size).toBe(0);
  const page = read('From <Term id="norm">', '<Ref to="#triangle" /> <Term id="norm">');
  expect(collectBacklinks([page]).get('foundations/norms#what-is-a-norm')).toEqual([
    {href: '/foundations/norms/#where-balls', title: 'Where do balls come from?'},
  ]);
});
