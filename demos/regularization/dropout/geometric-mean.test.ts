import {expect, test} from 'vitest';
import {
  allMasks,
  means,
  predict,
  softmax,
} from './geometric-mean';

const x = [0.4, -1, 2, 0.3, -0.7, 1.1, 0.2, -0.5];
const W = [
  [1, -2, 0.5, 0.1, 0.7, -1, 0.3, 2],
  [0.2, 0.4, -1.5, 1, -0.3, 0.8, -2, 0.1],
  [-1, 0.6, 0.9, -0.4, 1.2, 0.5, 0.7, -0.8],
];

test('the masks are all different and their chances add up', () => {
  const masks = allMasks(8, 0.3);
  expect(new Set(masks.map(({m}) => m.join(''))).size).toBe(
    256,
  );
  expect(
    masks.reduce((s, {chance}) => s + chance, 0),
  ).toBeCloseTo(1, 12);
});

test('the geometric mean, as a product of powers, is weight scaling', () => {
  for (const q of [0.2, 0.5, 0.9]) {
    const product = [1, 1, 1];
    for (const {m, chance} of allMasks(8, q)) {
      const p = predict(
        {V: null, W},
        x.map((v, j) => v * m[j]),
      );
      p.forEach((v, y) => (product[y] *= v ** chance));
    }
    const total = product.reduce((s, v) => s + v);
    expect(total).toBeLessThan(1); // the means of one sum
    const scaled = softmax(
      W.map((row) =>
        row.reduce((s, v, j) => s + v * q * x[j], 0),
      ),
    );
    scaled.forEach((v, y) =>
      expect(v).toBeCloseTo(product[y] / total, 12),
    );
  }
});

test('an odd layer before it breaks the identity', () => {
  const V = x.map((_, i) =>
    x.map((_, j) => Math.sin(i + 2 * j)),
  );
  const {geometric, scaled} = means({V, W}, x, 0.5);
  expect(Math.abs(geometric[0] - scaled[0])).toBeGreaterThan(
    1e-4,
  );
});
