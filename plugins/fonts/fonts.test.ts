import {expect, test} from 'vitest';
import {keepWoff2} from '.';

test('of three formats woff2 is kept', () => {
  const src =
    'url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")';
  expect(keepWoff2(src)).toBe('url(a.woff2) format("woff2")');
});

test('a font without woff2 is left as it is', () => {
  expect(keepWoff2('url(a.ttf) format("truetype")')).toBe('url(a.ttf) format("truetype")');
});
