import ts from 'typescript';
import {partsOf} from '../../model/demo-parts';

/** What shows or claims: a change there is not a change of the lesson. */
const shows = new Set(['plot', 'print', 'table', 'check', 'images', 'diagram', 'progress']);
/** What a reader may set: the checks hold for every value of it. */
const chances = new Set(['knob', 'random']);

/** A demo's code, parsed. */
export function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('demo.ts', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

/**
 * Every node of the lesson, in the order of the text: all above the marker, or all of a demo that has
 * none; without imports, types, texts, calls that show or claim something, knobs and seeds.
 */
export function lessonNodes(file: ts.SourceFile): ts.Node[] {
  const {picture} = partsOf(file.text);
  const end = picture ? file.getPositionOfLineAndCharacter(picture[0] - 1, 0) : file.text.length;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) >= end || isOutside(node)) return;
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return nodes;
}

function isOutside(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  // `print(…);` as a whole: to remove it is no change of the lesson either
  const call = ts.isExpressionStatement(node) ? node.expression : node;
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return false;
  const name = call.expression.text;
  return shows.has(name) || chances.has(name);
}

/** The values that a demo exports, by name; its types are gone when it runs. */
export function exportsOf(code: string): string[] {
  return parse(code).statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({name}) => namesIn(name));
    }
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((part) => (ts.isBindingElement(part) ? namesIn(part.name) : []));
}
