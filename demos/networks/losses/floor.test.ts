import {crossEntropy as oracle, softmax as library} from 'lab';
import {expect, test} from 'vitest';
import {
  crossEntropy,
  divergence,
  entropy,
  softmax,
} from './floor';

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
