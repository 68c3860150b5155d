import {expect, test} from 'vitest';
import {applyEdits, editProblem, type Edit} from './tries';

const code = 'const a = 1;\nconst b = 2;\nprint(a + b);';

test('edits take the place of what they name, whatever their order', () => {
  const edits: Edit[] = [
    ['a + b', 'a -\n  b'],
    ['a = 1', 'a = 10'],
  ];
  expect(applyEdits(code, edits)).toEqual({
    code: 'const a = 10;\nconst b = 2;\nprint(a -\n  b);',
    lines: [1, 3, 4],
  });
});

test('a line that is taken away leaves its place marked', () => {
  expect(applyEdits(code, [['const b = 2;\n', '']]).lines).toEqual([2]);
});

test.each([
  ['const', 'occurs 2 times'],
  ['const c', 'does not occur'],
  ['', 'does not occur'],
])('%j cannot be replaced: it %s', (from, problem) => {
  expect(editProblem(code, [[from, 'x']])).toContain(problem);
  expect(applyEdits(code, [[from, 'x']])).toEqual({code, lines: []});
});

test('edits that overlap are refused', () => {
  const edits: Edit[] = [
    ['b = 2', 'b = 3'],
    ['= 2', '= 4'],
  ];
  expect(editProblem(code, edits)).toContain('overlaps');
});
