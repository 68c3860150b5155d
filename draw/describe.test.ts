import {expect, test} from 'vitest';
import {describeDiagram, describeImages, describePlot} from './describe';
import {plotOf} from './fixture';
import {sheets} from './samples';

const curve = plotOf([{mark: 'line', name: 'loss', x: [0, 1, 2, 3], y: [4, NaN, 0.5, 1]}], {
  x: {label: 'step'},
  y: {label: 'L', domain: [0, 5]},
});

test('a curve is told by its ends and its extremes, on its axes', () => {
  expect(describePlot({...curve, describe: 'It overshoots.'}, 'en')).toBe(
    'It overshoots. Horizontal axis step from 0 to 3. Vertical axis L from 0 to 5. ' +
      'Line loss: from 4 to 1, lowest 0.5 at 2, highest 4 at 0.',
  );
});

test('in Chinese it is told in Chinese', () => {
  expect(describePlot({...curve, describe: '它冲过了头。'}, 'zh-Hans')).toBe(
    '它冲过了头。横轴 step 从 0 到 3。纵轴 L 从 0 到 5。曲线 loss：从 4 到 1，最低 0.5，在 2 处；最高 4，在 0 处。',
  );
});

test('a few bars are told one by one, a map by its range, regions by their shares', () => {
  const bars = plotOf([{mark: 'bars', name: 'accuracy', x: ['SGD', 'Adam'], y: [0.5, 0.75]}]);
  expect(describePlot(bars, 'en')).toContain('Bars accuracy: SGD 0.5, Adam 0.75.');
  const grid = {x: [0, 1] as [number, number], y: [0, 1] as [number, number], columns: 2, rows: 2};
  const maps = plotOf([
    {mark: 'heat', ...grid, values: [0, 1, 2, 3.5]},
    {mark: 'regions', ...grid, values: [0, 1, 1, 1], names: ['no', 'yes']},
  ]);
  expect(describePlot(maps, 'en')).toContain('Colour map: 2 by 2 cells, values from 0 to 3.5.');
  expect(describePlot(maps, 'zh-Hans')).toContain('分区：no 占 25%，yes 占 75%。');
});

test('images and diagrams have words too', () => {
  expect(describeImages(sheets.filters, 'en')).toBe(
    'Filters. 4 images of 5 by 5 pixels, values from −0.999 to 1.',
  );
  expect(describeDiagram(sheets.unrolled, 'en')).toContain('8 nodes and 7 arrows: h to h (W)');
});
