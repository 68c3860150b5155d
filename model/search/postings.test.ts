import fc from 'fast-check';
import {expect, test} from 'vitest';
import {levels, packPostings, unpackPostings} from './postings';

test('a list of records survives its way through a line of text', () => {
  const list = fc
    .uniqueArray(fc.nat(200_000), {maxLength: 60})
    .chain((records) =>
      fc.tuple(
        ...records
          .sort((a, b) => a - b)
          .map((record) => fc.tuple(fc.constant(record), fc.integer({min: 1, max: levels}))),
      ),
    );
  fc.assert(
    fc.property(list, (postings) => {
      const line = packPostings(postings);
      expect(line).not.toMatch(/[\n"\\]/);
      expect(unpackPostings(line)).toEqual(postings);
    }),
  );
});

test('a damaged line is no list', () => {
  expect(() => unpackPostings('<!doctype html>')).toThrow('damaged');
});
