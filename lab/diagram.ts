import {expectFinite, expectList, wrongKind} from './arguments';
import {expectFields, type Fields} from './expect-fields';
import {formatValue} from './format';
import {emit} from './host';
import type {DiagramItem} from './output';

type Node = DiagramItem['nodes'][number];
type Edge = DiagramItem['edges'][number];

/** A drawing of nodes and arrows, y upward; or of the layers of a network, drawn from left to right. */
export interface DiagramSpec {
  title?: string;
  /** What one sees, in a sentence. */
  describe: string;
  nodes?: (Omit<Node, 'label'> & {label?: string})[];
  /** Edges, or pairs of ids. */
  edges?: (Edge | [from: string, to: string])[];
  /** Labels layer by layer; every node is joined to all of the next layer. A node's id is its label. */
  layers?: string[][];
  /** Of the edges between layers: `weights[l][j][i]` leads from node i of layer l to node j of the next. */
  weights?: number[][][];
}

/**
 * Draws nodes and arrows: `diagram({describe, layers: [['x₁', 'x₂'], ['h₁', 'h₂'], ['y']]})`.
 * @example
 * diagram({
 *   describe: 'A network with two inputs, three hidden units, one output',
 *   layers: [['x₁', 'x₂'], ['h₁', 'h₂', 'h₃'], ['y']]});
 */
export function diagram(spec: DiagramSpec) {
  if (typeof spec !== 'object' || spec === null)
    throw wrongKind('diagram: spec', 'an object such as {describe, layers}', spec);
  expectFields(spec, diagramFields, 'diagram');
  expectParts(spec);
  const drawn = spec.layers ? layered(spec.layers, spec.weights) : {nodes: [], edges: []};
  const nodes = [
    ...drawn.nodes,
    ...(spec.nodes ?? []).map((node) => ({...node, label: node.label ?? node.id})),
  ];
  const edges = [
    ...drawn.edges,
    ...(spec.edges ?? []).map((edge) =>
      Array.isArray(edge) ? {from: edge[0], to: edge[1]} : {...edge},
    ),
  ];
  expectDiagram(spec, nodes, edges);
  const item: DiagramItem = {kind: 'diagram', describe: spec.describe, nodes, edges};
  if (spec.title !== undefined) item.title = spec.title;
  emit(item);
}

const diagramFields: Fields<DiagramSpec> = {
  title: 1,
  describe: 1,
  nodes: 1,
  edges: 1,
  layers: 1,
  weights: 1,
};

/** Lists of the right depth, with words and numbers where they belong. */
function expectParts({title, layers, weights, nodes, edges}: DiagramSpec) {
  expectWord('title', title ?? '');
  expectRows('layers', layers ?? []).forEach((layer, l) =>
    expectRows(`layers[${l}]`, layer).forEach((label) => expectWord(`layers[${l}]`, label)),
  );
  expectRows('weights', weights ?? []).forEach((layer, l) =>
    expectRows(`weights[${l}]`, layer).forEach((row) =>
      expectRows(`weights[${l}]`, row).forEach((w) => expectFinite(`diagram: weights[${l}]`, w)),
    ),
  );
  for (const [name, list] of Object.entries({nodes, edges}))
    expectRows(name, list ?? []).forEach((item, i) => {
      if (typeof item !== 'object' || item === null)
        throw wrongKind(
          `diagram: ${name}[${i}]`,
          name === 'nodes' ? '{id, x, y}' : '[from, to]',
          item,
        );
    });
}

const expectRows = (where: string, value: unknown) =>
  Array.from(expectList(`diagram: ${where}`, value));

function expectWord(where: string, value: unknown) {
  if (typeof value !== 'string') throw wrongKind(`diagram: ${where}`, 'a string', value);
}

function layered(layers: string[][], weights: number[][][] | undefined) {
  const nodes = layers.flatMap((labels, l) =>
    labels.map((label, i): Node => ({id: label, label, x: 2 * l, y: (labels.length - 1) / 2 - i})),
  );
  const edges = layers.slice(1).flatMap((labels, l) =>
    labels.flatMap((to, j) =>
      layers[l].map((from, i): Edge => {
        const weight = weights?.[l]?.[j]?.[i];
        return weight === undefined ? {from, to} : {from, to, weight};
      }),
    ),
  );
  return {nodes, edges};
}

function expectDiagram(spec: DiagramSpec, nodes: Node[], edges: Edge[]) {
  if (typeof spec.describe !== 'string' || !spec.describe)
    throw new TypeError('diagram({describe}): say in a sentence what one sees.');
  const ids = new Set<string>();
  for (const {id, x, y} of nodes) {
    if (ids.has(id)) throw new RangeError(`diagram: two nodes have the id '${id}'.`);
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      throw new RangeError(
        `diagram: node '${id}' should stand at finite x and y, but stands at ${formatValue([x, y])}.`,
      );
    }
    ids.add(id);
  }
  for (const {from, to} of edges) {
    const missing = [from, to].find((id) => !ids.has(id));
    if (missing !== undefined) {
      throw new RangeError(
        `diagram: the edge ${from} → ${to} leads to '${missing}', but the nodes are ${[...ids].join(', ')}.`,
      );
    }
  }
}
