import {expect, test} from 'vitest';
import {movedTo} from './movedTo';

const moved = {old: '/b/two/#new', gone: '/b/two/'};

test('a moved anchor leads to where it stands now, with what it carries', () => {
  expect(movedTo('#old', moved)).toBe('/b/two/#new');
  expect(movedTo('#old~1.abc', moved)).toBe('/b/two/#new~1.abc');
  expect(movedTo('#gone~1.abc', moved)).toBe('/b/two/');
});

test.each(['', '#', '#here', '#constructor', '#%zz'])('%s was never moved', (hash) => {
  expect(movedTo(hash, moved)).toBeUndefined();
});
