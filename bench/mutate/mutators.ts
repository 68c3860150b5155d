import ts from 'typescript';
import {replace, swap, type Change} from './change';
import {calls} from './calls';

/** Makes the changes of one node; most nodes have none. */
export type Mutator = (node: ts.Node, file: ts.SourceFile) => Change[];

/** What takes the place of an operator, by its text. */
const operators: Record<string, string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<': ['<=', '>'],
  '<=': ['<', '>='],
  '>': ['>=', '<'],
  '>=': ['>', '<='],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
};
const orderMatters = new Set(['-', '/', '%', '**']);

/** Signs, operators, comparisons, and the order of operands. */
const binary: Mutator = (node, file) => {
  if (!ts.isBinaryExpression(node)) return [];
  const {left, operatorToken, right} = node;
  if (ts.isStringLiteralLike(left) || ts.isStringLiteralLike(right)) return [];
  const operator = operatorToken.getText(file);
  const others = (operators[operator] ?? []).map((other) => replace(file, operatorToken, other));
  return orderMatters.has(operator) && left.getText(file) !== right.getText(file)
    ? [...others, swapOperands(file, left, right)]
    : others;
};

/** `a - b - c` becomes `(c) - (a - b)`. */
function swapOperands(file: ts.SourceFile, left: ts.Node, right: ts.Node): Change {
  const change = swap(file, left, right);
  return {...change, edits: change.edits.map((edit) => ({...edit, text: `(${edit.text})`}))};
}

const unary: Mutator = (node, file) => {
  if (ts.isPostfixUnaryExpression(node)) {
    return [flipStep(node.operand, node.operator, (step, name) => name + step)];
  }
  if (!ts.isPrefixUnaryExpression(node)) return [];
  const {operator, operand} = node;
  if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken) {
    return [flipStep(operand, operator, (step, name) => step + name)];
  }
  return [replace(file, node, operand.getText(file))]; // -x, !x

  function flipStep(
    name: ts.Node,
    kind: ts.SyntaxKind,
    write: (step: string, name: string) => string,
  ): Change {
    const step = kind === ts.SyntaxKind.PlusPlusToken ? '--' : '++';
    return replace(file, node, write(step, name.getText(file)));
  }
};

/** 0 becomes 1, 1 becomes 2 and 0, a whole number one more and 0, any other twice itself and 0. */
const constant: Mutator = (node, file) => {
  if (!ts.isNumericLiteral(node) || isIndex(node) || isLaterInList(node)) return [];
  const value = Number(node.text);
  const more = Number.isInteger(value) ? value + 1 : 2 * value;
  return (value === 0 ? [1] : [more, 0]).map((next) => replace(file, node, String(next)));
};

function isIndex(node: ts.Node): boolean {
  return ts.isElementAccessExpression(node.parent) && node.parent.argumentExpression === node;
}

/** Of a list of data, only the first number is changed. */
function isLaterInList(node: ts.Node): boolean {
  const list = ts.isPrefixUnaryExpression(node.parent) ? node.parent.parent : node.parent;
  if (!ts.isArrayLiteralExpression(list) || list.elements.length <= 4) return false;
  return node.pos > list.elements[0].end;
}

const namesNoNumber = /name|key|label|kind|method|rule|which/i;

const index: Mutator = (node, file) => {
  if (!ts.isElementAccessExpression(node)) return [];
  const at = node.argumentExpression;
  if (ts.isStringLiteralLike(at) || ts.isTemplateExpression(at)) return [];
  const text = at.getText(file);
  if (namesNoNumber.test(text)) return [];
  if (!ts.isNumericLiteral(at)) {
    return ['+', '-'].map((sign) => replace(file, at, `(${text}) ${sign} 1`));
  }
  const value = Number(at.text);
  return (value > 0 ? [value + 1, value - 1] : [1]).map((n) => replace(file, at, String(n)));
};

const truth: Mutator = (node, file) => {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace(file, node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace(file, node, 'true')];
  return [];
};

const choice: Mutator = (node, file) =>
  ts.isConditionalExpression(node) ? [swap(file, node.whenTrue, node.whenFalse)] : [];

/** Takes a statement away, but never a declaration: that would only be a missing name. */
const statement: Mutator = (node, file) => {
  const removable =
    ts.isExpressionStatement(node) ||
    (ts.isIfStatement(node) && !node.elseStatement) ||
    ts.isBreakStatement(node) ||
    ts.isContinueStatement(node);
  if (!removable) return [];
  const change = replace(file, node, ';');
  return [{...change, what: change.what.replace(/ → ;$/, ' → nothing')}];
};

/** All kinds of small mistakes. */
export const mutators: Mutator[] = [
  binary,
  unary,
  constant,
  index,
  truth,
  choice,
  statement,
  calls,
];
