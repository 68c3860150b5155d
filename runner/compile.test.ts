import {expect, test} from 'vitest';
import {compile} from './compile';

function js(code: string): string {
  const compiled = compile(code);
  if ('error' in compiled) throw new Error(compiled.error.message);
  return compiled.js;
}

/** What the top level leaves in `out`. */
async function valueOf(code: string): Promise<unknown> {
  const names = ['$import', '$load', '$end'];
  const AsyncFunction = (async () => {}).constructor as new (
    ...source: string[]
  ) => (...given: unknown[]) => Promise<unknown>;
  const body = new AsyncFunction(...names, `"use strict";${js(code)}\nreturn out;`);
  const take = (name: string) => ({name, a: 1, b: 2, default: 3});
  return body(
    take,
    (name: string) => Promise.resolve(take(name)),
    () => {},
  );
}

test('types go, lines stay', () => {
  const code = `interface A {\n  a: number;\n}\nconst x: A = {a: 1};\nexport const y = x.a as number;`;
  const lines = js(code).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[3]).toContain('const x = {a: 1};');
});

test.each([
  [
    'static blocks run in their place',
    'class A {static x = 1; static {A.x = 5}}\nlet out = A.x;',
    5,
  ],
  ['optional methods stay', 'class A {m?() {return 7}}\nconst out = new A().m!();', 7],
  [
    'fields are defined, not assigned',
    `class A {seen = false; set x(v: number) {this.seen = true}}
     class B extends A {x = 1}
     const b = new B();
     const out = [b.seen, Object.keys(b)];`,
    [false, ['seen', 'x']],
  ],
  ['a field without a value is there', `class A {x?: number}\nconst out = 'x' in new A();`, true],
  [
    'what is only declared is not',
    `class A {declare x: number; static readonly y?: string}\nconst out = ['x' in new A(), 'y' in A];`,
    [false, true],
  ],
  [
    'parameter properties',
    'class A {constructor(readonly x: number) {}}\nconst out = new A(3).x;',
    3,
  ],
  [
    'parameter properties come before other fields',
    'class A {z = 1; constructor(readonly x: number, public y = class {private q = 1}) {}}\nconst out = Object.keys(new A(3));',
    ['x', 'y', 'z'],
  ],
  [
    'members of an enum that are strings have no reverse',
    "enum E {A = 'a', B = `b`, C = A, D = 2, F}\nconst out: unknown = {...E};",
    {A: 'a', B: 'b', C: 'a', D: 2, F: 3, 2: 'D', 3: 'F'},
  ],
  [
    'enums of one name are one',
    'enum E {A = 1}\nenum E {B = A + 1, "c-d" = 9}\nconst out: unknown = {...E};',
    {A: 1, 1: 'A', B: 2, 2: 'B', 'c-d': 9, 9: 'c-d'},
  ],
  [
    'an enum in a block is its own',
    'enum E {A}\nlet out = 0;\n{ enum E {B = 5} out = E.B + E[5].length }',
    6,
  ],
  ['imports come first', `const out = [a, x];\nimport x, {a} from 'lab';`, [1, 3]],
  [
    'every form of import',
    `import * as all from 'lab/x';\nimport {b as c, type T} from 'lab';\nimport 'lab/z';
     const lazy = await import('lab/y');\nconst out = [all.name, c, lazy.name];`,
    ['lab/x', 2, 'lab/y'],
  ],
  [
    'every form of export',
    `export const x = 1;\nexport default class {y = 2}\nexport {x as z};\nexport * from 'lab';
     export async function f() { return 4 }\nexport enum E {A = 8}\nconst out = [x, await f(), E.A];`,
    [1, 4, 8],
  ],
  ['an unnamed default function', `export default async function* () {}\n(1);\nconst out = 1;`, 1],
  [
    'names of the wrapper are free',
    `const require = 1, exports = 2, module = 3, console = 4;\nconst out = console;`,
    4,
  ],
])('%s', async (_, code, out) => {
  expect(await valueOf(code)).toEqual(out);
  expect(js(code).split('\n')).toHaveLength(code.split('\n').length);
});

test('a return of the top level says where it stands, one of a function does not', () => {
  const code = 'const f = () => {\n  return 1;\n};\nif (f()) return;\nreturn f()';
  expect(js(code).match(/\$end\(\d+\)/g)).toEqual(['$end(4)', '$end(5)']);
});

test.each([
  ['@dec class A {}', 'NoDecorators', 1, 1],
  ['class A {\n  @dec m() {}\n}', 'NoDecorators', 2, 3],
  ['let a = 1;\nnamespace N { export const a = 1 }', 'NoNamespaces', 2, 1],
  ['export namespace N.M { }', 'NoNamespaces', 1, 8],
  ['const a = 1;\nconst b = <div/>;', 'NoJsx', 2, 11],
  ['const b = <p>{a}</p>;', 'NoJsx', 1, 11],
  ['class A { accessor x = 1 }', 'NoAccessor', 1, 11],
  ['class A { static accessor #x = 1 }', 'NoAccessor', 1, 18],
  [`import fs = require('fs');`, 'NoImportEquals', 1, 1],
  ['const a = 1; export = a;', 'NoImportEquals', 1, 14],
  ['const a = import.meta.url;', 'NoImportMeta', 1, 11],
])('%j is refused by name', (code, name, line, column) => {
  expect(compile(code)).toMatchObject({error: {name, line, column}});
});

test.each([
  'declare namespace N { const a: number }\ndeclare module "x" {}\ndeclare global {}',
  'class A { accessor = 1; accessor2() {} }\nconst accessor = 1;\nfor (const accessor of []) {}',
  'type T = {namespace: string; module: number};\nconst namespace = 1, module = 2;',
  'const f = <T,>(x: T) => x < 1 > (2);\nconst a = `@ enum E namespace N {} <div/> import.meta`;',
  'declare enum E {A}\ndeclare const enum F {B}\nexport declare enum G {C}',
])('%j is not', (code) => {
  expect(compile(code)).toHaveProperty('js');
});

test.each([
  ['const a = 1；', '；', ';', 1, 12],
  ['// 说明：一\nprint（1);', '（', '(', 2, 6],
  ['print(“a”);', '“', '"', 1, 7],
  ["print('a’);", '’', "'", 1, 9],
  ['const a＝1;', '＝', '=', 1, 8],
  ['const a = [1，2];', '，', ',', 1, 13],
  ['const 数 = 1;\nconst b = 数 ！== 2;', '！', '!', 2, 13],
])('the full-width sign in %j is named', (code, found, instead, line, column) => {
  expect(compile(code)).toMatchObject({
    error: {name: 'FullWidth', values: {found, instead}, line, column},
  });
});

test('Chinese in texts, comments and names is left alone', () => {
  const code = 'const 数 = "（，）"; // 。\nconst b = `；${数}：`;';
  expect(js(code)).toBe(code);
});

test.each([
  ['const a = (1;', 'Expected', '“,” expected before “;”.', 1, 13],
  ['const a = 1;\nconst b = = 2;', 'Unexpected', 'Unexpected “=”.', 2, 11],
  ['let y = 1 banana', 'Expected', '“;” expected before “banana”.', 1, 11],
  [
    'if (a) {\n',
    'Unfinished',
    'The code ends too early: a bracket or an expression is still open.',
    2,
    1,
  ],
  ['let x = "abc', 'SyntaxError', 'Unterminated string constant', 1, 9],
])('%j is explained in plain words', (code, name, message, line, column) => {
  expect(compile(code)).toMatchObject({error: {kind: 'error', name, message, line, column}});
});
