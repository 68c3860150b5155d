import {maxPool2d, outer, random, range} from 'lab';
import {reshape, tensor} from 'lab';
import {size} from 'lab/digits28';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {every, layer, pool} from './shifted-digit';

const page = 'cnn/convolution';
const dice = random(6);
const V = range(size).map(() =>
  range(size).map(() => dice.integer(16)),
);

test('layer is the cross-correlation with a bias and a ReLU, on a ring or between zeros', () => {
  const K = outer([1, 2, 3], [-1, 0, 1]);
  for (const padding of [false, true]) {
    const Z = layer(V, K, padding);
    for (const [i, j] of [
      [0, 0],
      [5, 9],
      [27, 13],
      [14, 27],
    ]) {
      let z = 1;
      for (const m of [-1, 0, 1])
        for (const n of [-1, 0, 1]) {
          const [p, q] = [i + m, j + n];
          const isInside = [p, q].every(
            (v) => v >= 0 && v < size,
          );
          const v = V[(p + size) % size][(q + size) % size];
          z += (isInside || !padding ? v : 0) * K[m + 1][n + 1];
        }
      expect(Z[i][j]).toBe(Math.max(0, z));
    }
  }
});

test('pool is lab’s, and every keeps what a stride keeps', () => {
  const x = reshape(tensor(V.flat()), [1, 1, size, size]);
  expect(pool(V, 2).flat()).toEqual([...maxPool2d(x, 2).data]);
  expect(every(V, 4)[3][5]).toBe(V[12][20]);
});

const share = (run: Run, name: string) => run.series(name).y;

expectNotice(page, 'to-the-last-digit', (run) => {
  for (const d of range(9)) {
    expect(share(run, 'stride 1')[d]).toBe(0);
    expect(share(run, 'stride 2')[d] === 0).toBe(d % 2 === 0);
    expect(share(run, 'stride 4')[d] === 0).toBe(d % 4 === 0);
    expect(share(run, 'max pooling')[d] === 0).toBe(
      d % 2 === 0,
    );
  }
  run.says(
    210,
    run.table().cell('quarter turn', 'same kernel'),
  );
  for (const row of ['quarter turn', 'mirror']) {
    expect(
      run.table().cell(row, 'same kernel'),
    ).toBeGreaterThan(0);
    expect(run.table().cell(row, 'kernel turned too')).toBe(0);
  }
});

/** Of the third sheet's pictures, which columns are not zero anywhere. */
const columns = (run: Run) => {
  const sheets = run.items.flatMap((item) =>
    item.kind === 'images' ? [item] : [],
  );
  const {images, width} = sheets[1];
  const found = images[2].flatMap((v, p) =>
    v === 0 ? [] : [p % width],
  );
  return new Set(found);
};

expectTry(page, 'odd-shift', (run) => {
  run.says(3, Number(run.knobs.shift));
  run.says('25.5 %', share(run, 'stride 2')[3]);
  expect(columns(run).size).toBeGreaterThan(5);
});

expectTry(page, 'zeros-outside', (run) => {
  run.says(28, size);
  run.says('14.3 %', share(run, 'zero padding')[3]);
  expect(columns(run)).toEqual(new Set([0, 2, 3, 27]));
});

expectTry(page, 'black-background', (run) => {
  const y = share(run, 'zero padding');
  run.says(2, y.findIndex((v) => v > 0) - 1);
  run.says(0, Number(run.knobs.background));
  expect(y.slice(0, 3)).toEqual([0, 0, 0]);
  expect(y[3]).toBeGreaterThan(0);
});

test('a bias that depends on the place breaks it, as the exercise says', () => {
  const moved = V.map((v) => [
    ...v.slice(-3),
    ...v.slice(0, -3),
  ]);
  const withBias = (M: number[][]) =>
    layer(M).map((z) => z.map((v, j) => v + j));
  const shifted = withBias(V).map((z) => [
    ...z.slice(-3),
    ...z.slice(0, -3),
  ]);
  expect(withBias(moved)).not.toEqual(shifted);
});
