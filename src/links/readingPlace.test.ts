import {expect, test} from 'vitest';
import {fragmentOfPlace} from './readingPlace';

const places = [
  {id: 'first', top: -900},
  {id: 'step', top: -20},
  {id: 'next', top: 700},
];

test('the place is what the reader is in, not what comes next', () => {
  expect(fragmentOfPlace(places, {fragment: '', top: undefined}, 900)).toBe('#step');
});

test('above the first unit there is no anchor: the page begins', () => {
  const below = places.map(({id, top}) => ({id, top: top + 2000}));
  expect(fragmentOfPlace(below, {fragment: '', top: undefined}, 900)).toBe('');
});

test('what the address names is kept while in view, with all it carries', () => {
  const address = {fragment: '#next~1.abc', top: 700};
  expect(fragmentOfPlace(places, address, 900)).toBe('#next~1.abc');
  expect(fragmentOfPlace(places, {...address, top: -1500}, 900)).toBe('#step');
});
