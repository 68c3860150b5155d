import {describe, expect, test} from 'vitest';
import {MemoryStorage} from '@site/src/storage/storage.fixture';
import {siteRoot} from '@site/src/storage/records';
import {createStore, type Saved} from './storage';

const edit: Saved = {
  code: "print('π', 1)",
  hash: 'abc',
  knobs: {λ: 2, kind: 'L1', on: true, A: [[1, 2]]},
  seed: 3,
  aside: 'old',
};

test('an edit reads back the same, in another store over the same storage', () => {
  const storage = new MemoryStorage();
  expect(createStore('/', () => storage).save('p/a', edit)).toBe('saved');
  expect(createStore('/', () => storage).load('p/a')).toEqual(edit);
});

test('demos, and sites at different roots, do not share an entry', () => {
  const storage = new MemoryStorage();
  createStore('/', () => storage).save('p/a', edit);
  expect(createStore('/', () => storage).load('p/b')).toBeUndefined();
  expect(createStore('/sub/', () => storage).load('p/a')).toBeUndefined();
});

test('a demo back at its original leaves nothing behind', () => {
  const storage = new MemoryStorage();
  const store = createStore('/', () => storage);
  store.save('p/a', edit);
  store.save('p/a', {hash: 'abc', knobs: {}, seed: 0});
  expect(storage.length).toBe(0);
});

describe('trouble with storage is an answer, never an exception', () => {
  test('full', () => {
    expect(createStore('/', () => new MemoryStorage(10)).save('p/a', edit)).toBe('full');
  });
  test('missing', () => {
    const store = createStore('/', () => undefined);
    expect(store.save('p/a', edit)).toBe('blocked');
    expect(store.load('p/a')).toBeUndefined();
  });
  test('refused by the browser', () => {
    const store = createStore('/', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(store.save('p/a', edit)).toBe('blocked');
    expect(store.load('p/a')).toBeUndefined();
  });
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"v":2}',
  '{"v":1,"hash":1}',
  '{"v":1,"hash":"a","knobs":{"x":null},"seed":0}',
])('an entry that is not ours (%s) is ignored', (text) => {
  const storage = new MemoryStorage();
  storage.setItem('/demo/p/a', text);
  expect(createStore('/', () => storage).load('p/a')).toBeUndefined();
});

test('both languages of a site share their edits', () => {
  expect(siteRoot('/', 'en')).toBe('/');
  expect(siteRoot('/zh-Hans/', 'zh-Hans')).toBe('/');
  expect(siteRoot('/sub/path/zh-Hans/', 'zh-Hans')).toBe('/sub/path/');
});
