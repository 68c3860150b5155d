import ts from 'typescript';
import {expect, test} from 'vitest';
import {listFiles, readText} from './files';

/** The id of every text of the interface in a file: `translate({id})` and `<Translate id>`. */
function idsOf(file: string): string[] {
  const tree = ts.createSourceFile(file, readText(file), ts.ScriptTarget.ES2022, true);
  const ids: string[] = [];
  function visit(node: ts.Node) {
    const isElement = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
    if (isElement && node.tagName.getText() === 'Translate') {
      ids.push(literalId(node.attributes) ?? '');
    } else if (ts.isCallExpression(node) && node.expression.getText() === 'translate') {
      ids.push(literalId(node.arguments[0]) ?? '');
    }
    ts.forEachChild(node, visit);
  }
  visit(tree);
  return ids;
}

/** The literal after `id`; Docusaurus, too, reads nothing else. */
function literalId(node: ts.Node | undefined): string | undefined {
  if (!node || !(ts.isObjectLiteralExpression(node) || ts.isJsxAttributes(node))) return undefined;
  const property = node.properties.find((one) => one.name?.getText() === 'id');
  if (!property || !(ts.isPropertyAssignment(property) || ts.isJsxAttribute(property))) {
    return undefined;
  }
  const {initializer} = property;
  return initializer && ts.isStringLiteral(initializer) ? initializer.text : undefined;
}

const used = listFiles('src', /(?<!\.test)\.tsx?$/).flatMap((file) =>
  idsOf(file).map((id) => ({file, id})),
);

test('every text of the interface has an id that can be read off', () => {
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter(({id}) => id === '').map(({file}) => file)).toEqual([]);
});

test('every text of the interface has its Chinese, and no Chinese is left over', () => {
  const chinese = JSON.parse(readText('i18n/zh-Hans/code.json')) as Record<
    string,
    {message: string}
  >;
  const ids = new Set(used.map(({id}) => id));
  expect([...ids].filter((id) => !chinese[id]?.message)).toEqual([]);
  expect(Object.keys(chinese).filter((id) => !ids.has(id) && !id.startsWith('theme.'))).toEqual([]);
});
