import {
  grad,
  mul,
  softmax as library,
  square,
  sub,
  sum,
} from 'lab';
import {expect, test} from 'vitest';
import {descend, gradient, softmax} from './wrong-corners';

const y = [1, 0, 0];
const starts = [
  [0.3, -1, 2],
  [0, 6, 0],
  [-4, 1, 1.5],
];

test('the gradient of squared error is that of automatic differentiation', () => {
  const loss = grad((z) =>
    mul(0.5, sum(square(sub(library(z), y)))),
  );
  for (const z of starts)
    gradient
      .squared(softmax(z))
      .forEach((g, i) => expect(g).toBeCloseTo(loss(z)[i], 12));
});

test('the gradient of cross-entropy agrees with finite differences', () => {
  const h = 1e-6;
  for (const z of starts)
    gradient['cross-entropy'](softmax(z)).forEach((g, j) => {
      const at = (d: number) =>
        -Math.log(
          softmax(z.map((v, i) => (i === j ? v + d : v)))[0],
        );
      expect(g).toBeCloseTo((at(h) - at(-h)) / (2 * h), 6);
    });
});

test('from a lead of 10 only cross-entropy arrives', () => {
  const end = (name: keyof typeof gradient) =>
    descend(name, [0, 10, 0], 500)[500][0];
  expect(end('cross-entropy')).toBeGreaterThan(0.99);
  expect(end('squared')).toBeLessThan(1e-3);
});
