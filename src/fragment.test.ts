import fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatFragment, idWithoutTail, isDecodable, parseFragment} from './fragment';

test('a fragment is an id with or without a payload', () => {
  expect(parseFragment('#unit-balls')).toEqual({id: 'unit-balls'});
  expect(parseFragment('#unit-balls~1.abc_-9')).toEqual({id: 'unit-balls', payload: '1.abc_-9'});
  expect(parseFragment('unit-balls~')).toEqual({id: 'unit-balls', payload: ''});
  expect(parseFragment('#')).toBeUndefined();
  expect(parseFragment('#~1.abc')).toBeUndefined();
});

test('an escaped tilde, as messengers write it, is a tilde', () => {
  expect(parseFragment('#unit-balls%7E1.abc')).toEqual({id: 'unit-balls', payload: '1.abc'});
});

test('no string makes reading a fragment throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('#%', '#a%E0%A4%A', '#%~%')), (hash) => {
      parseFragment(hash);
    }),
  );
});

test('a written fragment reads back the same', () => {
  const id = fc.stringMatching(/^[a-z0-9-]+$/);
  const payload = fc.option(fc.stringMatching(/^1\.[A-Za-z0-9_-]*$/), {nil: undefined});
  fc.assert(
    fc.property(id, payload, (id, payload) => {
      const fragment = payload === undefined ? {id} : {id, payload};
      const hash = formatFragment(fragment);
      expect(parseFragment(hash)).toEqual(fragment);
      expect(isDecodable(hash)).toBe(true);
    }),
  );
});

test('a fragment cut in the middle of an escape is seen as such', () => {
  expect(isDecodable('#a%E4')).toBe(false);
});

test.each(['.', ')', '。', '，看看', ' ', '\u200b', '&fbclid=a', '|b', '?c=d'])(
  'what a chat puts behind an id is none of it: %j',
  (tail) => {
    expect(idWithoutTail(`unit-balls${tail}`)).toBe('unit-balls');
  },
);
