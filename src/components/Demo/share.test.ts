import {deflateSync, strToU8} from 'fflate';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {maxLinkLength} from '@site/src/links/linkLimit';
import {decodeShared, encodeShared, type Shared} from './share';

const knobValue = fc.oneof(
  fc.double({noNaN: true, noDefaultInfinity: true}).map((x) => x + 0),
  fc.string(),
  fc.boolean(),
  fc.array(fc.integer(), {minLength: 1, maxLength: 4}),
  fc.integer({min: 1, max: 3}).chain((width) =>
    fc.array(fc.array(fc.integer(), {minLength: width, maxLength: width}), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
);
const shared: fc.Arbitrary<Shared> = fc.record({
  code: fc.string({unit: 'grapheme', maxLength: 500}),
  seed: fc.nat(),
  knobs: fc.dictionary(
    fc.string({minLength: 1}).filter((key) => key !== '__proto__'),
    knobValue,
    {noNullPrototype: true},
  ),
});

function payloadOf(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)));
  return `1.${Buffer.from(bytes).toString('base64url')}`;
}

test('what is shared reads back the same', () => {
  fc.assert(
    fc.property(shared, (value) => {
      const encoded = encodeShared(value);
      if (encoded.kind !== 'done') throw new Error('expected a short link');
      expect(encoded.payload).toMatch(/^1\.[A-Za-z0-9_-]+$/);
      const decoded = decodeShared(encoded.payload);
      // JSON has no -0.
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(decoded).toEqual({kind: 'done', shared: plain});
    }),
  );
});

test('a demo too long for a link is refused with its length', () => {
  const code = Array.from({length: 4000}, (_, i) => `x${(i * 7919) % 10007} = ${i * i}`).join('\n');
  const encoded = encodeShared({code, seed: 0, knobs: {}});
  expect(encoded.kind).toBe('long');
  expect(encoded.kind === 'long' && encoded.length).toBeGreaterThan(maxLinkLength);
});

test('text that would unfold to more than the decoder takes is refused when the link is made', () => {
  expect(encodeShared({code: ' '.repeat(300_000), seed: 0, knobs: {}}).kind).toBe('long');
});

test('no payload makes the decoder throw', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.string().map((text) => `1.${text}`),
    fc.base64String().map((text) => `1.${text.replaceAll('=', '')}`),
    fc.uint8Array().map((bytes) => `1.${Buffer.from(bytes).toString('base64url')}`),
    fc.json().map((json) => payloadOf(JSON.parse(json))),
  );
  fc.assert(
    fc.property(garbage, (payload) => {
      expect(['done', 'damaged', 'newer']).toContain(decodeShared(payload).kind);
    }),
    {numRuns: 2000},
  );
});

test('a link cut short or with one letter changed is either damaged or still sound', () => {
  fc.assert(
    fc.property(shared, fc.nat(), fc.constantFrom('A', '-', '~', '%', ''), (value, at, letter) => {
      const encoded = encodeShared(value);
      if (encoded.kind !== 'done') return;
      const i = at % encoded.payload.length;
      const cut = encoded.payload.slice(0, i);
      expect(decodeShared(cut).kind).not.toBe('newer');
      decodeShared(cut + letter + encoded.payload.slice(i + 1));
    }),
  );
});

test.each([
  ['a list', [1]],
  ['no code', {s: 0, k: {}}],
  ['code that is no text', {c: 1, s: 0, k: {}}],
  ['a seed that is no whole number', {c: '', s: 0.5, k: {}}],
  ['knobs with an object inside', {c: '', s: 0, k: {a: {}}}],
  ['a ragged grid', {c: '', s: 0, k: {a: [[1, 2], [3]]}}],
  ['an empty grid', {c: '', s: 0, k: {a: []}}],
])('%s is damaged', (_, value) => {
  expect(decodeShared(payloadOf(value))).toEqual({kind: 'damaged'});
});

test('a later version says so instead of guessing', () => {
  expect(decodeShared('2.abc')).toEqual({kind: 'newer'});
});

test('a small payload that unfolds to megabytes is damaged', () => {
  expect(decodeShared(payloadOf({c: ' '.repeat(1_000_000), s: 0, k: {}}))).toEqual({
    kind: 'damaged',
  });
});
