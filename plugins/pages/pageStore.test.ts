import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {goodPage, read} from './pages.fixture';
import {openPageStore} from './pageStore';

const folder = () => mkdtempSync(path.join(tmpdir(), 'pages-'));
const {file} = read();

test('a model comes back as it was made, for the same text alone', () => {
  const place = folder();
  openPageStore('/site', {}, place).set(read());
  const later = openPageStore('/site', {}, place);
  expect(later.get(file, goodPage)).toEqual(read());
  expect(later.get(file, `${goodPage}\n`)).toBeUndefined();
});

test('other macros and other sites read a page again', () => {
  const place = folder();
  openPageStore('/site', {}, place).set(read());
  expect(openPageStore('/site', {'\\R': 'R'}, place).get(file, goodPage)).toBeUndefined();
  expect(openPageStore('/other', {}, place).get(file, goodPage)).toBeUndefined();
});

test('half a file counts as none', () => {
  const place = folder();
  openPageStore('/site', {}, place).set(read());
  const [name] = readdirSync(place);
  const kept = path.join(place, name);
  writeFileSync(kept, readFileSync(kept, 'utf8').slice(0, -20));
  expect(openPageStore('/site', {}, place).get(file, goodPage)).toBeUndefined();
});

test('a folder that cannot be written to keeps nothing and stops nobody', () => {
  const place = path.join(folder(), 'file');
  writeFileSync(place, '');
  const store = openPageStore('/site', {}, place);
  store.set(read());
  expect(store.get(file, goodPage)).toBeUndefined();
});
