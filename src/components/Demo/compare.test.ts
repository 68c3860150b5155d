import fc from 'fast-check';
import {expect, test} from 'vitest';
import {changesBetween, type Change} from './compare';

const show = (change: Change) =>
  change.kind === 'gap'
    ? `… ${change.count}`
    : {same: '  ', added: '+ ', removed: '- '}[change.kind] + change.text;

test('a changed line stands between its neighbours, the rest is counted', () => {
  const original = 'a\nb\nc\nd\ne\nf\ng\nh';
  const edited = 'a\nb\nc\nd\nE\nf\ng\nh';
  expect(changesBetween(original, edited).map(show)).toEqual([
    '… 2',
    '  c',
    '  d',
    '- e',
    '+ E',
    '  f',
    '  g',
    '  h',
  ]);
});

test('a line added at the end does not mark the one before it as changed', () => {
  expect(changesBetween('a', 'a\nb').map(show)).toEqual(['  a', '+ b']);
});

test('equal texts have no changes', () => {
  const kinds = changesBetween('a\nb', 'a\nb').map(({kind}) => kind);
  expect(kinds).not.toContain('added');
  expect(kinds).not.toContain('removed');
});

test('what is left after the removed lines is the edited text', () => {
  const text = fc.array(fc.constantFrom('x', 'y', ''), {minLength: 1, maxLength: 8});
  fc.assert(
    fc.property(text, text, (original, edited) => {
      let next = 0;
      for (const change of changesBetween(original.join('\n'), edited.join('\n'))) {
        if (change.kind === 'gap') next += change.count;
        else if (change.kind !== 'removed') expect(change.text).toBe(edited[next++]);
      }
      expect(next).toBe(edited.length);
    }),
  );
});
