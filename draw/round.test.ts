import type {PlotItem} from 'lab/output';
import {expect, test} from 'vitest';
import {plotOf} from './fixture';
import {roundForDrawing} from './round';
import {thin} from './thin';

const roundLine = (x: number[], y: number[]) => {
  const item = roundForDrawing(plotOf([{mark: 'line', x, y}])) as PlotItem;
  const [mark] = item.panels[0].marks;
  if (mark.mark !== 'line') throw new Error('expected a line');
  return mark;
};

test('numbers keep five digits, and more where only later ones differ', () => {
  expect(roundLine([0, 1 / 3], [Math.PI, 0]).y).toEqual([3.1416, 0]);
  expect(roundLine([0, 1], [1000.00012345, 1000.0001]).y).toEqual([1000.00012345, 1000.0001]);
});

test('what JSON cannot say becomes a gap', () => {
  const shipped = JSON.stringify(roundLine([0, 1, 2], [NaN, 1, Infinity]).y);
  expect(shipped).toBe('[null,1,null]');
});

test('a long curve is thinned and keeps its peak, its ends and its gap', () => {
  const n = 20_000;
  const x = Array.from({length: n}, (_, i) => i);
  const y = x.map((i) => (i === 7777 ? 9 : i > 9000 && i < 9100 ? NaN : Math.sin(i / 50)));
  const kept = thin(x, y);
  expect(kept.length).toBeLessThanOrEqual(620);
  expect(kept).toEqual([...kept].sort((a, b) => a - b));
  expect(kept).toEqual(expect.arrayContaining([0, 7777, n - 1]));
  expect(kept.some((i) => Number.isNaN(y[i]))).toBe(true);
});

test('a long path that turns back stays within a fifth of a pixel', () => {
  const t = Array.from({length: 5000}, (_, i) => i / 300);
  const [x, y] = [t.map((v) => v * Math.cos(v)), t.map((v) => v * Math.sin(v))];
  const kept = thin(x, y);
  expect(kept.length).toBeLessThan(700);
  const scale = [Math.max(...x) - Math.min(...x), Math.max(...y) - Math.min(...y)];
  for (let k = 1; k < kept.length; k++) {
    const [a, b] = [kept[k - 1], kept[k]];
    const px = (i: number) => [(x[i] / scale[0]) * 500, (y[i] / scale[1]) * 300];
    const [ax, ay] = px(a);
    const [bx, by] = px(b);
    for (let i = a; i <= b; i++) {
      const [cx, cy] = px(i);
      const off =
        Math.abs((bx - ax) * (ay - cy) - (ax - cx) * (by - ay)) / Math.hypot(bx - ax, by - ay);
      expect(off).toBeLessThanOrEqual(0.2001);
    }
  }
});

test('short lines keep all their points', () => {
  expect(thin([0, 1, 2], [0, 0, 0])).toEqual([0, 1, 2]);
});

test('values of a map keep a thousandth of their range', () => {
  const item = roundForDrawing({kind: 'images', width: 2, height: 1, images: [[0.123456, 100]]});
  expect(item).toMatchObject({images: [[0.12, 100]]});
});

test('texts and tables stay as they are', () => {
  const text = {kind: 'text' as const, pieces: ['π', {value: '3.14159265'}]};
  expect(roundForDrawing(text)).toBe(text);
});
