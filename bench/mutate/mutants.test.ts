import {expect, test} from 'vitest';
import {countRounds} from './guard';
import {exportsOf} from './lesson';
import {allMutants, choose} from './mutants';

/** What is changed, line by line. */
const whats = (code: string) => allMutants(code).map(({line, what}) => `${line}: ${what}`);
const codes = (code: string) => allMutants(code).map((mutant) => mutant.code);

test.each([
  ['const a = b + c;', ['const a = b - c;']],
  ['const a = b - c;', ['const a = b + c;', 'const a = (c) - (b);']],
  ['const a = b < c;', ['const a = b <= c;', 'const a = b > c;']],
  ['const a = b && !c;', ['const a = b || !c;', 'const a = b && c;']],
  ['const a = 0;', ['const a = 1;']],
  ['const a = 6;', ['const a = 7;', 'const a = 0;']],
  ['const a = 0.5;', ['const a = 1;', 'const a = 0;']],
  ['const a = b[i];', ['const a = b[(i) + 1];', 'const a = b[(i) - 1];']],
  ['const a = b[0];', ['const a = b[1];']],
  ['const a = true;', ['const a = false;']],
  ['const a = b ? c : d;', ['const a = b ? d : c;']],
  ['const a = Math.max(b, c);', ['const a = Math.min(b, c);']],
  ['const a = Math.sin(b);', ['const a = Math.cos(b);']],
  ['const a = b ** 2;', ['const a = b * 2;', 'const a = (2) ** (b);', 'const a = b ** 3;']],
  ['a += b;', [';', 'a -= b;']],
])('%s', (code, expected) => {
  expect(codes(code)).toEqual(expect.arrayContaining(expected));
});

test('a function of lab gives its place to another one, which is imported', () => {
  expect(codes(`import {add, check} from 'lab';\nconst a = add(b, c);`)).toEqual([
    `import {sub, add, check} from 'lab';\nconst a = sub(b, c);`,
  ]);
});

test('two arguments change places if they are of one kind', () => {
  const twice = (type: string) => `function f(a: number, b: ${type}) {}\nconst c = f(x, y);`;
  expect(whats(twice('number'))).toEqual(['2: x ⇄ y']);
  expect(whats(twice('string'))).toEqual([]);
});

test('what is shown, claimed, set by the reader or a word stays as it is', () => {
  const code = [
    `import {check, knob, plot, print, random} from 'lab';`,
    `const k = knob('k', {value: 1, min: 0, max: 3});`,
    `const dice = random(7);`,
    `print('k - 1:', k - 1);`,
    `if (k > limit) print(1);`,
    `plot({lines: {a: [1, 2]}});`,
    `check('k is 1', k === 1 && true);`,
    'const title = `${k + 1} steps`;',
  ];
  expect(whats(code.join('\n'))).toEqual([
    '5: if (k > limit) print(1); → nothing',
    '5: > → >=',
    '5: > → <',
  ]);
});

test('below the marker nothing is changed', () => {
  expect(whats('const a = b + c;\n// --- picture ---\nconst d = a + b;')).toEqual(['1: + → -']);
});

test('a choice is the same each time, and takes from every line before it takes a second', () => {
  const lines = Array.from({length: 8}, (_, i) => `const a${i} = b < c && d < ${i + 2};`);
  const all = allMutants(lines.join('\n'));
  const {chosen, rest} = choose(all, 8, 'a/b/c');
  expect(chosen.map(({line}) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(choose(all, 8, 'a/b/c').chosen).toEqual(chosen);
  expect(choose(all, 8, 'a/b/d').chosen).not.toEqual(chosen);
  expect(new Set([...chosen, ...rest])).toEqual(new Set(all));
});

test('every round of every loop is counted, on its line', () => {
  const code = 'for (const a of b)\n  for (;;) c();\nwhile (d) {\n  e();\n}';
  const counted = countRounds(code);
  expect(counted.match(/\$rounds\.left/g)).toHaveLength(3);
  expect(counted.split('\n')).toHaveLength(5);
  expect(counted.split('\n')[3]).toBe('  e();');
});

test('what a test may import is known by name, types left aside', () => {
  const code = `export const [a, {b}] = f();
export function c() {}
export interface D {}
const e = 1;`;
  expect(exportsOf(code)).toEqual(['a', 'b', 'c']);
});
