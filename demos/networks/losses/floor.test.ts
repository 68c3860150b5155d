import {crossEntropy as oracle, softmax as library} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  crossEntropy,
  divergence,
  entropy,
  learn,
  softmax,
} from './floor';

const page = 'networks/losses';
const pi = [0.7, 0.2, 0.1];
const p = [0.5, 0.3, 0.2];
const log = (v: number[]) => v.map((x) => Math.log(x));

test('cross-entropy and softmax agree with a library', () => {
  const z = [1.2, -3, 0.4];
  expect(crossEntropy(pi, z)).toBeCloseTo(
    oracle([z], [pi]),
    12,
  );
  softmax(z).forEach((v, i) =>
    expect(v).toBeCloseTo(library(z)[i], 12),
  );
});

test('the page’s example: not symmetric, and not zero for equal ones', () => {
  expect(crossEntropy(pi, log(p))).toBeCloseTo(0.887, 3);
  expect(crossEntropy(p, log(pi))).toBeCloseTo(1.122, 3);
  expect(crossEntropy(pi, log(pi))).toBeCloseTo(0.802, 3);
  expect(divergence(pi, p)).toBeCloseTo(0.085, 3);
});

test('cross-entropy is entropy plus divergence, and p = π is its least', () => {
  expect(crossEntropy(pi, log(p))).toBeCloseTo(
    entropy(pi) + divergence(pi, p),
    12,
  );
  for (let k = 0; k < 200; k++) {
    const q = softmax([
      Math.sin(k),
      Math.cos(3 * k),
      Math.sin(7 * k),
    ]);
    expect(divergence(pi, q)).toBeGreaterThan(0);
  }
  expect(divergence(pi, pi)).toBe(0);
});

test('the gradient in the logits is p − π, by finite differences', () => {
  const z = [0.3, -1, 2];
  const h = 1e-6;
  softmax(z).forEach((v, j) => {
    const at = (d: number) =>
      crossEntropy(
        pi,
        z.map((zi, i) => (i === j ? zi + d : zi)),
      );
    expect(v - pi[j]).toBeCloseTo(
      (at(h) - at(-h)) / (2 * h),
      8,
    );
  });
});

test('descent starts from equal logits and goes 0.3 of p − π down', () => {
  const path = learn(pi);
  expect(path).toHaveLength(301);
  expect(path[0]).toEqual([0, 0, 0]);
  path[1].forEach((z, c) =>
    expect(z).toBeCloseTo(0.3 * (pi[c] - 1 / 3), 12),
  );
});

const cell = (name: string) => (run: Run) =>
  run.table().cell(name, 'loss');
const start = cell('at the start');
const end = cell('at the end');
const floor = cell('entropy of the labels');

expectNotice(page, 'bars-are-shares', async (run) => {
  for (const other of await run.seeds(4)) {
    const labels = other.series('first group', 'labels').y;
    const p = other.series('first group', 'p').y;
    labels.forEach((v, c) => expect(p[c]).toBeCloseTo(v, 2));
    expect(Math.max(...labels)).toBeLessThan(0.85); // neither one-hot
    expect(Math.max(...labels)).toBeGreaterThan(0.7); // nor even
  }
});

expectTry(page, 'clean-labels', (run) => {
  run.says('0.009', end(run));
  run.says(0, floor(run));
});

expectTry(page, 'blind-labels', async (run) => {
  for (const other of await run.seeds(4)) {
    expect(start(other) - floor(other)).toBeLessThan(0.02);
    expect(end(other)).toBeGreaterThanOrEqual(floor(other));
  }
});
