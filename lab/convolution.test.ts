import {describe, expect, test} from 'vitest';
import {
  avgPool2d,
  batchNorm,
  conv1d,
  conv2d,
  convTranspose2d,
  layerNorm,
  maxPool2d,
  mean,
  moments,
} from './index';
import {
  gruCell,
  mul,
  normalTensor,
  ones,
  random,
  reshape,
  rmsNorm,
  square,
  sub,
  sum,
  tensor,
  unroll,
  zeros,
} from './index';
import {Tensor} from './index';

const draw = (...shape: number[]) => normalTensor(random(11), shape);

/** Identities hold to a few roundings per term. */
const expectEqual = (a: Tensor, b: Tensor) => {
  expect(a.shape).toEqual(b.shape);
  const scale = 1 + Math.max(...b.data.map(Math.abs));
  expect(Math.max(...sub(a, b).data.map(Math.abs))).toBeLessThan(1e-12 * scale);
};

describe('convolution', () => {
  test('is a sum over window and channels, written out', () => {
    const x = draw(1, 2, 5, 4);
    const w = draw(1, 2, 3, 2);
    const y = conv2d(x, w, {stride: [2, 1], padding: [1, 0], dilation: [1, 2]});
    expect(y.shape).toEqual([1, 1, 3, 2]);
    const pixel = (c: number, i: number, j: number) => (i < 0 || i > 4 ? 0 : x.at(0, c, i, j));
    let wanted = 0; // at position (2, 1)
    for (let c = 0; c < 2; c++)
      for (let p = 0; p < 3; p++)
        for (let q = 0; q < 2; q++) wanted += w.at(0, c, p, q) * pixel(c, 4 + p - 1, 1 + 2 * q);
    expect(y.at(0, 0, 2, 1)).toBeCloseTo(wanted, 12);
  });

  test('and its transpose are adjoint: ⟨conv x, y⟩ = ⟨x, convᵀ y⟩', () => {
    const options = {stride: 2, padding: 1, dilation: 1, groups: 2};
    const x = draw(2, 4, 7, 5);
    const w = draw(6, 2, 3, 3);
    const forward = conv2d(x, w, options);
    const y = draw(...forward.shape);
    const back = convTranspose2d(y, w, options);
    expect(back.shape).toEqual(x.shape);
    expect(sum(mul(forward, y)).item()).toBeCloseTo(sum(mul(x, back)).item(), 10);
  });

  test('in groups is each group by itself', () => {
    const x = draw(1, 2, 4, 4);
    const w = draw(2, 1, 3, 3);
    const both = conv2d(x, w, {groups: 2});
    const plane = (t: Tensor, c: number, n: number) =>
      new Tensor([1, 1, n, n], t.data.slice(c * n * n, (c + 1) * n * n));
    for (const c of [0, 1]) expectEqual(conv2d(plane(x, c, 4), plane(w, c, 3)), plane(both, c, 2));
  });

  test('along one axis moves a signal', () => {
    const y = conv1d(tensor([[[1, 2, 3, 4]]]), tensor([[[0, 0, 1]]]), {padding: 1});
    expect(y.toArray()).toEqual([[[2, 3, 4, 0]]]);
  });

  test.each([
    [
      'conv2d: shapes [1, 3, 4, 4] and [2, 2, 3, 3] do not fit',
      () => conv2d(draw(1, 3, 4, 4), draw(2, 2, 3, 3)),
    ],
    ['both need 4 axes', () => conv2d(draw(3, 4, 4), draw(2, 3, 3, 3))],
    [
      'a kernel of 5 × 5 with dilation 1 and 1 does not fit',
      () => conv2d(draw(1, 1, 4, 4), draw(1, 1, 5, 5)),
    ],
    [
      'stride must be a whole number ≥ 1 or two of them, got 0',
      () => conv2d(draw(1, 1, 4, 4), draw(1, 1, 3, 3), {stride: 0}),
    ],
    [
      'convTranspose2d: shapes [1, 3, 4, 4] and [2, 2, 3, 3]',
      () => convTranspose2d(draw(1, 3, 4, 4), draw(2, 2, 3, 3)),
    ],
    ['needs [batch, channels, height, width], got shape [4, 4]', () => maxPool2d(draw(4, 4), 2)],
    ['lies wholly in the padding', () => maxPool2d(draw(1, 1, 4, 4), 1, {padding: 1})],
  ])('a misfit says: %s', (message, run) => {
    expect(run).toThrow(message);
  });
});

test('pooling picks the largest and the mean; padding neither wins nor counts', () => {
  const x = tensor([
    [
      [
        [-1, -2],
        [-3, -6],
      ],
    ],
  ]);
  expect(maxPool2d(x, 2).item()).toBe(-1);
  expect(avgPool2d(x, 2).item()).toBe(-3);
  const padded = {stride: 1, padding: 1};
  expect(maxPool2d(x, 2, padded).at(0, 0, 0, 0)).toBe(-1);
  expect(avgPool2d(x, 2, padded).at(0, 0, 2, 2)).toBe(-6);
});

describe('normalisation', () => {
  test('of a batch gives each channel mean 0 and variance 1, at evaluation by given statistics', () => {
    const x = draw(5, 3, 4, 4);
    const y = batchNorm(x, ones(3), zeros(3), {epsilon: 0});
    const {mean: centre, variance} = moments(y, [0, 2, 3]);
    expectEqual(centre, zeros(1, 3, 1, 1));
    expectEqual(variance, ones(1, 3, 1, 1));
    const stats = moments(x, [0, 2, 3]);
    expectEqual(batchNorm(x, ones(3), zeros(3), {epsilon: 0, stats}), y);
  });

  test('of a layer does not change when x is scaled and shifted', () => {
    const x = draw(4, 6);
    const y = layerNorm(x, ones(6), zeros(6), 0);
    expectEqual(layerNorm(sub(mul(x, 7), 3), ones(6), zeros(6), 0), y);
    expectEqual(mean(square(rmsNorm(x, ones(6), 0)), 1), ones(4));
    expect(() => layerNorm(x, ones(5), zeros(6))).toThrow('gain must have shape [6]');
  });
});

test('a cell reads symbols as rows of its input weights, as one-hot vectors would', () => {
  const weights = {input: draw(3, 6), state: draw(2, 6), bias: draw(6)};
  const oneHot = tensor([
    [0, 1, 0],
    [1, 0, 0],
  ]);
  const h = draw(2, 2);
  expectEqual(gruCell(weights, [1, 0], h), gruCell(weights, oneHot, h));
  const states = unroll(
    (x: number[], s: Tensor) => gruCell(weights, x, s),
    [
      [1, 0],
      [2, 2],
    ],
    h,
  );
  expectEqual(states[1], gruCell(weights, [2, 2], gruCell(weights, [1, 0], h)));
  expect(reshape(states[0], [-1]).size).toBe(4);
});
