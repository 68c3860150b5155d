import {readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type {LabExport} from '../../model/lab';
import {exampleOf, withImports} from './examples';
import {fieldsOf} from './fields';
import {groupsOf} from './groups';
import {kindOf, signaturesOf} from './signatures';

/** Everything that demos can import from `lab` and its packs, in the order of the source. `root` holds `lab/`. */
export function describeLab(root: string): LabExport[] {
  const dir = path.join(root, 'lab');
  const packs = JSON.parse(readFileSync(path.join(dir, 'packs.json'), 'utf8')) as string[];
  const modules = [
    {module: 'lab', file: path.join(dir, 'index.ts')},
    ...packs.map((pack) => ({module: `lab/${pack}`, file: path.join(dir, `${pack}.ts`)})),
  ];
  const program = ts.createProgram(
    modules.map(({file}) => file),
    readOptions(dir),
  );
  const exports = modules.flatMap(({module, file}) => describeModule(program, module, file));
  expectDocs(exports);
  const names = new Map(modules.map(({module}) => [module, valuesIn(exports, module)]));
  return exports.map((entry) =>
    entry.example ? {...entry, example: withImports(entry.example, entry.module, names)} : entry,
  );
}

function valuesIn(exports: LabExport[], module: string): Set<string> {
  return new Set(exports.filter((entry) => entry.module === module).map(({name}) => name));
}

function readOptions(dir: string): ts.CompilerOptions {
  const file = path.join(dir, 'tsconfig.json');
  const read = ts.readJsonConfigFile(file, (name) => ts.sys.readFile(name));
  return ts.parseJsonSourceFileConfigFileContent(read, ts.sys, dir).options;
}

function describeModule(program: ts.Program, module: string, file: string): LabExport[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!source || !symbol)
    throw new Error(`${file}: expected a module with exports, but there is none.`);
  const groups = groupsOf(source);
  return checker.getExportsOfModule(symbol).map((exported) => {
    const isAlias = exported.flags & ts.SymbolFlags.Alias;
    const target = isAlias ? checker.getAliasedSymbol(exported) : exported;
    const example = exampleOf(target);
    return {
      name: exported.name,
      module,
      group: groups.get(exported.name) ?? module,
      kind: isTypeOnly(exported) ? 'type' : kindOf(target, checker),
      signatures: signaturesOf(target, exported.name, checker),
      doc: ts.displayPartsToString(target.getDocumentationComment(checker)).trim(),
      fields: fieldsOf(target, checker),
      ...(example && {example}),
    };
  });
}

/** `export type {Formatted}`: a class that callers can name but not make. */
function isTypeOnly({declarations = []}: ts.Symbol): boolean {
  return declarations.some(
    (one) => ts.isExportSpecifier(one) && (one.isTypeOnly || one.parent.parent.isTypeOnly),
  );
}

function expectDocs(exports: LabExport[]) {
  const bare = exports.filter(({doc}) => doc === '').map(({name, module}) => `${name} (${module})`);
  if (bare.length === 0) return;
  throw new Error(
    `Every export of lab needs a doc comment, one sentence for the caller; there is none at ${bare.join(', ')}.`,
  );
}
