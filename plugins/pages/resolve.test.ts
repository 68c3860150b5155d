import {expect, test} from 'vitest';
import type {SharedContent} from './content';
import {read} from './pages.fixture';
import {readPage} from './readPage';
import {Resolver} from './resolve';

const content: SharedContent = {
  terms: {norm: {en: 'norm', zh: '范数', definition: {en: 'A length $f$.', zh: '长度 $f$。'}}},
  macros: {},
  papers: {
    minkowski1896: {
      id: 'minkowski1896',
      authors: ['H. Minkowski'],
      year: 1896,
      title: 'Geometrie der Zahlen',
    },
  },
};

const other = readPage(
  'foundations/limits',
  'docs/foundations/limits.mdx',
  '---\ntitle: Limits\ndescription: d\n---\n\n## Why? {/* #why */}\n\n<Answer weight={1}>\n\nSee <Ref to="foundations/norms#homogeneity" /> and <Ref to="foundations/norms" />.\n\n</Answer>\n',
  {},
);

test('an equation is (1.1) at home and carries the title of its page elsewhere', () => {
  const home = read();
  const resolver = new Resolver([home, other], content, 'en');
  expect(resolver.pageData(home).refs['#homogeneity']).toMatchObject({
    label: '(1.1)',
    href: '/foundations/norms/#homogeneity',
  });
  expect(resolver.pageData(other).refs['foundations/norms#homogeneity'].label).toBe('Norms (1.1)');
  expect(resolver.pageData(other).refs['foundations/norms']).toMatchObject({
    label: 'Norms',
    href: '/foundations/norms/',
  });
  expect(resolver.problems).toEqual([]);
});

test('terms and papers come with the page that uses them, definitions rendered in its language', () => {
  const data = new Resolver([read()], content, 'zh-Hans').pageData(read());
  expect(data.papers.minkowski1896.year).toBe(1896);
  expect(data.terms.norm.definition).toMatch(/^长度 <span class="unbroken"><span class="katex">/);
});

test.each([
  [
    '<Ref to="#homogeneity" />',
    '<Ref to="#homogenity" />',
    /no unit "#homogenity"\. Nearest: "#homogeneity"/,
  ],
  ['<Term id="norm">', '<Term id="nrom">', /no term "nrom"\. Nearest: "norm".*terms\.json/],
  [
    '<Cite id="minkowski1896" />',
    '<Cite id="minkowski" />',
    /no paper "minkowski".*references\.json/,
  ],
])(
  'an unknown key in place of %s is named with file, line and the nearest',
  (from, to, message) => {
    const page = read(from, to);
    const resolver = new Resolver([page], content, 'en');
    resolver.pageData(page);
    expect(resolver.problems.join()).toMatch(message);
    expect(resolver.problems[0]).toMatch(/^docs\/foundations\/norms\.mdx:\d+ /);
  },
);

test('a short answer is rendered as HTML, references as their labels', () => {
  const page = read();
  const [question] = new Resolver([page], content, 'en').renderAnswers(page);
  expect(question.answerHtml).toMatch(/^<p>A function <span class="katex">.*see \(1\.1\)\.<\/p>$/s);
});

test('a page that builds on a later one is named, with what to change', () => {
  const first = {...read(), prerequisites: ['foundations/limits']};
  const resolver = new Resolver([first, other], content, 'en');
  expect(resolver.prerequisites(first)).toHaveLength(1);
  expect(resolver.problems).toEqual([
    'docs/foundations/norms.mdx:1  The page builds on "foundations/limits", which comes after it in the course. Change prerequisites, or the order in sidebars.ts.',
  ]);
  const inOrder = new Resolver([other, first], content, 'en');
  inOrder.prerequisites(first);
  expect(inOrder.problems).toEqual([]);
});

test('a page named as its folder has to say its address, or Docusaurus serves it elsewhere', () => {
  const page = (more = '') =>
    readPage(
      'sums/sums',
      'docs/sums/sums.mdx',
      `---\ntitle: Sums\ndescription: d\n${more}---\n`,
      {},
    );
  expect(page().problems).toEqual([
    {line: 1, message: 'A page named as its folder needs its address: "slug: /sums/sums/".'},
  ]);
  expect(page('slug: /sums/sums/\n').problems).toEqual([]);
});
