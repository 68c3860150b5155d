// @vitest-environment jsdom
import {plotItem} from 'lab/plot';
import type {PlotSpec} from 'lab/plot-spec';
import {expect, test} from 'vitest';
import {drawn} from './fixture';

const picture = (spec: PlotSpec, locale: 'en' | 'zh-Hans' = 'en') =>
  drawn(plotItem(spec), {locale});
const rules = (spec: PlotSpec) =>
  picture(spec).querySelectorAll('[stroke-dasharray="4 3"] line, line[stroke-dasharray="4 3"]')
    .length;
const lost = (spec: PlotSpec, locale?: 'en' | 'zh-Hans') =>
  picture(spec, locale).querySelector('.plot-lost')?.innerHTML;

test.each([
  // 3 · 0.1 lies above 0.3, 1 − 0.9 below 0.1.
  {rules: {limit: {y: 3 * 0.1}}, lines: {v: [0, 0.1, 0.2999]}},
  {rules: {limit: {y: 3 * 0.1}}, y: {domain: [0, 0.3]}, lines: {v: [0, 0.1]}},
  {rules: {limit: {x: 1 - 0.9}}, x: {domain: [0.1, 1]}, lines: {v: (x: number) => x}},
  {rules: {limit: {y: 1e3 * (1 + 1e-15)}}, y: {domain: [1, 1e3], log: true}, lines: {v: [1, 10]}},
])('a rule at the very edge of an axis is drawn: %j', (spec) => {
  expect(rules(spec)).toBe(1);
});

test('a rule beyond the axis is not', () => {
  expect(rules({rules: {limit: {y: 0.3001}}, y: {domain: [0, 0.3]}, lines: {v: [0, 0.1]}})).toBe(0);
});

test('a point at the very edge is drawn', () => {
  const path = picture({
    y: {domain: [0, 0.3]},
    points: {
      p: [
        [0, 0],
        [1, 3 * 0.1],
      ],
    },
  }).querySelector('svg:not([aria-hidden]) path[fill="var(--plot-0)"]');
  expect(path?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
});

test('the rims of points lie below all of them', () => {
  const cloud = picture({points: {p: Array.from({length: 90}, (_, i) => [i % 9, 0.01 * i])}});
  const path = cloud.querySelector('svg:not([aria-hidden]) path[fill="var(--plot-0)"]');
  expect(path?.getAttribute('paint-order')).toBe('stroke');
});

test('what is missing from a series is said below the picture, in the language of the page', () => {
  const b = Array.from({length: 50}, () => NaN);
  expect(lost({lines: {a: b.map((_, i) => i), b}})).toBe(
    'b: 50 of 50 values are NaN or infinite, drawn as gaps',
  );
  expect(lost({lines: {b}}, 'zh-Hans')).toBe('b：50 个值中有 50 个是 NaN 或无穷大，画作空缺');
  expect(lost({y: {log: true}, lines: {loss: [1, 0, Infinity]}})).toBe(
    'loss: 2 of 3 values are NaN, infinite or not above 0, drawn as gaps',
  );
  expect(
    lost({
      points: {
        p: [
          [1, NaN],
          [NaN, 1],
          [1, 1],
        ],
      },
    }),
  ).toBe('p: 2 of 3 values are NaN or infinite, drawn as gaps');
  expect(lost({bars: {'<b>': [1, NaN]}})).toBe(
    '&lt;b&gt;: 1 of 2 values are NaN or infinite, drawn as gaps',
  );
});

test('a lifted pen is no loss', () => {
  expect(
    lost({
      lines: {
        runs: {
          y: [
            [1, 2],
            [3, 4],
          ],
        },
      },
    }),
  ).toBeUndefined();
  expect(lost({lines: {two: {x: [0, 1, NaN, 0, 1], y: [1, 2, NaN, 3, 4]}}})).toBeUndefined();
  expect(lost({lines: {one: [1, 2]}})).toBeUndefined();
});
