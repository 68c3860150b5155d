import {expect, test} from 'vitest';
import {compile} from './compile';

function js(code: string): string {
  const compiled = compile(code);
  if ('error' in compiled) throw new Error(compiled.error.message);
  return compiled.js;
}

test('types go, lines stay', () => {
  const code = `interface A {\n  a: number;\n}\nconst x: A = {a: 1};\nexport const y = x.a as number;`;
  const lines = js(code).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[3]).toContain('const x = {a: 1};');
});

test('every way to import becomes a require', () => {
  const compiled = js(
    `import {a} from 'lab';\nimport * as b from 'lab/x';\nconst c = await import('lab/y');\na(b, c);`,
  );
  expect(compiled).not.toMatch(/\bimport\b/);
  for (const name of ['lab', 'lab/x', 'lab/y']) {
    expect(compiled).toMatch(new RegExp(`require\\(["']${name}["']\\)`));
  }
});

test.each([
  ['const a = (1;', '“,” expected before “;”.', 1, 13],
  ['const a = 1;\nconst b = = 2;', 'Unexpected “=”.', 2, 11],
  ['let y = 1 banana', '“;” expected before “banana”.', 1, 11],
  ['if (a) {\n', 'The code ends too early: a bracket or an expression is still open.', 2, 1],
  ['let x = "abc', 'Unterminated string constant', 1, 9],
])('%j is explained in plain words', (code, message, line, column) => {
  expect(compile(code)).toEqual({
    error: {kind: 'error', name: 'SyntaxError', message, line, column},
  });
});
