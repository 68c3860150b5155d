import {expect, test} from 'vitest';
import {record} from './host.fixture';
import type {PlotItem} from './output';
import {plot, plotItem} from './plot';
import type {PlotSpec} from './plot-spec';
import {tensor} from './tensor';

const marksOf = (spec: PlotSpec) => plotItem(spec).panels[0].marks;

test('lines stand over x.values and are named and coloured in the order written', () => {
  const a = [-1, 0, 1];
  const {items} = record();
  plot({x: {label: 'a', values: a}, lines: {'λ = 0': a, L1: [0, 0, 0]}});
  expect(items).toEqual([
    {
      kind: 'plot',
      panels: [
        {
          x: {label: 'a'},
          y: {},
          marks: [
            {mark: 'line', name: 'λ = 0', tone: 0, x: a, y: a},
            {mark: 'line', name: 'L1', tone: 1, x: a, y: [0, 0, 0]},
          ],
        },
      ],
    },
  ]);
});

test('a line may be a function, pairs, a tensor, or have x and a look of its own', () => {
  const [f, pairs, t, own] = marksOf({
    x: {domain: [0, 1]},
    lines: {
      f: (x) => x * x,
      pairs: [
        [0, 1],
        [2, 3],
      ],
      t: tensor([5, 6]),
      own: {x: new Float64Array([1, 2]), y: [3, 4], dash: true, step: true, tone: 'ink'},
    },
  }) as {x: number[]; y: number[]}[];
  expect([f.x.length, f.x[240], f.y[120]]).toEqual([241, 1, 0.25]);
  expect(pairs).toMatchObject({x: [0, 2], y: [1, 3]});
  expect(t).toMatchObject({x: [0, 1], y: [5, 6]});
  expect(own).toMatchObject({x: [1, 2], y: [3, 4], dash: true, step: true, tone: 'ink'});
});

test('a series that does not fit is named', () => {
  expect(() => marksOf({x: {values: [1, 2, 3]}, lines: {L1: [1, 2]}})).toThrow(
    "plot: lines 'L1': x.values, y should be equally long, but x.values has 3, y has 2.",
  );
  expect(() => marksOf({points: {A: {x: [1], y: [1, 2]}}})).toThrow("plot: points 'A': x, y");
  expect(() => marksOf({points: {A: [[1, 2, 3]]}})).toThrow("plot: points 'A'[0]: expected a pair");
  expect(() => marksOf({lines: {L1: ['a'] as never}})).toThrow("plot: lines 'L1'");
  expect(() => marksOf({lines: {L1: [1, '2'] as never}})).toThrow(
    "'L1'[1]: expected a number, but it is '2'",
  );
  expect(() => marksOf({lines: {f: (x) => x}})).toThrow('needs x.values or x.domain');
  expect(() => marksOf({lines: {L1: {y: [1], tone: 9}}})).toThrow(
    'tone should be a whole number from 0 to 7',
  );
  expect(() => marksOf({lines: {t: tensor([[1]])}})).toThrow('an n×2 tensor, but its shape is 1×1');
  expect(() => marksOf({points: {p: {x: [1], z: [2]} as never}})).toThrow(
    "plot: points 'p': there is no 'z'",
  );
});

test('a field that nothing reads is refused, since the live editor checks no types', () => {
  expect(() => marksOf({line: {}} as never)).toThrow(
    "plot: there is no 'line'; the fields are title, x, y, lines",
  );
  expect(() => marksOf({x: {scale: 'log'}} as never)).toThrow("plot: x: there is no 'scale'");
  expect(() => marksOf({lines: {L1: {y: [1], color: 'red'}}} as never)).toThrow(
    "plot: lines 'L1': there is no 'color'",
  );
  expect(() => marksOf({panels: [{}, {point: {}}]} as never)).toThrow(
    "plot: panels[1]: there is no 'point'",
  );
  expect(() => marksOf({frames: [{label: '1', title: 'a', line: 1}]} as never)).toThrow(
    'plot: frames[0]',
  );
});

