import {
  jacobian as oracle,
  softmax as library,
  sigmoid,
  mul,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  entropy,
  entropySlope,
  jacobian,
  softmax,
} from './three-logits';

const page = 'networks/activations';

const z = [1.3, -0.4, 2.2, 0];

test('softmax and its Jacobian agree with a library', () => {
  for (const T of [0.5, 1, 3]) {
    const p = library(z.map((v) => v / T));
    softmax(z, T).forEach((pi, i) =>
      expect(pi).toBeCloseTo(p[i], 12),
    );
    const J = oracle((t) => library(mul(t, 1 / T)), z);
    jacobian(z, T).forEach((row, i) =>
      row.forEach((v, j) => expect(v).toBeCloseTo(J[i][j], 10)),
    );
  }
});

test('the Jacobian is never negative on any direction and is blind to a shift', () => {
  const J = jacobian(z, 1);
  for (let k = 1; k < 200; k++) {
    const u = z.map((_, i) => Math.sin(k * (i + 1.7)));
    const quadratic = u.reduce(
      (s, ui, i) =>
        s + ui * u.reduce((t, uj, j) => t + J[i][j] * uj, 0),
      0,
    );
    expect(quadratic).toBeGreaterThan(-1e-12);
  }
  for (const row of J)
    expect(row.reduce((s, v) => s + v, 0)).toBeCloseTo(0, 12);
});

test('two logits are a sigmoid of their difference', () => {
  expect(softmax([1.2, -0.5], 1)[0]).toBeCloseTo(
    sigmoid(1.7),
    12,
  );
});

test('temperature goes from the largest alone to all alike', () => {
  expect(softmax(z, 0.01)[2]).toBeCloseTo(1, 12);
  softmax(z, 1e6).forEach((p) =>
    expect(p).toBeCloseTo(0.25, 5),
  );
  expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(
    Math.log(4),
    12,
  );
  expect(entropy([1, 0, 0, 0])).toBeCloseTo(0, 12);
});

test('entropy grows with temperature as its slope says, by a difference', () => {
  for (const T of [0.4, 1, 3]) {
    const at = (t: number) => entropy(softmax(z, t));
    const measured = (at(T + 1e-5) - at(T - 1e-5)) / 2e-5;
    expect(entropySlope(z, T)).toBeCloseTo(measured, 6);
  }
});

const logits = [2, 1, -1];

expectNotice(page, 'gain-and-loss', (run) => {
  const J = jacobian(logits, 1);
  J.forEach((row, i) =>
    row.forEach((v, j) =>
      expect(Math.sign(v)).toBe(i === j ? 1 : -1),
    ),
  );
  J.forEach((row) => run.says(0, row[0] + row[1] + row[2]));
});

expectTry(page, 'shift-by-a-thousand', (run, author) => {
  for (const i of ['1', '2', '3'])
    expect(run.table().column(i)).toEqual(
      author.table().column(i),
    );
});

expectTry(page, 'nearly-cold', (run) => {
  expect(run.table().cell('p of z + c', '1')).toBeGreaterThan(
    0.99,
  );
  const largest = Math.max(...jacobian(logits, 0.1).flat());
  run.says('0.0005', largest);
});
