import {tensor, zeros} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {forward} from './shifted-digits';

const page = 'cnn/pooling';

test('forward of a dense net is what a hand computes', () => {
  const w1 = zeros(196, 2);
  w1.data[2 * 7] = 1; // pixel 7 to the first unit
  w1.data[2 * 7 + 1] = -1; // and negated to the second
  const net = {
    w1,
    b1: tensor([0, 0.5]),
    w: tensor([
      [2, 0],
      [0, 3],
    ]),
    b: tensor([1, 1]),
  };
  const x = zeros(1, 196);
  x.data[7] = 0.25;
  expect(Array.from(forward(net, x).data)).toEqual([1.5, 1.75]);
});

test('the CNN moves its features when a digit moves by four', () => {
  const k1 = zeros(1, 1, 3, 3);
  const k2 = zeros(1, 1, 3, 3);
  k1.data[4] = k2.data[4] = 1; // hand on what is there
  const features = (pixel: number) => {
    const x = zeros(1, 196);
    x.data[pixel] = 1;
    return Array.from({length: 9}, (_, i) => {
      const w = zeros(9, 1);
      w.data[i] = 1;
      const c = {c1: zeros(1, 1, 1), c2: zeros(1, 1, 1)};
      return forward({k1, k2, ...c, w, b: zeros(1)}, x).data[0];
    });
  };
  const at = (row: number, column: number) =>
    features(14 * row + column).indexOf(1);
  expect(at(0, 0)).toBe(0);
  expect(at(1, 3)).toBe(0); // the same window of 4 × 4
  expect(at(1, 4)).toBe(1);
  expect(at(4, 4)).toBe(4);
  expect(at(12, 12)).toBe(-1); // 3 · 4 = 12 of 14 are seen
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const dense = ['equal parameters', 'equal products'];

expectNotice(page, 'one-pixel-aside', async (run) => {
  run.says('0.89', cell(run, 'CNN', '±1'));
  run.says('0.62', cell(run, 'equal products', '±1'));
  run.says('0.69', cell(run, 'CNN', '±2'));
  expect(cell(run, 'CNN', 'parameters')).toBe(1810);
  expect(cell(run, 'CNN', 'products')).toBe(43416);
  for (const other of await run.seeds(3)) {
    const centred = (name: string) =>
      cell(other, name, 'd = 0');
    expect(
      centred('CNN') - centred('equal products'),
    ).toBeLessThan(0.08);
    for (const name of dense)
      for (const d of ['±1', '±2'])
        expect(cell(other, 'CNN', d)).toBeGreaterThan(
          cell(other, name, d) + 0.15,
        );
    expect(cell(other, 'CNN', '±2')).toBeLessThan(
      centred('CNN') - 0.15,
    );
  }
});

expectTry(page, 'shifts-in-training', async (run, author) => {
  run.says('0.84', cell(run, 'equal products', '±2'));
  run.says('0.88', cell(run, 'CNN', '±2'));
  for (const other of await run.seeds(2))
    for (const name of ['CNN', ...dense])
      expect(cell(other, name, '±2')).toBeGreaterThan(
        cell(author, name, '±2') + 0.1,
      );
});
