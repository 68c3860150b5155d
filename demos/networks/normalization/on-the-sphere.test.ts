import {expect, test} from 'vitest';
import {gradient, loss, train} from './on-the-sphere';

const x = [
  [1, 2, -1],
  [0.3, -1, 2],
  [-2, 0.5, 1],
];
const t = [1, -1, 1];
const w = [0.4, -1.2, 0.9];
const dot = (u: number[], v: number[]) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);

test('gradient is the slope of loss, by finite differences', () => {
  gradient(w, x, t).forEach((g, j) => {
    const at = (h: number) =>
      loss(
        w.map((v, i) => (i === j ? v + h : v)),
        x,
        t,
      );
    expect(g).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 8);
  });
});

test('ten times the weights: same loss, a tenth of the gradient', () => {
  const ten = w.map((v) => 10 * v);
  expect(loss(ten, x, t)).toBeCloseTo(loss(w, x, t), 12);
  const [g, far] = [gradient(w, x, t), gradient(ten, x, t)];
  far.forEach((v, i) => expect(10 * v).toBeCloseTo(g[i], 12));
  expect(dot(g, w)).toBeCloseTo(0, 12);
});

test('in the long run a step turns w by √(2ηλ)', () => {
  const eta = 0.2; // the knob's own value
  for (const lambda of [0.01, 0.03]) {
    const tail = train(lambda).angle.slice(-700);
    const rms = Math.sqrt(dot(tail, tail) / tail.length);
    // the length is not quite constant
    expect(
      Math.abs(rms / Math.sqrt(2 * eta * lambda) - 1),
    ).toBeLessThan(0.1);
  }
});
