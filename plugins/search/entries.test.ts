import {expect, test} from 'vitest';
import type {SearchEntry} from '../../model/search';
import {read} from '../pages/pages.fixture';
import {entriesOf, plainHtmlText} from './entries';

function entries(from = '', to = ''): SearchEntry[] {
  return entriesOf({
    locale: 'en',
    pages: [read(from, to)],
    twins: [read('## What is a norm?', '## 什么是范数？')],
    topics: [],
    demos: {
      'foundations/norms/unit-balls': 'export function pNorm(x: number[]) {}',
    },
    glossary: [
      {
        id: 'norm',
        en: 'norm',
        zh: '范数',
        aliases: ['length'],
        definition: 'A length.',
        usedIn: [],
      },
    ],
    notation: [
      {
        id: 'norm',
        source: '\\norm{x}',
        tex: '\\lVert x \\rVert',
        html: '',
        meaning: 'norm of a vector; a subscript says which',
      },
    ],
    lab: [],
    macros: {},
    asked: {'foundations/norms#what-is-a-norm': ['definition of length', '长度']},
  });
}

const units = (all: SearchEntry[]) => all.flatMap((entry) => entry.units);
const find = (id: string, all = entries()) => units(all).find((unit) => unit.id === id)!;

test('every unit of a page is found once, the page and its terms and symbols as well', () => {
  expect(units(entries()).map(({kind, id}) => `${kind} ${id}`)).toEqual([
    'section ',
    'question what-is-a-norm',
    'step scale',
    'equation homogeneity',
    'step triangle',
    'demo unit-balls',
    'question where-balls',
    'equation ball',
    'section exercises',
    'exercise scale-it',
    'term norm',
    'term norm',
  ]);
});

test('a question brings its short answer, its importance and its number', () => {
  expect(find('what-is-a-norm')).toMatchObject({
    title: 'What is a norm?',
    weight: 2,
    number: '1',
    text: 'A function f with three properties; see (1.1).',
  });
});

test('nothing of a hint or a solution is in the index, not even to be found by', () => {
  const all = entries('$f(x)$.', 'A secret: zeugma.');
  const hint = entries('Use (1.1).', 'A secret: zeugma.');
  expect(JSON.stringify([all, hint])).not.toMatch(/zeugma/i);
  expect(find('scale-it', all).title).toBe('What is f(−x)?');
});

test('a question is found by its title in the other language, and by how else it is asked', () => {
  expect(find('what-is-a-norm').names).toBe('什么是范数？');
  const [, entry] = entries();
  expect(entry.asked).toBe('definition of length · 长度');
});

test('a symbol is called what it means, as far as that is a name', () => {
  const symbol = units(entries().filter(({path}) => path === '/notation/'))[0];
  expect(symbol.names).toBe('\\norm{x} · norm of a vector');
});

test('a demo is found by what its code declares', () => {
  expect(find('unit-balls').names!.split(' ')).toContain('pNorm');
});

test('a formula is found by its TeX, and shown in one line', () => {
  const {title, tex, hidden} = find('homogeneity');
  expect(title).toBe('f(α x) = |α| f(x)');
  expect(tex).toBe('f(\\alphax)=\\lvert\\alpha\\rvertf(x)');
  expect(hidden!.split(' ')).toEqual(expect.arrayContaining(['\\alpha']));
});

test('rendered HTML reads as text, each formula once', () => {
  const html =
    'if <span class="katex"><span class="katex-mathml"><math><semantics><annotation encoding="application/x-tex">p &lt; 1</annotation></semantics></math></span><span class="katex-html"><span>p&lt;1</span></span></span>, then';
  expect(plainHtmlText(html)).toBe('if p < 1, then');
});

test('what to notice and to try is found with its question, what is folded away as well', () => {
  const tag = (name: string, id: string, inner: string) =>
    `<${name} id="${id}" demo="foundations/norms/unit-balls">\n\n${inner}\n\n</${name}>\n\n`;
  const [, question] = entries(
    '## Where do balls',
    `${tag('Notice', 'round', 'that roundness matters here.')}${tag('Try', 'pointed', 'a pointed one.')}<Further id="old" title="History">\n\nAntiquity knew.\n\n</Further>\n\n## Where do balls`,
  );
  const kinds = question.units.map(({kind, id}) => [kind, id]);
  expect(kinds).toEqual(
    expect.arrayContaining([
      ['notice', 'round'],
      ['try', 'pointed'],
      ['further', 'old'],
    ]),
  );
  const found = question.units.find(({id}) => id === 'old');
  expect(found?.text).toContain('Antiquity');
});
