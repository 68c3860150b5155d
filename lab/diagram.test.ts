import {expect, test} from 'vitest';
import {diagram} from './diagram';
import {record} from './host.fixture';

test('nodes and pairs of ids become a drawing', () => {
  const {items} = record();
  diagram({
    describe: 'Two nodes.',
    nodes: [
      {id: 'a', x: 0, y: 0},
      {id: 'b', x: 1, y: 0, label: 'β', shape: 'box'},
    ],
    edges: [['a', 'b'], {from: 'b', to: 'a', bend: 0.5}],
  });
  expect(items).toEqual([
    {
      kind: 'diagram',
      describe: 'Two nodes.',
      nodes: [
        {id: 'a', x: 0, y: 0, label: 'a'},
        {id: 'b', x: 1, y: 0, label: 'β', shape: 'box'},
      ],
      edges: [
        {from: 'a', to: 'b'},
        {from: 'b', to: 'a', bend: 0.5},
      ],
    },
  ]);
});

test('layers are joined from each node to all of the next', () => {
  const {items} = record();
  diagram({describe: 'A net.', layers: [['x₁', 'x₂'], ['y']], weights: [[[0.5, -1]]]});
  expect(items[0]).toMatchObject({
    nodes: [
      {id: 'x₁', x: 0, y: 0.5},
      {id: 'x₂', x: 0, y: -0.5},
      {id: 'y', x: 2, y: 0},
    ],
    edges: [
      {from: 'x₁', to: 'y', weight: 0.5},
      {from: 'x₂', to: 'y', weight: -1},
    ],
  });
});

test('an edge to nowhere, a double id and a missing text are refused', () => {
  record();
  const node = {id: 'a', x: 0, y: 0};
  expect(() => diagram({describe: 'd', nodes: [node], edges: [['a', 'z']]})).toThrow(
    "leads to 'z', but the nodes are a",
  );
  expect(() => diagram({describe: 'd', nodes: [node, node]})).toThrow("two nodes have the id 'a'");
  expect(() => diagram({describe: 'd', nodes: [{...node, x: NaN}]})).toThrow('finite x and y');
  expect(() => diagram({describe: 'd', node: []} as never)).toThrow("diagram: there is no 'node'");
  expect(() => diagram({describe: '', nodes: [node]})).toThrow('say in a sentence');
});
