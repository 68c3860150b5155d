import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {features, linear, nearest} from './unseen-regions';

const page = 'autoencoders/representations';

test('features are the sides of the lines', () => {
  const units = [
    [1, 0, -1],
    [1, 2, 0],
  ];
  expect(features([2, -2], units)).toEqual([1, 0]);
  expect(features([0, 1], units)).toEqual([0, 1]);
});

test('five codes of four units fix a sum of features on all', () => {
  const H = [
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [1, 1, 0, 0],
    [1, 1, 1, 0],
    [0, 1, 1, 1],
  ];
  const f = (h: number[]) =>
    2 + 3 * h[0] - h[1] + 0.5 * h[2] - 4 * h[3];
  const answer = linear(H, H.map(f));
  for (let c = 0; c < 16; c++) {
    const h = [1, 2, 4, 8].map((bit) => Number((c & bit) > 0));
    expect(Math.abs(answer(h) - f(h))).toBeLessThan(0.05); // ridge
  }
});

test('the nearest neighbour repeats the nearest example', () => {
  const X = [
    [0, 0],
    [2, 0],
    [0, 3],
  ];
  const answer = nearest(X, [5, 6, 7]);
  expect(answer([0.9, 0.1])).toBe(5);
  expect(answer([1.1, -1])).toBe(6);
  expect(answer([-1, 2])).toBe(7);
});

const error = (run: Run, column: string, m = 14) =>
  Number(
    run.table().column(column)[
      run.table().column('examples').map(Number).indexOf(m)
    ],
  );

expectNotice(page, 'says-something', async (run) => {
  run.says('0.78', error(run, 'nearest'));
  run.says('0.15', error(run, 'features'));
  const n = Number(run.knobs['units n']);
  run.says(14, (3 * n + n + 1) / 3, 0.5);
  for (const other of await run.seeds(4)) {
    expect(error(other, 'features')).toBeLessThan(0.35);
    expect(error(other, 'nearest')).toBeGreaterThan(0.45);
  }
});

expectTry(page, 'own-labels', async (run) => {
  run.says(14, Number(run.table().column('examples')[2]));
  run.says('3.06', error(run, 'features'));
  run.says('1.83', error(run, 'nearest'));
  for (const other of await run.seeds(4)) {
    for (const m of [5, 10, 14, 20, 40, 80])
      for (const column of ['features', 'nearest'])
        expect(error(other, column, m)).toBeGreaterThan(1);
    expect(error(other, 'features')).toBeGreaterThan(
      error(other, 'nearest'),
    );
  }
});
