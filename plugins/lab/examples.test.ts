import path from 'node:path';
import ts from 'typescript';
import {beforeAll, describe, expect, test} from 'vitest';
import type {LabExport} from '../../model/lab';
import {describeLab} from './describeLab';
import {expectExamples, withImports} from './examples';
import {idsOf} from './idsOf';

const root = path.join(import.meta.dirname, '../..');

describe('withImports', () => {
  const modules = new Map([
    ['lab', new Set(['mean', 'print', 'sum'])],
    ['lab/digits', new Set(['size', 'test'])],
    ['lab/digits28', new Set(['size', 'test'])],
  ]);

  test('names come from lab, or from the first pack that has them', () => {
    expect(withImports('print(sum(test.images[0]));', 'lab', modules)).toBe(
      "import {print, sum} from 'lab';\nimport {test} from 'lab/digits';\nprint(sum(test.images[0]));",
    );
  });

  test('the example of a pack means its own names', () => {
    expect(withImports('print(size);', 'lab/digits28', modules)).toContain(
      "import {size} from 'lab/digits28';",
    );
  });

  test.each([
    'const sum = 1;\nprint(sum);',
    'print(x.sum, {sum: 1});',
    'const {sum: s} = x;\nprint(s);',
  ])('%j imports print alone', (code) => {
    expect(withImports(code, 'lab', modules)).toBe(`import {print} from 'lab';\n${code}`);
  });
});

test('tensor and Tensor, and sizes of two packs, have anchors of their own', () => {
  const ids = idsOf([
    {name: 'Tensor', module: 'lab', kind: 'class'},
    {name: 'tensor', module: 'lab', kind: 'function'},
    {name: 'logSumExp', module: 'lab', kind: 'function'},
    {name: 'size', module: 'lab/digits', kind: 'value'},
    {name: 'size', module: 'lab/digits28', kind: 'value'},
  ]);
  expect(ids).toEqual(['tensor-class', 'tensor', 'log-sum-exp', 'digits-size', 'digits28-size']);
  expect(() =>
    idsOf([
      {name: 'a', module: 'lab', kind: 'value'},
      {name: 'A', module: 'lab', kind: 'type'},
    ]),
  ).toThrow('Two exports of lab have the anchor "a"');
});

describe('the examples of lab', () => {
  let exports: LabExport[];
  beforeAll(() => {
    exports = describeLab(root);
  }, 60_000);

  test('use what they are examples of', () => {
    const strangers = exports
      .filter(
        ({name, example}) => example && !new RegExp(`import [^;]*\\b${name}\\b`).test(example),
      )
      .map(({name}) => name);
    // An instance is made by a function.
    expect(strangers).toEqual(['Tensor']);
  });

  test('are right as TypeScript', () => {
    const examples = new Map(
      exports.flatMap(({example}, i) => (example ? [[fileOf(i), example] as const] : [])),
    );
    expect(examples.size).toBeGreaterThan(100);
    expect(typeErrorsIn(examples)).toEqual([]);
  }, 60_000);

  test('stand at everything but types; one that is missing or too long is named', () => {
    expect(() => expectExamples(exports)).not.toThrow();
    const [first] = exports;
    const named = `See ${first.name} (lab).`;
    expect(() => expectExamples([{...first, example: undefined}])).toThrow(named);
    expect(() => expectExamples([{...first, example: 'f();\n'.repeat(6)}])).toThrow(named);
  });
});

const fileOf = (i: number) => path.join(root, 'demos', `example-${i}.ts`);

/** Checks files that exist in memory only, as demos are checked. */
function typeErrorsIn(files: Map<string, string>): string[] {
  const config = path.join(root, 'demos/tsconfig.json');
  const read = ts.readJsonConfigFile(config, (name) => ts.sys.readFile(name));
  const {options} = ts.parseJsonSourceFileConfigFileContent(read, ts.sys, path.dirname(config));
  const onDisk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...onDisk,
    readFile: (name) => files.get(name) ?? onDisk.readFile(name),
    fileExists: (name) => files.has(name) || onDisk.fileExists(name),
    getSourceFile: (name, version, ...rest) => {
      const text = files.get(name);
      return text === undefined
        ? onDisk.getSourceFile(name, version, ...rest)
        : ts.createSourceFile(name, text, version);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([name, text]) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({messageText}) => `${ts.flattenDiagnosticMessageText(messageText, '\n')}\n${text}`,
    );
  });
}
