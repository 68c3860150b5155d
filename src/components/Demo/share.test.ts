import {deflateSync, strToU8} from 'fflate';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseFragment} from '@site/src/fragment';
import {fingerprint} from '@site/src/links/difference';
import {maxLinkLength, safeLinkLength} from '@site/src/links/linkLimit';
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

const tails = [
  '.',
  ')',
  '。',
  '，看看',
  ' ',
  '%20',
  '\u200b',
  '&fbclid=IwAR0x_y-z',
  '|https://example.org',
  '>',
  '"',
  '**',
  '_',
  '\n',
  '%E4%A',
  '?utm_source=x',
  '~',
  '...',
  '\ufeff',
];

test.each(tails)('what a chat puts behind a link is cut off: %j', (tail) => {
  fc.assert(
    fc.property(shared, (value) => {
      const encoded = encodeShared(value);
      if (encoded.kind !== 'done') return;
      const {payload} = parseFragment(`#unit-balls~${encoded.payload}${tail}`)!;
      expect(decodeShared(payload!)).toEqual(decodeShared(encoded.payload));
      expect(decodeShared(payload!).kind).toBe('done');
    }),
    {numRuns: 30},
  );
});

/** Code that does not shrink, as long as the longest demos. */
const original = Array.from(
  {length: 150},
  (_, i) => `const x${i} = f(${(i * 2654435761) % 4294967296}, ${(i * 40503) % 65536});`,
).join('\n');

test('a long link carries the difference to the original, and fits into a chat', () => {
  const value = {code: original.replace('x70 =', 'y70 ='), seed: 1, knobs: {λ: 2}};
  const whole = encodeShared(value);
  expect(whole.kind === 'done' && whole.payload.length).toBeGreaterThan(safeLinkLength);
  const encoded = encodeShared(value, original);
  if (encoded.kind !== 'done') throw new Error('expected a short link');
  expect(encoded.payload.length).toBeLessThan(300);
  expect(decodeShared(encoded.payload, original)).toEqual({kind: 'done', shared: value});
  expect(decodeShared(`${encoded.payload}。`, original)).toEqual({kind: 'done', shared: value});
});

test('a difference to another original is not guessed at', () => {
  const encoded = encodeShared({code: `${original}\n// mine`, seed: 0, knobs: {}}, original);
  if (encoded.kind !== 'done') throw new Error('expected a short link');
  expect(decodeShared(encoded.payload, `// new\n${original}`)).toEqual({kind: 'outdated'});
});

test('short code travels whole, and needs no original', () => {
  const value = {code: 'print(1);', seed: 0, knobs: {}};
  const encoded = encodeShared(value, original);
  expect(encoded.kind === 'done' && decodeShared(encoded.payload)).toEqual({
    kind: 'done',
    shared: value,
  });
});

test.each([
  ['a difference of a text that is none', {d: {}, o: fingerprint(''), s: 0, k: {}}],
  ['a difference that fits nowhere', {d: [[5, 5, []]], o: fingerprint(''), s: 0, k: {}}],
  ['a difference without its original', {d: [], s: 0, k: {}}],
])('%s is damaged', (_, value) => {
  expect(decodeShared(payloadOf(value), '')).toEqual({kind: 'damaged'});
});
