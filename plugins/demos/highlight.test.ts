import {expect, test} from 'vitest';
import {highlight} from './highlight';

const code = "// a comment\nexport function f(x: number) {\n  return `${x}` + 'text' + 1;\n}";

test('joined, the tokens are the code again', () => {
  expect(
    highlight(code)
      .map(([text]) => text)
      .join(''),
  ).toBe(code);
});

test('comment, keyword, type, string and number get classes of their own', () => {
  const classes = Object.fromEntries(highlight(code).map(([text, name]) => [text.trim(), name]));
  expect(classes).toMatchObject({
    '// a comment': 'code-comment',
    return: 'code-keyword',
    number: 'code-type',
    "'text'": 'code-string',
    '1': 'code-number',
    f: 'code-function',
  });
});
