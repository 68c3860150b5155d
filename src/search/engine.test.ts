import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SearchEntry, SearchUnit} from '../../model/search';
import {writeIndex} from '../../plugins/search/writeIndex';
import {serve} from '../../scripts/lib/serve.mjs';
import {createEngine, type Engine} from './engine';

const unit = (kind: SearchUnit['kind'], id: string, title: string, more = {}): SearchUnit => ({
  kind,
  id,
  title,
  ...more,
});

/** A question that names what others are looked up by, as many do among many pages. */
const question = (id: string, title: string): SearchEntry => ({
  path: '/a/',
  page: 'A',
  question: title,
  units: [
    unit('question', id, title, {text: 'Its answer.'}),
    unit('step', `${id}-step`, 'Covariance and matrix', {text: 'Least of the rank.'}),
    unit('equation', `${id}-equation`, `f${id}`, {
      tex: `\\nabla f_${id}`,
      hidden: `texnabla pairtexnablaf pairf${id}`,
    }),
  ],
});

const entries: SearchEntry[] = [
  ...Array.from({length: 40}, (_, i) =>
    question(`${i}`, `Why is the covariance of a matrix ${i}?`),
  ),
  {
    path: '/notation/',
    page: 'Notation',
    units: [unit('term', 'Cov', 'Cov', {names: '\\Cov · covariance', text: 'covariance'})],
  },
  {
    path: '/b/',
    page: 'B',
    units: [
      unit('section', 'exercises', 'Exercises'),
      unit('exercise', 'which', 'Somebody gives you two norms', {text: 'What is the least rank?'}),
    ],
  },
];

entries.push(
  ...['dual', 'trace', 'max', 'sum', 'dot', 'zero'].map((name) => ({
    path: '/glossary/',
    page: 'Glossary',
    units: [unit('term', name, `${name} covariance`)],
  })),
);

let engine: Engine;
let close: () => Promise<void>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-test-'));
  await writeIndex(folder, entries, {words: [], questions: []});
  const server = await serve({folder});
  const file = pathToFileURL(join(folder, 'pagefind.js')).href;
  engine = await createEngine(`${server.origin}/`, async () => (await import(file)) as never);
  close = async () => {
    await server.close();
    rmSync(folder, {recursive: true});
  };
});
afterAll(() => close());

const first = async (query: string) => (await engine.search(query)).found[0]?.unit.id;

test('a symbol is found by its meaning, however many questions speak of it', async () => {
  expect(await first('covariance')).toBe('Cov');
});

test('terms, of one unit each, leave room for questions', async () => {
  const {found} = await engine.search('covariance');
  expect(found.some(({unit}) => unit.kind === 'question')).toBe(true);
});

test('who asks for an exercise finds it by its words, wherever else they stand', async () => {
  expect(await first('exercise least rank of a matrix')).toBe('which');
});

test('a formula is found among many with the same commands', async () => {
  expect(await first('\\nabla f_7')).toBe('7-equation');
});
