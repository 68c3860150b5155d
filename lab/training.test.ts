import * as tf from '@tensorflow/tfjs';
import {beforeAll, describe, expect, test} from 'vitest';
import {
  adadelta,
  adagrad,
  adam,
  adamw,
  backward,
  clipByNorm,
  grad,
  matmul,
  momentum,
  mul,
  nesterov,
} from './index';
import {
  parameter,
  random,
  rmsprop,
  sgd,
  square,
  sub,
  sum,
  tensor,
  transpose,
  treeNorm,
  type Optimizer,
} from './index';
import {
  glorotNormal,
  glorotUniform,
  heNormal,
  heUniform,
  lecunNormal,
  meanSquaredError,
  orthogonal,
  variance,
} from './index';
import type {Tensor} from './index';

const start = [1, -2, 0.5];
const target = [0.3, 0.1, -0.4];

function descend(optimizer: Optimizer, steps: number): number[] {
  const w = tensor(start);
  const slope = grad((x: Tensor) => sum(mul([1, 2, 3], square(sub(x, target)))));
  for (let t = 0; t < steps; t++) optimizer.step(w, slope(w));
  return w.values();
}

describe('optimisers take the steps of TensorFlow.js', () => {
  beforeAll(() => tf.setBackend('cpu'));

  const theirs = (optimizer: tf.Optimizer) => {
    const w = tf.variable(tf.tensor1d(start));
    const loss = () => tf.sum<tf.Scalar>(tf.mul([1, 2, 3], tf.square(tf.sub(w, target))));
    for (let t = 0; t < 12; t++) optimizer.minimize(loss, false, [w]);
    return [...w.dataSync()];
  };

  // RMSProp and AdaGrad place ε elsewhere, so it is tiny there; 12 steps in single precision lose about two digits.
  test.each([
    ['sgd', sgd({rate: 0.05}), () => tf.train.sgd(0.05)],
    ['momentum', momentum({rate: 0.02}), () => tf.train.momentum(0.02, 0.9)],
    ['nesterov', nesterov({rate: 0.02}), () => tf.train.momentum(0.02, 0.9, true)],
    ['adagrad', adagrad({rate: 0.1, epsilon: 1e-8}), () => tf.train.adagrad(0.1, 1e-12)],
    ['rmsprop', rmsprop({rate: 0.01}), () => tf.train.rmsprop(0.01, 0.9, 0, 1e-12)],
    ['adam', adam({rate: 0.1}), () => tf.train.adam(0.1, 0.9, 0.999, 1e-8)],
  ])('%s', (_, ours, their) => {
    const wanted = theirs(their());
    descend(ours, 12).forEach((w, i) => expect(w).toBeCloseTo(wanted[i], 4));
  });
});

// TensorFlow.js divides by the mean of squares *before* this step's gradient, unlike Zeiler's algorithm 1.
test('Adadelta takes the first two steps of its definition', () => {
  const w = tensor([0]);
  const optimizer = adadelta();
  optimizer.step(w, tensor([3]));
  const first = (Math.sqrt(1e-6) / Math.sqrt(0.05 * 9 + 1e-6)) * 3;
  expect(w.item()).toBeCloseTo(-first, 14);
  optimizer.step(w, tensor([2]));
  const squares = 0.95 * 0.05 * 9 + 0.05 * 4;
  const second = (Math.sqrt(0.05 * first ** 2 + 1e-6) / Math.sqrt(squares + 1e-6)) * 2;
  expect(w.item()).toBeCloseTo(-first - second, 14);
});

test('AdamW shrinks weights apart from the gradient', () => {
  const w = tensor([2]);
  adamw({rate: 0.1, decay: 0.5}).step(w, tensor([0]));
  expect(w.item()).toBeCloseTo(2 - 0.1 * 0.5 * 2, 14);
});

