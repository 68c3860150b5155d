import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {back, kept} from './diffusion';

const page = 'autoencoders/generative-models';

test('x₀ is all there at first, hardly anything is left at last', () => {
  expect(kept(0)).toBe(1);
  expect(kept(40)).toBeLessThan(0.01);
  for (let t = 1; t <= 40; t++)
    expect(kept(t)).toBeLessThan(kept(t - 1));
});

test('with the best guess, normal data come back as they were', () => {
  // Data N(3, 0.25): x_t has mean 3√ᾱ and variance 1 − 0.75ᾱ.
  const guess = (x: number, a: number) =>
    (Math.sqrt(1 - a) * (x - 3 * Math.sqrt(a))) /
    (1 - 0.75 * a);
  for (const t of [1, 2, 20, 39]) {
    const [a, b] = [kept(t), kept(t - 1)];
    const n = 20000;
    const sd = Math.sqrt(1 - 0.75 * a);
    // two equal points have the right mean and variance
    const x = Array.from(
      {length: n},
      (_, i) => 3 * Math.sqrt(a) + (i % 2 ? sd : -sd),
    );
    const y = Array.from(
      back(
        tensor(x.map((v) => [v])),
        tensor(x.map((v) => [guess(v, a)])),
        t,
      ).data,
    );
    const mean = y.reduce((p, q) => p + q, 0) / n;
    const variance =
      y.reduce((p, q) => p + (q - mean) ** 2, 0) / n;
    expect(mean).toBeCloseTo(3 * Math.sqrt(b), 1);
    // exact with the variance of p(x₀ | x_t) added; it is small for small steps
    expect(Math.abs(variance - (1 - 0.75 * b))).toBeLessThan(
      0.06,
    );
  }
});

const w1 = (run: Run) => run.number('W₁, model:');

const average = async (run: Run) =>
  (await run.seeds(4)).reduce(
    (s, other) => s + w1(other) / 4,
    0,
  );

expectNotice(page, 'denoised', async (run) => {
  run.says('0.1', await average(run));
});

expectTry(
  page,
  'few-steps',
  async (run) => {
    run.says('0.5', w1(run));
    expect(await average(run)).toBeGreaterThan(0.3);
  },
  {checksMayFail: ['the walk back comes near the data']},
);
