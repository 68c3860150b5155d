import {describe, expect, test} from 'vitest';
import type {SaveResult} from '../storage/records';
import {MemoryStorage} from '../storage/storage.fixture';
import {add, change, emptyList, remove} from './list';
import {openStudy} from './store';

const ab = change(add(add(emptyList, 'p#a'), 'p#b'), 'p#a', {note: 'x\ny', isDone: true});

test('items, notes, ticks and order are there again after a reload', () => {
  const storage = new MemoryStorage();
  openStudy('/', () => storage).update(() => ({...ab, title: 'Mine'}));
  expect(openStudy('/', () => storage).read()).toEqual({
    list: {...ab, title: 'Mine'},
    kept: 'saved',
  });
  expect(openStudy('/sub/', () => storage).read().list).toEqual(emptyList);
});

test('an emptied list leaves nothing behind', () => {
  const storage = new MemoryStorage();
  const store = openStudy('/', () => storage);
  store.update((list) => add(list, 'p#a'));
  store.update((list) => remove(list, 'p#a'));
  expect(storage.length).toBe(0);
});

test('what another tab collected is not lost', () => {
  const storage = new MemoryStorage();
  const [one, two] = [openStudy('/', () => storage), openStudy('/', () => storage)];
  one.update((list) => add(list, 'p#a'));
  two.update((list) => add(list, 'p#b'));
  expect(two.read().list.items.map(({key}) => key)).toEqual(['p#a', 'p#b']);
  expect(one.read().list.items).toHaveLength(1);
  one.refresh();
  expect(one.read().list.items).toHaveLength(2);
});

test('a list that the browser threw away is kept anew, whole, with the next change', () => {
  const storage = new MemoryStorage();
  const store = openStudy('/', () => storage);
  store.update(() => ab);
  storage.clear();
  store.update((list) => add(list, 'p#c'));
  expect(store.read().list.items.map(({key}) => key)).toEqual(['p#a', 'p#b', 'p#c']);
  expect(openStudy('/', () => storage).read().list).toEqual(store.read().list);
});

test('a list that another tab emptied is empty once that is told', () => {
  const storage = new MemoryStorage();
  const [one, two] = [openStudy('/', () => storage), openStudy('/', () => storage)];
  one.update(() => ab);
  two.refresh();
  one.update(() => emptyList);
  two.refresh();
  two.update((list) => add(list, 'p#c'));
  expect(two.read().list.items.map(({key}) => key)).toEqual(['p#c']);
});

test('a change that changes nothing writes nothing', () => {
  const storage = new MemoryStorage();
  openStudy('/', () => storage).update((list) => list);
  const full = openStudy('/', () => new MemoryStorage(0));
  full.update((list) => list);
  expect([storage.length, full.read().kept]).toEqual([0, 'saved']);
});

test('listeners hear of a change, and of nothing else', () => {
  const storage = new MemoryStorage();
  const store = openStudy('/', () => storage);
  let heard = 0;
  const stop = store.subscribe(() => heard++);
  store.update((list) => add(list, 'p#a'));
  expect(heard).toBe(1);
  store.refresh();
  stop();
  store.update((list) => add(list, 'p#b'));
  expect(heard).toBe(1);
});

function refuse(): never {
  throw new DOMException('no', 'SecurityError');
}

describe('trouble with storage is an answer, and the list lives on until the page is left', () => {
  const troubles: [SaveResult, () => Storage | undefined][] = [
    ['full', () => new MemoryStorage(10)],
    ['blocked', () => undefined],
    ['blocked', refuse],
  ];
  test.each(troubles)('%s', (kept, getStorage) => {
    const store = openStudy('/', getStorage);
    store.update((list) => add(list, 'p#a'));
    store.update((list) => add(list, 'p#b'));
    expect(store.read().kept).toBe(kept);
    expect(store.read().list.items).toHaveLength(2);
  });

  test('room again', () => {
    const rooms: MemoryStorage[] = [];
    const store = openStudy('/', () => rooms[0]);
    store.update((list) => add(list, 'p#a'));
    rooms.push(new MemoryStorage());
    store.update((list) => add(list, 'p#b'));
    expect(store.read().kept).toBe('saved');
    expect(openStudy('/', () => rooms[0]).read().list.items).toHaveLength(2);
  });
});

test.each(['{', '[]', '{"v":2,"items":[]}', '{"v":1,"items":[{"key":"<b>"}]}', 'null'])(
  'a record that is no list counts as none: %s',
  (text) => {
    const storage = new MemoryStorage();
    storage.setItem('/study', text);
    expect(openStudy('/', () => storage).read().list).toEqual(emptyList);
  },
);
