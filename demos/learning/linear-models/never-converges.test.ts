import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gradient, hessian, loss} from './never-converges';

const page = 'learning/linear-models';
const at = [
  [0, 0],
  [0.7, -0.4],
  [-1.1, 0.9],
];
const bump = (w: number[], j: number, h: number) =>
  w.map((v, k) => (k === j ? v + h : v));

test('gradient and Hessian are those of the loss', () => {
  const h = 1e-4;
  for (const w of at)
    for (const j of [0, 1]) {
      const slope =
        (loss(bump(w, j, h)) - loss(bump(w, j, -h))) / (2 * h);
      expect(gradient(w)[j]).toBeCloseTo(slope, 5);
      const [up, down] = [
        gradient(bump(w, j, h)),
        gradient(bump(w, j, -h)),
      ];
      for (const i of [0, 1])
        expect(hessian(w).data[2 * i + j]).toBeCloseTo(
          (up[i] - down[i]) / (2 * h),
          5,
        );
    }
});

test('without weights each point costs ln 2', () => {
  expect(loss([0, 0])).toBeCloseTo(22 * Math.LN2, 12);
});

const slow = (run: Run) =>
  run.number('w₁ gains from 1000 to 10000 steps:');
const fast = (run: Run) =>
  run.number("w₁ gains in Newton's last step:");

expectNotice(page, 'tenfold-adds', async (run) => {
  run.says('2.1', slow(run));
  run.says('2.3', Math.LN10);
  run.says('0.95', fast(run));
  for (const other of await run.seeds(3)) {
    expect(slow(other)).toBeGreaterThan(1.9);
    expect(slow(other)).toBeLessThan(Math.LN10);
    expect(Math.abs(fast(other) - 1)).toBeLessThan(0.1);
    const w2 = other.series('gradient descent', 'w₂').y;
    const w1 = other.series('gradient descent', 'w₁').y;
    expect(Math.abs(w2[40] / w1[40])).toBeLessThan(0.05);
  }
});

const grows = 'w₁ still grows after 10000 steps';
const rests = async (run: Run) => {
  for (const other of await run.seeds(3)) {
    expect(slow(other)).toBe(0);
    expect(Math.abs(fast(other))).toBe(0);
  }
};
expectTry(
  page,
  'overlap-settles',
  async (run) => {
    run.says('0.00', slow(run));
    await rests(run);
  },
  {checksMayFail: [grows]},
);
expectTry(
  page,
  'penalty-settles',
  async (run) => {
    run.says('0.00', slow(run));
    await rests(run);
  },
  {checksMayFail: [grows]},
);
