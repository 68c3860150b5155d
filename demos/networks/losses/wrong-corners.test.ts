import {grad, mul, softmax, square, sub, sum} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {descend, gradients} from './wrong-corners';

const page = 'networks/losses';
const y = [1, 0, 0];
const starts = [
  [0.3, -1, 2],
  [0, 6, 0],
  [-4, 1, 1.5],
];

test('the gradient of squared error is that of automatic differentiation', () => {
  const loss = grad((z) =>
    mul(0.5, sum(square(sub(softmax(z), y)))),
  );
  for (const z of starts)
    gradients
      .squared(softmax(z))
      .forEach((g, i) => expect(g).toBeCloseTo(loss(z)[i], 12));
});

test('the gradient of cross-entropy agrees with finite differences', () => {
  const h = 1e-6;
  for (const z of starts)
    gradients['cross-entropy'](softmax(z)).forEach((g, j) => {
      const at = (d: number) =>
        -Math.log(
          softmax(z.map((v, i) => (i === j ? v + d : v)))[0],
        );
      expect(g).toBeCloseTo((at(h) - at(-h)) / (2 * h), 6);
    });
});

test('squared error pulls with at most 2√2 of the mass off the leader', () => {
  for (let k = 0; k < 200; k++) {
    const z = [Math.sin(k), Math.cos(3 * k), Math.sin(7 * k)];
    const p = softmax(z.map((v) => 4 * v));
    const g = Math.hypot(...gradients.squared(p));
    expect(g).toBeLessThanOrEqual(
      2 * Math.SQRT2 * (1 - Math.max(...p)),
    );
  }
});

test('a path starts at its logits and steps by half a gradient', () => {
  const z = [0, 2, 1];
  const g = gradients.squared(softmax(z));
  const path = descend(gradients.squared, z, 1);
  path[1].forEach((p, i) =>
    expect(p).toBeCloseTo(
      softmax(z.map((v, j) => v - g[j] / 2))[i],
      12,
    ),
  );
});

expectNotice(page, 'three-dark-corners', (run) => {
  run.says(
    '1.379',
    run.table().cell('cross-entropy', '‖∇L‖ at the start'),
  );
  run.says(
    '0.061',
    run.table().cell('squared', '‖∇L‖ at the start'),
  );
  // Squared error carries the mass from one wrong class to the other.
  const path = descend(gradients.squared, [0, 6, 3], 50);
  expect(path[50][1]).toBeLessThan(path[0][1] - 0.2);
  expect(path[50][2]).toBeGreaterThan(path[0][2] + 0.2);
  expect(path[50][0]).toBeLessThan(0.01);
});

expectTry(page, 'lead-of-ten', (run) => {
  run.says(
    '0.001',
    run.table().cell('squared', 'p₁ at the end'),
  );
  run.says(
    '0.999',
    run.table().cell('cross-entropy', 'p₁ at the end'),
  );
});

expectTry(page, 'five-hundred-steps', (run, author) => {
  run.says(
    '0.96',
    run.table().cell('squared', 'p₁ at the end'),
  );
  run.says(
    '0.007',
    author.table().cell('squared', 'p₁ at the end'),
  );
});
