// @vitest-environment jsdom
import type {DiagramItem} from 'lab/output';
import {expect, test} from 'vitest';
import {drawn, htmlOf} from './fixture';

const item: DiagramItem = {
  kind: 'diagram',
  describe: 'x feeds h.',
  nodes: [
    {id: 'x', x: 0, y: 0, label: 'x'},
    {id: 'h', x: 1, y: 0, label: 'h', shape: 'box'},
  ],
  edges: [{from: 'x', to: 'h', weight: -2, label: 'w'}],
};

test('nodes are circles and boxes, an edge is a line and a head between their outlines', () => {
  const root = drawn(item);
  const circle = root.querySelector('circle')!;
  const box = root.querySelector('rect')!;
  const [from, to] = /M([\d.]+),[\d.]+L([\d.]+)/
    .exec(root.querySelector('path')!.getAttribute('d')!)!
    .slice(1)
    .map(Number);
  expect(from).toBeGreaterThan(
    Number(circle.getAttribute('cx')) + Number(circle.getAttribute('r')),
  );
  expect(to).toBeLessThan(Number(box.getAttribute('x')));
  expect(root.querySelectorAll('path')).toHaveLength(2);
  expect([...root.querySelectorAll('text')].map((t) => t.textContent)).toEqual(['w', 'x', 'h']);
});

test('the sign of a weight is a colour, its size a width', () => {
  const strokes = (weight: number) => {
    const path = drawn({
      ...item,
      edges: [
        {from: 'x', to: 'h', weight},
        {from: 'h', to: 'x', weight: 4},
      ],
    }).querySelector('path')!;
    return [path.getAttribute('stroke'), Number(path.getAttribute('stroke-width'))] as const;
  };
  expect(strokes(-2)[0]).not.toBe(strokes(2)[0]);
  expect(strokes(4)[1]).toBeGreaterThan(strokes(1)[1]);
});

test('an edge to a node that is not there is refused, with the nodes there are', () => {
  expect(() => htmlOf({...item, edges: [{from: 'x', to: 'y'}]})).toThrow(
    'there is no node "y"; the nodes are x, h',
  );
  expect(() => htmlOf({...item, nodes: [item.nodes[0], item.nodes[0]], edges: []})).toThrow(
    'two nodes "x"',
  );
});
