import ts from 'typescript';

/** A call of `expectTry` or `expectNotice` in a test. */
export interface Expectation {
  kind: 'try' | 'notice';
  page: string;
  id: string;
  line: number;
  /** The numbers that its body states, as they are written. */
  stated: string[];
}

const comparing = /^(?:toBe|toEqual|toStrictEqual|toBeCloseTo|toHaveLength)$/;

/** Every expectation of a test file, with what it states; strings and numbers that are only mentioned do not count. */
export function expectationsOf(file: string, source: string): Expectation[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const constants = new Map<string, string>();
  const found: Expectation[] = [];
  (function visit(node: ts.Node) {
    if (
      ts.isVariableDeclaration(node) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      constants.set(node.name.getText(), node.initializer.text);
    }
    const name = ts.isCallExpression(node) ? node.expression.getText() : '';
    if (ts.isCallExpression(node) && (name === 'expectTry' || name === 'expectNotice')) {
      const [page, id, body] = node.arguments;
      found.push({
        kind: name === 'expectTry' ? 'try' : 'notice',
        page: textOf(page, constants),
        id: textOf(id, constants),
        line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        stated: body ? statedIn(body) : [],
      });
      return;
    }
    ts.forEachChild(node, visit);
  })(tree);
  return found;
}

function textOf(node: ts.Expression | undefined, constants: Map<string, string>): string {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  return constants.get(node?.getText() ?? '') ?? '';
}

/** The literals that a body compares with something measured. */
function statedIn(body: ts.Node): string[] {
  const stated: string[] = [];
  (function visit(node: ts.Node) {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const {name, expression} = node.expression;
      const [first, second] = node.arguments;
      const literal = literalOf(first);
      const measured =
        name.text === 'says'
          ? second
          : comparing.test(name.text)
            ? expectedIn(expression)
            : undefined;
      if (literal !== undefined && measured && isMeasured(measured)) stated.push(literal);
    }
    ts.forEachChild(node, visit);
  })(body);
  return stated;
}

/** What stands in `expect(…)`; `.not` states nothing. */
function expectedIn(node: ts.Expression): ts.Expression | undefined {
  const isExpect = ts.isCallExpression(node) && node.expression.getText() === 'expect';
  return isExpect ? node.arguments[0] : undefined;
}

function literalOf(node: ts.Expression | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return node.getText().replaceAll('_', '');
  const isNegative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  return isNegative && ts.isNumericLiteral(node.operand) ? `-${node.operand.getText()}` : undefined;
}

/** A number that was written down is not measured: something must be asked, called or computed. */
function isMeasured(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return true;
  return ts.forEachChild(node, (child) => isMeasured(child) || undefined) ?? false;
}
