import {deflateSync, strToU8} from 'fflate';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {maxLinkLength} from '../links/linkLimit';
import {maxItems, maxNoteLength, type StudyList} from './list';
import {decodeList, encodeList} from './share';

const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const key = fc.tuple(word, word, word).map(([topic, page, id]) => `${topic}/${page}#${id}`);
const note = fc
  .string({unit: 'grapheme', maxLength: 60})
  .map((text) => text.replace(/\r\n?/g, '\n'));
const list: fc.Arbitrary<StudyList> = fc.record({
  title: fc.constantFrom('', 'For Tuesday', '周二'),
  items: fc.uniqueArray(fc.record({key, note, isDone: fc.boolean()}), {
    maxLength: 20,
    selector: (item) => item.key,
  }),
});

function payloadOf(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)));
  return `1.${Buffer.from(bytes).toString('base64url')}`;
}

test('a link carries title, ids, order and notes; what is ticked off stays at home', () => {
  fc.assert(
    fc.property(list, (value) => {
      const encoded = encodeList(value);
      if (encoded.kind !== 'done') throw new Error('expected a short link');
      expect(encoded.payload).toMatch(/^1\.[\w-]+$/);
      const items = value.items.map((item) => ({...item, isDone: false}));
      expect(decodeList(encoded.payload)).toEqual({kind: 'done', shared: {...value, items}});
    }),
  );
});

test('forty units without notes fit into a link with much room to spare', () => {
  const items = Array.from({length: 40}, (_, i) => ({
    key: `networks/vanishing-exploding-gradients#why-gradients-vanish-${i}`,
    note: '',
    isDone: false,
  }));
  const encoded = encodeList({title: '', items});
  expect(encoded.kind === 'done' && encoded.payload.length).toBeLessThan(maxLinkLength / 4);
});

test('a list too long for a link is refused with its length', () => {
  const items = Array.from({length: 90}, (_, i) => ({
    key: `p#${i}`,
    note: Array.from({length: 200}, (_, j) => ((i * 7919 + j * 104729) % 9973).toString(36)).join(
      ' ',
    ),
    isDone: false,
  }));
  const encoded = encodeList({title: '', items});
  expect(encoded.kind === 'long' && encoded.length).toBeGreaterThan(maxLinkLength);
});

test('no payload makes the decoder throw, and what it answers is a sound list', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.string().map((text) => `1.${text}`),
    fc.base64String().map((text) => `1.${text.replaceAll('=', '')}`),
    fc.uint8Array().map((bytes) => `1.${Buffer.from(bytes).toString('base64url')}`),
    fc.json().map((json) => payloadOf(JSON.parse(json))),
    fc.json().map((json) => payloadOf({i: [JSON.parse(json)], t: JSON.parse(json) as unknown})),
  );
  fc.assert(
    fc.property(garbage, (payload) => {
      const decoded = decodeList(payload);
      expect(['done', 'damaged', 'newer']).toContain(decoded.kind);
      if (decoded.kind !== 'done') return;
      for (const item of decoded.shared.items) {
        expect(item).toEqual({
          key: expect.stringMatching(/^\S{1,200}$/) as string,
          note: expect.any(String) as string,
          isDone: false,
        });
      }
    }),
    {numRuns: 2000},
  );
});

test('a link cut short or with one letter changed never passes for a newer one by its cut', () => {
  fc.assert(
    fc.property(list, fc.nat(), fc.constantFrom('A', '-', '~', '%', ''), (value, at, letter) => {
      const encoded = encodeList(value);
      if (encoded.kind !== 'done') return;
      const i = at % encoded.payload.length;
      expect(decodeList(encoded.payload.slice(0, i)).kind).not.toBe('newer');
      decodeList(encoded.payload.slice(0, i) + letter + encoded.payload.slice(i + 1));
    }),
  );
});

test.each([
  ['a list', [1]],
  ['no items', {t: 'x'}],
  ['an item that is a number', {i: [1]}],
  ['an item with a third part', {i: [['p#a', 'x', 'y']]}],
  ['a note that is no text', {i: [['p#a', {}]]}],
  ['a key of two lines', {i: ['p#a\nb']}],
  ['a key that is a tag', {i: ['<img>']}],
  ['a title that is no text', {t: 1, i: []}],
  ['too many items', {i: Array.from({length: maxItems + 1}, (_, i) => `p#${i}`)}],
])('%s is damaged', (_, value) => {
  expect(decodeList(payloadOf(value))).toEqual({kind: 'damaged'});
});

test('ids that no page has pass: the page says so, and the rest works', () => {
  expect(decodeList(payloadOf({i: ['gone/for#ever', 'p#a']}))).toMatchObject({
    kind: 'done',
    shared: {items: [{key: 'gone/for#ever'}, {key: 'p#a'}]},
  });
});

test('of a unit named twice the first stays; a note ends where notes end', () => {
  const decoded = decodeList(payloadOf({i: [['p#a', 'x'.repeat(3000)], 'p#a']}));
  expect(decoded.kind === 'done' && decoded.shared.items.map(({note}) => note.length)).toEqual([
    maxNoteLength,
  ]);
});

test('a later version says so instead of guessing', () => {
  expect(decodeList('2.abc')).toEqual({kind: 'newer'});
});

test.each(['.', ')', '。', '，看看', '%20', '\u200b', '&fbclid=a', '|b', '_'])(
  'what a chat puts behind the link to a list is cut off: %j',
  (tail) => {
    const items = [{key: 'p#a', note: 'a note', isDone: false}];
    const encoded = encodeList({title: '', items});
    if (encoded.kind !== 'done') throw new Error('expected a short link');
    expect(decodeList(encoded.payload + tail)).toEqual({kind: 'done', shared: {title: '', items}});
  },
);
