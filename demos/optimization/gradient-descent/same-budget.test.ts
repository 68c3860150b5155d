import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  best,
  excess,
  gradient,
  rate,
  train,
} from './same-budget';

test('the full gradient vanishes at the closed-form minimum', () => {
  gradient(best, range(1024)).forEach((g) =>
    expect(g).toBeCloseTo(0, 12),
  );
});

test('the gradient is the slope of the excess loss', () => {
  const w = [0.3, -1.2];
  const h = 1e-5;
  const g = gradient(w, range(1024));
  [0, 1].forEach((j) => {
    const at = (d: number) =>
      excess(w.map((v, i) => (i === j ? v + d : v)));
    expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(g[j], 8);
  });
});

test('the pieces of an epoch add up to the full gradient', () => {
  const w = [1, 1];
  const full = gradient(w, range(1024));
  const pieces = range(16).map((k) =>
    gradient(w, range(64 * k, 64 * k + 64)),
  );
  full.forEach((g, j) =>
    expect(
      pieces.reduce((s, p) => s + p[j] / 16, 0),
    ).toBeCloseTo(g, 12),
  );
});

test('larger batches get larger rates, and descent never rises', () => {
  expect(rate(1)).toBeLessThan(rate(32));
  expect(rate(32)).toBeLessThan(rate(1024));
  const loss = train(1024, 1);
  expect(loss.length).toBe(21);
  loss
    .slice(1)
    .forEach((l, t) => expect(l).toBeLessThan(loss[t]));
});