test('the first step of Adam is η against the sign of the gradient, at any scale', () => {
  for (const scale of [1e-3, 1, 1e6]) {
    const w = tensor([0]);
    adam({rate: 0.1}).step(w, tensor([scale]));
    expect(w.item()).toBeCloseTo(-0.1, 5);
  }
});

test('every optimiser reaches the bottom of a bowl', () => {
  const all = [
    sgd({rate: 0.1}),
    momentum({rate: 0.02}),
    nesterov({rate: 0.02}),
    adagrad({rate: 0.5}),
    adam({rate: 0.05}),
    adamw({rate: 0.05, decay: 0}),
    rmsprop({rate: (t) => 0.1 / (1 + t / 10)}),
  ];
  for (const optimizer of all)
    descend(optimizer, 1500).forEach((w, i) => expect(w).toBeCloseTo(target[i], 2));
});

test('a schedule is asked with the number of the step', () => {
  const seen: number[] = [];
  const optimizer = sgd({rate: (t) => (seen.push(t), 0)});
  for (let t = 0; t < 3; t++) optimizer.step(tensor([1]), tensor([1]));
  expect(seen).toEqual([0, 1, 2]);
  expect(() => sgd({rate: NaN})).toThrow('sgd: rate must be a finite number ≥ 0, got NaN');
  expect(() => sgd({rate: () => NaN}).step(tensor([1]), tensor([1]))).toThrow('learning rate');
});

test('a step without gradients uses and clears those that backward left', () => {
  const w = parameter([1, 2]);
  backward(sum(square(w)));
  sgd({rate: 0.25}).step(w);
  expect(w.values()).toEqual([0.5, 1]);
  expect(w.grad).toBeUndefined();
});

test('a step refuses gradients of another shape or number', () => {
  expect(() => sgd({rate: 1}).step(tensor([1, 2]), tensor([1]))).toThrow('[2] and [1]');
  expect(() => sgd({rate: 1}).step([tensor(1)], [])).toThrow("'0' is in one only");
});

test('clipping keeps the direction and bounds the length', () => {
  const slopes = {a: tensor([3]), b: tensor([4])};
  const clipped = clipByNorm(slopes, 1);
  expect([clipped.a.item(), clipped.b.item()]).toEqual([
    expect.closeTo(0.6, 12),
    expect.closeTo(0.8, 12),
  ]);
  expect(clipByNorm(slopes, 10)).toBe(slopes);
  expect(treeNorm(slopes)).toBe(5);
});

describe('initialisers', () => {
  const shape = [200, 100];

  // 20,000 draws: the variance of a sample of a variance is about 2/n, so 5 standard errors are 5 %.
  test.each([
    ['glorotNormal', glorotNormal, 2 / 300],
    ['glorotUniform', glorotUniform, 2 / 300],
    ['heNormal', heNormal, 2 / 200],
    ['heUniform', heUniform, 2 / 200],
    ['lecunNormal', lecunNormal, 1 / 200],
  ])('%s has the variance it promises', (_, make, wanted) => {
    const found = variance(make(random(3), shape)).item();
    expect(Math.abs(found / wanted - 1)).toBeLessThan(0.05);
  });

  test('a kernel counts its taps among the inputs', () => {
    const found = variance(heNormal(random(3), [64, 16, 3, 3])).item();
    expect(Math.abs(found / (2 / 144) - 1)).toBeLessThan(0.07);
  });

  test('orthogonal keeps lengths', () => {
    for (const [n, m] of [
      [4, 4],
      [7, 3],
      [3, 7],
    ] as const) {
      const q = orthogonal(random(5), [n, m]);
      const gram = n < m ? matmul(q, transpose(q)) : matmul(transpose(q), q);
      const few = Math.min(n, m);
      const one = tensor(
        Array.from({length: few * few}, (_, i) => +(i % (few + 1) === 0)),
        [few, few],
      );
      expect(meanSquaredError(gram, one).item()).toBeLessThan(1e-24); // identities hold to 1e-12
    }
  });
});
