import {grad, sum} from 'lab';
import {expect, test} from 'vitest';
import {logits, losses, makeNet} from './race';

test('both losses agree with their definitions', () => {
  const z = logits(makeNet(-6));
  const p = Array.from(z.data, (v) => 1 / (1 + Math.exp(-v)));
  // The moons alternate: class 0, class 1, class 0 …
  const y = p.map((_, i) => i % 2);
  const mean = (f: (p: number, y: number) => number) =>
    p.reduce((s, v, i) => s + f(v, y[i]), 0) / p.length;
  expect(losses['cross-entropy'](z).data[0]).toBeCloseTo(
    mean((v, t) => -Math.log(t === 1 ? v : 1 - v)),
    10,
  );
  expect(losses.squared(z).data[0]).toBeCloseTo(
    mean((v, t) => (v - t) ** 2 / 2),
    12,
  );
});

test('the bias is all that differs between starts', () => {
  const gap = sum(logits(makeNet(-6))).data[0];
  expect(sum(logits(makeNet(0))).data[0] - gap).toBeCloseTo(
    240,
    9,
  );
});

test('the slope in z is the error over 40 for cross-entropy', () => {
  const z = logits(makeNet(-2));
  const g = grad(losses['cross-entropy'])(z).data;
  z.data.forEach((v, i) =>
    expect(g[i]).toBeCloseTo(
      (1 / (1 + Math.exp(-v)) - (i % 2)) / 40,
      12,
    ),
  );
});
