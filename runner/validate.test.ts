import {expect, test} from 'vitest';
import type {Item} from 'lab/output';
import {toItem, toKnob} from './validate';

const axes = {x: {}, y: {}};
const plot = (mark: object) => ({kind: 'plot', panels: [{...axes, marks: [mark]}]});

const good: Item[] = [
  {kind: 'text', pieces: ['a', {value: '1'}]},
  {kind: 'table', title: 't', columns: ['a', 'b'], rows: [['x', {value: '1'}]]},
  {
    kind: 'plot',
    title: 't',
    aspect: 0.5,
    panels: [
      {
        x: {label: 'x', domain: [0, 1], scale: 'log', ticks: [1, [2, 'two']]},
        y: {},
        equal: true,
        marks: [
          {mark: 'line', x: [0, 1], y: [1, 2], name: 'f', tone: 3, dash: true},
          {mark: 'points', x: [0], y: [1], labels: ['a'], size: 3, tone: 'ink'},
          {mark: 'bars', x: ['a', 2], y: [1, 2]},
          {mark: 'histogram', edges: [0, 1, 2], y: [3, 4]},
          {mark: 'band', x: [0], lo: [1], hi: [2]},
          {mark: 'polygon', x: [0, 1, 2], y: [0, 1, 0]},
          {mark: 'arrows', x: [0], y: [0], dx: [1], dy: [1]},
          {mark: 'rule', x: 1},
          {mark: 'label', x: 0, y: 0, text: 't', anchor: 'end'},
          {mark: 'heat', x: [0, 1], y: [0, 1], columns: 2, rows: 1, values: [1, 2], range: [0, 2]},
          {mark: 'contour', x: [0, 1], y: [0, 1], columns: 1, rows: 1, values: [1], levels: [1]},
          {mark: 'regions', x: [0, 1], y: [0, 1], columns: 1, rows: 1, values: [0], names: ['a']},
        ],
      },
    ],
    frames: [{label: '1', panels: [{x: {}, y: {}, marks: []}]}],
  },
  {kind: 'images', width: 2, height: 1, images: [[0, 1]], captions: ['a'], scheme: 'gray'},
  {
    kind: 'diagram',
    describe: 'd',
    nodes: [{id: 'a', x: 0, y: 0, label: 'a', shape: 'box', tone: 1}],
    edges: [{from: 'a', to: 'a', weight: 1, bend: 0.2}],
  },
  {kind: 'check', label: 'c', ok: true},
  {kind: 'progress', done: 1, total: 2, label: 'p'},
  {kind: 'error', name: 'Error', message: 'm', line: 1},
];

test.each(good.map((item) => [item.kind, item] as const))('a good %s comes through', (_, item) => {
  expect(toItem(JSON.parse(JSON.stringify(item)))).toEqual({item});
});

test('gaps in a list of numbers come through', () => {
  const sent = plot({mark: 'line', x: [0, 1], y: [NaN, 1]});
  expect(toItem(JSON.parse(JSON.stringify(sent)))).toHaveProperty('item');
});

test('fields that nobody knows are left behind', () => {
  const sent: unknown = JSON.parse(
    '{"kind":"check","label":"c","ok":true,"html":"<b>","__proto__":{"a":1}}',
  );
  expect(toItem(sent)).toEqual({item: {kind: 'check', label: 'c', ok: true}});
});

test.each([
  [null, 'kind'],
  [[], 'kind'],
  ['text', 'kind'],
  [{kind: 'html', html: '<b>'}, 'kind should be one of text, table'],
  [{kind: 'toString'}, 'kind'],
  [{kind: 'text', pieces: 'a'}, 'pieces should be a list'],
  [{kind: 'text', pieces: [1]}, 'pieces[0]'],
  [{kind: 'text', pieces: [{value: {}}]}, 'pieces[0].value should be a string'],
  [{kind: 'text', pieces: ['x'.repeat(20_001)]}, 'pieces[0]'],
  [{kind: 'table', columns: ['a'], rows: [['x', 'y']]}, 'rows[0] should have 1 entries, but has 2'],
  [plot({mark: 'line', x: [0, 1], y: [1]}), 'panels[0].marks[0].y should have 2 entries'],
  [plot({mark: 'line', x: ['a'], y: [1]}), 'panels[0].marks[0].x[0] should be a number'],
  [plot({mark: 'svg'}), 'panels[0].marks[0].mark should be one of'],
  [plot({mark: 'line', x: [], y: [], tone: 'red;}'}), 'tone'],
  [plot({mark: 'heat', x: [0, 1], y: [0, 1], columns: 2, rows: 2, values: [1]}), 'values'],
  [plot({mark: 'heat', x: [0, 1], y: [0, 1], columns: 1e9, rows: 1, values: []}), 'columns'],
  [{...plot({mark: 'rule'}), panels: [{x: {domain: [2, 1]}, y: {}, marks: []}]}, 'in order'],
  [{...plot({mark: 'rule'}), aspect: null}, 'aspect should be a finite number'],
  [{kind: 'images', width: 2, height: 2, images: [[1]]}, 'images[0]'],
  [{kind: 'check', label: 'c', ok: 'yes'}, 'ok should be true or false'],
  [{kind: 'error', name: 'E', message: 'm', line: 0.5}, 'line should be a whole number'],
])('%j is refused with its reason', (value, reason) => {
  const read = toItem(value);
  expect('problem' in read ? read.problem : 'accepted').toContain(reason);
});

test.each([
  {knob: 'slider', label: 'a', value: 1, min: 0, max: 2, step: 0.1, log: true},
  {knob: 'choice', label: 'a', value: 'x', options: ['x', 'y']},
  {knob: 'switch', label: 'a', value: true},
  {knob: 'grid', label: 'a', value: [[1, 2]], min: 0},
])('the knob %j comes through', (knob) => {
  expect(toKnob(knob)).toEqual({knob});
});

test('a knob with a script for a value is refused', () => {
  expect(toKnob({knob: 'slider', label: 'a', value: '1', min: 0, max: 2, step: 1})).toEqual({
    problem: 'value should be a finite number.',
  });
});