test('a path of pairs is a line or points, whether of lists, typed arrays or tensors', () => {
  const path = [
    [0, 1],
    [2, 3],
  ];
  const asPairs = {x: [0, 2], y: [1, 3]};
  for (const pairs of [
    path,
    path.map((p) => new Float64Array(p)),
    path.map((p) => tensor(p)),
    tensor(path),
  ]) {
    expect(marksOf({lines: {pairs}})[0]).toMatchObject({mark: 'line', ...asPairs});
    expect(marksOf({points: {pairs}})[0]).toMatchObject({mark: 'points', ...asPairs});
    expect(marksOf({lines: {way: {xy: pairs, dash: true}}})[0]).toMatchObject({
      ...asPairs,
      dash: true,
    });
    expect(marksOf({points: {way: {xy: pairs, size: 2}}})[0]).toMatchObject({...asPairs, size: 2});
  }
});

test('a list of tensors of one number is a list of numbers', () => {
  const losses = [tensor(3), tensor([2]), tensor(1)];
  expect(marksOf({lines: {losses}})[0]).toMatchObject({x: [0, 1, 2], y: [3, 2, 1]});
  expect(() => marksOf({lines: {y: [1, tensor([1, 2])]}})).toThrow("'y'[1]: expected a number");
});

test('points may be heights over x.values, else over 0, 1, 2', () => {
  expect(marksOf({x: {values: [1, 10]}, points: {seen: [5, 6]}})[0]).toMatchObject({
    x: [1, 10],
    y: [5, 6],
  });
  expect(marksOf({points: {seen: {y: [5, 6], size: 2}}})[0]).toMatchObject({x: [0, 1], size: 2});
  expect(() => marksOf({x: {values: [1]}, points: {seen: [5, 6]}})).toThrow(
    "plot: points 'seen': x.values, y should be equally long",
  );
});

test('rows of heights are lines of one name, each over x.values', () => {
  const runs = [
    [1, 2],
    [3, 4],
  ];
  expect(marksOf({x: {values: [5, 6]}, lines: {runs: {y: runs, tone: 'muted'}}})).toEqual([
    {mark: 'line', name: 'runs', tone: 'muted', x: [5, 6, NaN, 5, 6], y: [1, 2, NaN, 3, 4]},
  ]);
  expect(() => marksOf({x: {values: [5, 6]}, lines: {runs: {y: [[1, 2], [3]]}}})).toThrow(
    "plot: lines 'runs': x.values, y should be equally long",
  );
});

test('formulas are dashed lines in the colour of the text, and take no colour from the others', () => {
  const marks = marksOf({
    x: {values: [1, 2]},
    formulas: {'2x': (x) => 2 * x, floor: {y: [1, 1], tone: 'muted'}},
    lines: {measured: [2, 4]},
  });
  expect(marks).toEqual([
    {mark: 'line', name: '2x', tone: 'ink', dash: true, x: [1, 2], y: [2, 4]},
    {mark: 'line', name: 'floor', tone: 'muted', dash: true, x: [1, 2], y: [1, 1]},
    {mark: 'line', name: 'measured', tone: 0, x: [1, 2], y: [2, 4]},
  ]);
});

test('panels may stand under their titles', () => {
  const loss = {lines: {a: [1, 2]}};
  const titled = plotItem({panels: {loss, size: {lines: {a: [3, 4]}}}});
  expect(titled).toEqual(
    plotItem({
      panels: [
        {title: 'loss', ...loss},
        {title: 'size', lines: {a: [3, 4]}},
      ],
    }),
  );
  expect(() => plotItem({panels: {loss: {line: 1} as never}})).toThrow(
    "plot: panels 'loss': there is no 'line'",
  );
  expect(() => plotItem({panels: [1 as never]})).toThrow('plot: panels[0]: expected an object');
  expect(() => plotItem({panels: 3 as never})).toThrow(
    'panels should be a list of panels or a record',
  );
});

test('a domain that was written as a list needs no cast', () => {
  const domain = [0, 1];
  expect(plotItem({x: {domain}, lines: {f: (x) => x}}).panels[0].x.domain).toEqual([0, 1]);
  expect(() => plotItem({x: {domain: [0, 1, 2]}})).toThrow('expected a range [from, to]');
});

test('what is not finite is a gap', () => {
  const [line] = marksOf({lines: {y: [1, Infinity, NaN]}});
  expect(line).toMatchObject({y: [1, NaN, NaN]});
});

