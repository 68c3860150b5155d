import {plotItem} from 'lab/plot';
import type {PlotSpec} from 'lab/plot-spec';
import {expect, test} from 'vitest';
import {clippedLabels} from './clipped';

const clipped = (spec: PlotSpec) => clippedLabels(plotItem(spec));
const label = 'how far it is from the first to the last of all the weights';

test('a label longer than its panel is named, with what would fit', () => {
  const inTwo = (text: string) =>
    clipped({panels: {a: {y: {label: text}, lines: {v: [0, 1]}}, b: {lines: {v: [1, 0]}}}});
  const [said = ''] = inTwo(label);
  expect(said).toContain(label);
  const most = Number(/at most about (\d+) characters/.exec(said)?.[1]);
  expect(inTwo(label.slice(0, most - 4))).toEqual([]);
  expect(inTwo(label.slice(0, most + 4))).toHaveLength(1);
});

test('the same label fits a picture of one panel, and short ones fit any', () => {
  expect(clipped({y: {label}, lines: {v: [0, 1]}})).toEqual([]);
  expect(clipped({panels: {a: {y: {label: 'J'}, lines: {v: [0]}}, b: {lines: {v: [1]}}}})).toEqual(
    [],
  );
});

test('marks of scripts take no room', () => {
  const scripts = 'w_{1} w_{2} w_{3} w_{4} w_{5} w_{6} w_{7} w_{8}';
  const panels = (text: string) => ({
    panels: {a: {x: {label: text}, lines: {v: [0, 1]}}, b: {lines: {v: [1, 0]}}},
  });
  expect(clipped(panels(scripts))).toEqual([]);
  expect(clipped(panels(scripts.replaceAll('_', 'a')))).toHaveLength(1);
});
