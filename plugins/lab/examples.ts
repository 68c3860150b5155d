import ts from 'typescript';
import type {LabExport} from '../../model/lab';

/** Where names come from: the exports of each module, those of `lab` first. */
export type NamesOf = ReadonlyMap<string, ReadonlySet<string>>;

/** The code after `@example` in a doc comment, as it is written there. */
export function exampleOf(symbol: ts.Symbol): string | undefined {
  for (const declaration of symbol.declarations ?? []) {
    for (const doc of ts.getJSDocCommentsAndTags(declaration)) {
      const lines = doc
        .getText()
        .replace(/\s*\*\/$/, '')
        .split('\n');
      const start = lines.findIndex((line) => /^\s*\* @example\s*$/.test(line));
      // Not the compiler's reading of the tag: it takes indentation for decoration.
      if (start >= 0)
        return lines
          .slice(start + 1)
          .map((line) => line.replace(/^\s*\* ?/, ''))
          .join('\n');
    }
  }
  return undefined;
}

/**
 * An example with the import lines it needs: a name that it does not declare comes from its own module,
 * else from lab, else from the first pack that has it.
 */
export function withImports(code: string, own: string, modules: NamesOf): string {
  const order = [own, ...[...modules.keys()].filter((module) => module !== own)];
  const imports = new Map<string, string[]>();
  for (const name of freeNames(code)) {
    const module = order.find((one) => modules.get(one)?.has(name));
    if (module) imports.set(module, [...(imports.get(module) ?? []), name]);
  }
  const lines = [...modules.keys()]
    .filter((module) => imports.has(module))
    .map(
      (module) => `import {${imports.get(module)?.sort(byLetters).join(', ')}} from '${module}';`,
    );
  return [...lines, code].join('\n');
}

const byLetters = (a: string, b: string) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en');

/** The names that code uses and does not declare. */
function freeNames(code: string): Set<string> {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) {
      if (declares(node)) declared.add(node.text);
      else if (!isKey(node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true));
  return new Set([...used].filter((name) => !declared.has(name)));
}

function declares(name: ts.Identifier): boolean {
  const {parent} = name;
  return (
    (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
    parent.name === name
  );
}

/** `mean` in `x.mean`, `{mean: m}` and `const {mean: m}` is no name of its own. */
function isKey(name: ts.Identifier): boolean {
  const {parent} = name;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) {
    return parent.name === name;
  }
  return ts.isBindingElement(parent) && parent.propertyName === name;
}

/** Stops where something that can be used has no example. */
export function expectExamples(exports: LabExport[]) {
  const bare = exports
    .filter(({kind, example}) => kind !== 'type' && !isShort(example))
    .map(({name, module}) => `${name} (${module})`);
  if (bare.length === 0) return;
  throw new Error(
    `Every function, class and value of lab needs an example in its doc comment: a line "@example" and up to five lines of code below it, without imports. See ${bare.join(', ')}.`,
  );
}

/** Five lines, its imports not counted. */
function isShort(example = ''): boolean {
  const lines = example.split('\n').filter((line) => !line.startsWith('import '));
  return lines.length <= 5 && lines.some((line) => line.trim() !== '');
}
