import {expect, test} from 'vitest';
import {highlight} from '../../../plugins/demos/highlight';
import {pictureMarker} from '../../../model/demo-parts';
import {cutAtFolds, foldsOf} from './folds';

const code = `// A claim.
import {
  check,
  knob,
} from 'lab';

const a = knob('a', {value: 1});

${pictureMarker}
/* two
   lines */
check('positive', a > 0);`;

test('a long list of imports and the picture are folded', () => {
  expect(foldsOf(code)).toEqual([
    {name: 'imports', from: 2, to: 5},
    {name: 'picture', from: 9, to: 12},
  ]);
});

test('one line is not folded, nor is a text without marker', () => {
  expect(foldsOf(`import {knob} from 'lab';\nknob('a', {value: 1});\n${pictureMarker}`)).toEqual(
    [],
  );
  expect(foldsOf('plot({});')).toEqual([]);
});

test('the parts of code, joined, are the code again', () => {
  const parts = cutAtFolds(highlight(code), foldsOf(code));
  const text = parts.flatMap(({tokens, rest = []}) => [...tokens, ...rest]);
  expect(text.map(([piece]) => piece).join('')).toBe(code);
});

test('a fold is its first line and what that hides; numbers go on', () => {
  const parts = cutAtFolds(highlight(code), foldsOf(code));
  const textOf = (tokens: [string, string?][] = []) => tokens.map(([piece]) => piece).join('');
  expect(
    parts.map(({from, fold, tokens, rest}) => [from, fold, textOf(tokens), textOf(rest)]),
  ).toEqual([
    [1, undefined, '// A claim.\n', ''],
    [2, 'imports', 'import {\n', "  check,\n  knob,\n} from 'lab';\n"],
    [6, undefined, "\nconst a = knob('a', {value: 1});\n\n", ''],
    [9, 'picture', `${pictureMarker}\n`, "/* two\n   lines */\ncheck('positive', a > 0);"],
  ]);
});

test('code without folds is one part, cut as the build has cut it', () => {
  const tokens = highlight('const a = 1;\n\nconst b = a;');
  expect(cutAtFolds(tokens, [])).toEqual([{from: 1, tokens}]);
});

test('a text that begins with its imports has nothing before them', () => {
  const edited = code.replace('// A claim.\n', '');
  const [first] = cutAtFolds([[edited]], foldsOf(edited));
  expect(first).toMatchObject({from: 1, fold: 'imports', tokens: [['import {\n']]});
});
