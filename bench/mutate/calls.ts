import ts from 'typescript';
import {replace, swap, type Change} from './change';

/** Functions and methods that are mistaken for each other. */
const pairs = [
  ['max', 'min'],
  ['maximum', 'minimum'],
  ['sin', 'cos'],
  ['floor', 'ceil'],
  ['add', 'sub'],
  ['mul', 'div'],
  ['sum', 'mean'],
  ['exp', 'expm1'],
  ['log', 'log1p'],
  ['some', 'every'],
  ['softmax', 'logSoftmax'],
];
const other = new Map(
  pairs.flatMap(([a, b]): [string, string][] => [
    [a, b],
    [b, a],
  ]),
);
/** `f(x)` becomes `(x)`. */
const dropped = new Set(['abs', 'sqrt', 'exp', 'log', 'square', 'tanh', 'relu', 'transpose']);
/** Of two arguments that may both stand first. */
const orderMatters = new Set(['sub', 'div', 'pow', 'matmul', 'less', 'outer', 'atan2']);

/** A function mistaken for another, forgotten, or given its arguments in the wrong order. */
export function calls(node: ts.Node, file: ts.SourceFile): Change[] {
  if (!ts.isCallExpression(node)) return [];
  const callee = node.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  if (!ts.isIdentifier(name)) return [];
  return [...exchange(name, file), ...forget(node, name.text, file), ...reorder(node, name, file)];
}

function exchange(name: ts.Identifier, file: ts.SourceFile): Change[] {
  const next = other.get(name.text);
  if (next === undefined) return [];
  const change = replace(file, name, next);
  if (ts.isPropertyAccessExpression(name.parent)) {
    return isKnown(name, next) ? [change] : [];
  }
  const imported = importOf(file, name.text);
  if (!imported) return []; // a function of the demo's own
  if (importOf(file, next)) return [change];
  const at = imported.getStart(file);
  return [{...change, edits: [...change.edits, {from: at, to: at, text: `${next}, `}]}];
}

/** Whether `Math.…` has it; of anything else (`x.add`, `list.some`) we trust the pair. */
function isKnown(name: ts.Identifier, next: string): boolean {
  const access = name.parent as ts.PropertyAccessExpression;
  return access.expression.getText() === 'Math' ? next in Math : true;
}

function forget(node: ts.CallExpression, name: string, file: ts.SourceFile): Change[] {
  if (!dropped.has(name) || node.arguments.length !== 1) return [];
  return [replace(file, node, `(${node.arguments[0].getText(file)})`)];
}

function reorder(node: ts.CallExpression, name: ts.Identifier, file: ts.SourceFile): Change[] {
  const [a, b] = node.arguments;
  if (node.arguments.length < 2 || a.getText(file) === b.getText(file)) return [];
  return orderMatters.has(name.text) || takesTwoAlike(file, name.text) ? [swap(file, a, b)] : [];
}

/** Whether the first two parameters of a function of the demo are of one type. */
function takesTwoAlike(file: ts.SourceFile, name: string): boolean {
  const [a, b] = parametersOf(file, name);
  const type = a?.type?.getText(file);
  return type !== undefined && type === b?.type?.getText(file);
}

function parametersOf(file: ts.SourceFile, name: string): readonly ts.ParameterDeclaration[] {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) {
      return statement.parameters;
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const {name: declared, initializer} of statement.declarationList.declarations) {
      const isIt = ts.isIdentifier(declared) && declared.text === name;
      if (isIt && initializer && ts.isArrowFunction(initializer)) return initializer.parameters;
    }
  }
  return [];
}

function importOf(file: ts.SourceFile, name: string): ts.ImportSpecifier | undefined {
  return file.statements
    .filter(ts.isImportDeclaration)
    .filter(({moduleSpecifier}) => moduleSpecifier.getText(file).includes('lab'))
    .flatMap(({importClause}) => {
      const named = importClause?.namedBindings;
      return named && ts.isNamedImports(named) ? [...named.elements] : [];
    })
    .find((element) => element.name.text === name);
}
