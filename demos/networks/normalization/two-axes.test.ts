import {
  batchNorm as batchOracle,
  layerNorm as layerOracle,
  rmsNorm as rmsOracle,
  ones,
  tensor,
  zeros,
} from 'lab';
import {expect, test} from 'vitest';
import {
  batchNorm,
  layerNorm,
  rmsNorm,
  standardise,
} from './two-axes';

const X = [
  [1, 5, -2],
  [0.4, -3, 2],
  [7, 1, 1.5],
  [-2, 0, 3],
];

test('all three agree with the library', () => {
  const x = tensor(X);
  const pairs = [
    [batchNorm(X), batchOracle(x, ones(3), zeros(3))],
    [layerNorm(X), layerOracle(x, ones(3), zeros(3))],
    [X.map(rmsNorm), rmsOracle(x, ones(3))],
  ] as const;
  for (const [mine, theirs] of pairs)
    mine
      .flat()
      .forEach((v, i) =>
        expect(v).toBeCloseTo(theirs.data[i], 12),
      );
});

test('layer norm of X is batch norm of its transpose', () => {
  const turned = X[0].map((_, j) => X.map((row) => row[j]));
  const back = batchNorm(turned);
  layerNorm(X).forEach((row, i) =>
    row.forEach((v, j) =>
      expect(v).toBeCloseTo(back[j][i], 12),
    ),
  );
});

test('a large feature swallows the differences of small ones', () => {
  const [a, b, c, d] = standardise([1000, 1, 2, 3]);
  expect(a).toBeCloseTo(1.732, 3);
  expect(b).toBeCloseTo(-0.58, 3);
  expect(d - c).toBeCloseTo(1 / 432.147, 6);
});

test('what is left of two features is a sign', () => {
  for (const v of [
    [3, 11],
    [-1, 400],
  ]) {
    expect(standardise(v)[0]).toBeCloseTo(-1, 5);
    expect(standardise(v)[1]).toBeCloseTo(1, 5);
  }
});
