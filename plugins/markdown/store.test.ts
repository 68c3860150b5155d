import {appendFileSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {openStore} from './store';

const folder = () => mkdtempSync(path.join(tmpdir(), 'store-'));

test('what one process has kept another one finds', () => {
  const at = folder();
  const first = openStore('formulas/a', at);
  first.set('x\n"²"', '<b>\n</b>');
  expect(first.get('x\n"²"')).toBe('<b>\n</b>');
  const second = openStore('formulas/a', at);
  expect(second.get('x\n"²"')).toBe('<b>\n</b>');
  expect(second.get('y')).toBeUndefined();
  expect(openStore('formulas/b', at).get('x\n"²"')).toBeUndefined();
});

test('a line that was cut off is missing, and spoils neither the one before nor the one after', () => {
  const at = folder();
  openStore('a', at).set('before', '1');
  appendFileSync(path.join(at, 'a.ndjson'), '["cut","of');
  openStore('a', at).set('after', '2');
  const read = openStore('a', at);
  expect([read.get('before'), read.get('cut'), read.get('after')]).toEqual(['1', undefined, '2']);
});

test('a folder that cannot be written to keeps nothing and stops nothing', () => {
  const at = path.join(folder(), 'file');
  appendFileSync(at, 'no folder');
  const store = openStore('a', at);
  store.set('x', '1');
  expect(store.get('x')).toBe('1');
  expect(readFileSync(at, 'utf8')).toBe('no folder');
});
