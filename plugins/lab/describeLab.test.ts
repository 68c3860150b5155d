import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {describeLab} from './describeLab';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((dir) => rmSync(dir, {recursive: true})));

/** A lab of the files given, without packs unless they are named. */
function labOf(files: Record<string, string>, packs: string[] = []) {
  const root = mkdtempSync(path.join(tmpdir(), 'lab-'));
  made.push(root);
  mkdirSync(path.join(root, 'lab'));
  const options = {
    strict: true,
    target: 'ES2022',
    lib: ['ES2022'],
    module: 'esnext',
    types: [],
    moduleResolution: 'bundler',
  };
  const all = {
    ...files,
    'packs.json': JSON.stringify(packs),
    'tsconfig.json': JSON.stringify({compilerOptions: options}),
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(root, 'lab', name), text);
  return describeLab(root);
}

test('a function is described by its source, its doc comment and its heading', () => {
  const [half] = labOf({
    'index.ts': `// Numbers: what can be halved.\nexport {half} from './half';`,
    'half.ts': `/** x / 2 */\nexport function half(x: number, by = 2): number {\n  return x / by;\n}`,
  });
  expect(half).toEqual({
    name: 'half',
    module: 'lab',
    group: 'Numbers',
    kind: 'function',
    signatures: ['half(x: number, by = 2): number'],
    doc: 'x / 2',
    fields: [],
  });
});

test('overloads are all listed, the body is not', () => {
  const [f] = labOf({
    'index.ts': `/** Twice. */
      export function f(x: number): number;
      export function f(x: string): string;
      export function f(x: number | string): number | string { return x; }`,
  });
  expect(f.signatures).toEqual(['f(x: number): number', 'f(x: string): string']);
});

test('fields of an object argument carry their comments', () => {
  const [draw] = labOf({
    'index.ts': `interface Spec {
        /** Above it. */
        title?: string;
        size: [number, number]; // in cells
      }
      /** Draws. */
      export const draw = (spec: Spec | number): void => void spec;`,
  });
  expect(draw.kind).toBe('function');
  expect(draw.signatures).toEqual(['draw(spec: Spec | number): void']);
  expect(draw.fields).toEqual([
    {name: 'title', type: 'string', optional: true, doc: 'Above it.'},
    {name: 'size', type: '[number, number]', optional: false, doc: ''},
  ]);
});

test('types and classes list their members, methods with their parameters', () => {
  const [box, pair] = labOf({
    'index.ts': `/** Holds one. */
      export class Box {
        private hidden = 1;
        constructor(/** What it holds. */ readonly value: number) {}
        /** Adds. */
        plus(x: number): Box { return new Box(this.value + x + this.hidden); }
      }
      /** Two. */
      export type Pair = {a: number; b?: Box} | Box;`,
  });
  expect([box.kind, box.signatures, pair.signatures]).toEqual([
    'class',
    ['class Box'],
    ['type Pair = {a: number; b?: Box} | Box'],
  ]);
  expect(box.fields.map(({name, type, doc}) => [name, type, doc])).toEqual([
    ['value', 'number', 'What it holds.'],
    ['plus', '(x: number) => Box', 'Adds.'],
  ]);
  expect(pair.fields.map(({name}) => name)).toEqual(['a', 'b']);
});

test('a pack is a group of its own', () => {
  const [, size] = labOf(
    {
      'index.ts': `/** One. */\nexport const one = 1 as number;`,
      'digits.ts': `/** Width and height. */\nexport const size: number = 14;`,
    },
    ['digits'],
  );
  expect(size).toMatchObject({
    name: 'size',
    module: 'lab/digits',
    group: 'lab/digits',
    kind: 'value',
    signatures: ['size: number'],
  });
});

test('an export without a doc comment is named', () => {
  const files = {'index.ts': `export {bare} from './bare';`, 'bare.ts': `export const bare = 1;`};
  expect(() => labOf(files)).toThrow('there is none at bare (lab)');
});

describe('the real lab', () => {
  const exports = describeLab(path.join(import.meta.dirname, '..', '..'));
  const find = (module: string, name: string) =>
    exports.find((found) => found.module === module && found.name === name);

  test('is described in full', () => {
    expect(find('lab', 'linspace')?.signatures).toEqual([
      'linspace(a: number, b: number, n: number): number[]',
    ]);
    expect(find('lab', 'plot')?.fields.map(({name}) => name)).toEqual(
      expect.arrayContaining(['x', 'y', 'lines', 'heat', 'frames']),
    );
    expect(find('lab', 'knob')).toMatchObject({group: 'Paper', kind: 'function'});
    expect(find('lab/digits', 'train')?.doc).toContain('1,000 handwritten digits');
  });

  test('has every export under a heading and no name twice in a module', () => {
    expect(exports.filter(({group}) => group === 'lab')).toEqual([]);
    const names = exports.map(({module, name}) => `${module} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