test('on a log axis, what is not above 0 is a gap, and the domain must be', () => {
  const [line, band] = marksOf({
    y: {log: true},
    lines: {loss: [1, 0, -1]},
    bands: {range: {lo: [0, 1, 1], hi: [1, 2, 3]}},
  }).sort((p) => (p.mark === 'line' ? -1 : 1));
  expect(line).toMatchObject({x: [0, 1, 2], y: [1, NaN, NaN]});
  expect(band).toMatchObject({lo: [NaN, 1, 1]});
  expect(() => marksOf({x: {log: true, domain: [0, 1]}})).toThrow('a log axis begins above 0');
});

test('a plot keeps the numbers it was given, whatever happens to the list later', () => {
  const y = [1, 2];
  const [line] = marksOf({lines: {y}});
  y[0] = 99;
  expect(line).toMatchObject({y: [1, 2]});
});

test('bars take categories, a name ties marks to one colour', () => {
  const marks = marksOf({
    x: {values: ['a', 'b']},
    lines: {fit: [1, 2]},
    bars: {data: [3, 4], fit: [5, 6]},
  });
  expect(marks).toEqual([
    {mark: 'bars', name: 'data', tone: 1, x: ['a', 'b'], y: [3, 4]},
    {mark: 'bars', name: 'fit', tone: 0, x: ['a', 'b'], y: [5, 6]},
    {mark: 'line', name: 'fit', tone: 0, x: [0, 1], y: [1, 2]},
  ]);
});

test('rules, labels, arrows, polygons and points become their marks', () => {
  const marks = marksOf({
    rules: {'a = λ': {x: 1}, '': {y: 0, tone: 'ink'}},
    labels: [{x: 0, y: 1, text: 'corner'}],
    arrows: {step: {x: [0], y: [0], dx: [1], dy: [2]}},
    polygons: {ball: {x: [0, 1, 0], y: [0, 0, 1]}},
    points: {data: {x: [1], y: [2], labels: ['A'], size: 3}},
  });
  expect(marks).toEqual([
    {mark: 'polygon', name: 'ball', tone: 1, x: [0, 1, 0], y: [0, 0, 1]},
    {mark: 'rule', name: 'a = λ', tone: 'muted', x: 1},
    {mark: 'rule', tone: 'ink', y: 0},
    {mark: 'arrows', name: 'step', tone: 0, x: [0], y: [0], dx: [1], dy: [2]},
    {mark: 'points', name: 'data', tone: 2, x: [1], y: [2], labels: ['A'], size: 3},
    {mark: 'label', x: 0, y: 1, text: 'corner'},
  ]);
});

test('panels share what stands outside them', () => {
  const item = plotItem({
    title: 'Fits',
    columns: 2,
    x: {label: 'x', values: [0, 1]},
    lines: {data: [0, 1]},
    panels: [
      {title: 'linear', lines: {fit: [1, 1]}},
      {title: 'cubic', x: {label: 'z'}},
    ],
  });
  expect(item).toMatchObject({title: 'Fits', columns: 2});
  expect(item.panels.map((panel) => [panel.title, panel.x.label, panel.marks.length])).toEqual([
    ['linear', 'x', 2],
    ['cubic', 'z', 1],
  ]);
});

test('frames are panels each, the last one rests, colours stay with their names', () => {
  const item = plotItem({
    x: {values: [0, 1]},
    frames: [
      {label: 't = 0', lines: {a: [0, 0], b: [1, 1]}},
      {label: 't = 1', lines: {b: [2, 2]}},
    ],
  });
  expect(item.frames?.map((frame) => frame.label)).toEqual(['t = 0', 't = 1']);
  expect(item.panels).toEqual(item.frames?.[1].panels);
  expect(item.panels[0].marks).toMatchObject([{name: 'b', tone: 1, y: [2, 2]}]);
});

test('update redraws in place and keeps what is not told anew', () => {
  const {items} = record();
  const curve = plot({y: {log: true, label: 'loss'}, lines: {loss: [1]}});
  curve.update({lines: {loss: [1, 0.5]}});
  curve.update({describe: 'It falls.'});
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({describe: 'It falls.'});
  expect((items[0] as PlotItem).panels[0]).toMatchObject({
    y: {label: 'loss', scale: 'log'},
    marks: [{y: [1, 0.5]}],
  });
});
