import {random} from 'lab';
import {expect, test} from 'vitest';
import {
  backwardTheory,
  forwardTheory,
  meanSquare,
  run,
  units,
} from './signal-map';

const dot = (u: number[], v: number[]) =>
  u.reduce((t, ui, i) => t + ui * v[i], 0);

test('the Gaussian mean agrees with closed forms and with dice', () => {
  for (const q of [0.1, 1, 4]) {
    expect(meanSquare((z) => z, q)).toBeCloseTo(q, 8);
    expect(meanSquare((z) => z * z, q)).toBeCloseTo(
      3 * q * q,
      6,
    );
    expect(meanSquare(units.ReLU[0], q)).toBeCloseTo(q / 2, 8);
    expect(meanSquare(units.ReLU[1], q)).toBeCloseTo(1 / 2, 8);
  }
  const z = random(1).normal(40000);
  const dice =
    z.reduce((t, v) => t + Math.tanh(v) ** 2, 0) / z.length;
  expect(
    Math.abs(meanSquare(Math.tanh, 1) - dice),
  ).toBeLessThan(0.01); // 6 standard errors
});

test('far out only a strip of tanh is open: E g′² ≈ (4/3) / √(2πq)', () => {
  const q = 400;
  const ratio =
    meanSquare(units.tanh[1], q) /
    (4 / 3 / Math.sqrt(2 * Math.PI * q));
  expect(ratio).toBeCloseTo(1, 2);
});

test('at n s² = 9 the size settles and gradients grow by 1.86 per layer', () => {
  const q = forwardTheory(0.3);
  expect(q[14]).toBeCloseTo(q[13], 3);
  const back = backwardTheory(0.3);
  expect(back[4] / back[5]).toBeCloseTo(1.86, 2);
});

test('Σ δ·z / s is the slope of top·z in s, by finite differences', () => {
  const top = run(0.1).deltas[14];
  const output = (s: number) => dot(top, run(s).z[14]);
  for (const s of [0.05, 0.12]) {
    const {z, deltas} = run(s);
    const slope =
      z.reduce((t, zl, l) => t + dot(deltas[l], zl), 0) / s;
    const measured =
      (output(s + 1e-6) - output(s - 1e-6)) / 2e-6;
    expect(slope / measured).toBeCloseTo(1, 5);
  }
});
