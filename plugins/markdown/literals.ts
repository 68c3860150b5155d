import type {
  MdxJsxAttribute,
  MdxJsxAttributeValueExpression,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';

type Program = NonNullable<NonNullable<MdxJsxAttributeValueExpression['data']>['estree']>;
type Statement = Extract<Program['body'][number], {type: 'ExpressionStatement'}>;
type Expression = Statement['expression'];
type Entry = Extract<Expression, {type: 'ObjectExpression'}>['properties'][number];
type Element = Extract<Expression, {type: 'ArrayExpression'}>['elements'][number];

/** The value of `name={…}` where it is written out: numbers, texts, true and false, lists, objects; else an error. */
export function literalAttribute(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
): unknown {
  const found = node.attributes.find(
    (a): a is MdxJsxAttribute => a.type === 'mdxJsxAttribute' && a.name === name,
  );
  if (!found || typeof found.value === 'string') return found?.value;
  const [statement] = found.value?.data?.estree?.body ?? [];
  if (statement?.type !== 'ExpressionStatement') throw notWrittenOut(name);
  return valueOf(statement.expression, name);
}

function notWrittenOut(name: string): TypeError {
  return new TypeError(
    `${name}={…} holds what is written out: numbers, texts, true and false, in lists and objects.`,
  );
}

function valueOf(node: Expression | Element, name: string): unknown {
  switch (node?.type) {
    case 'Literal':
      return node.value;
    case 'UnaryExpression': {
      const value = valueOf(node.argument, name);
      if (node.operator === '-' && typeof value === 'number') return -value;
      throw notWrittenOut(name);
    }
    case 'ArrayExpression':
      return node.elements.map((element) => valueOf(element, name));
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map((property) => entryOf(property, name)));
    default:
      throw notWrittenOut(name);
  }
}

function entryOf(property: Entry, name: string): [string, unknown] {
  if (property.type !== 'Property' || property.computed) throw notWrittenOut(name);
  const {key, value} = property;
  const label =
    key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
  if (label === undefined) throw notWrittenOut(name);
  return [label, valueOf(value as Expression, name)];
}
