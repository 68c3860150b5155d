import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  bestLeak,
  explained,
  gate,
  leak,
  run as runUnit,
} from './leaky-unit';

const page = 'rnn/gated-units';

test('a leak is an average with weights that fall like αᵏ', () => {
  const x = [2, -1, 3, 0.5];
  const h = runUnit(x, () => 0.8)[3];
  const sum = x.reduce(
    (s, v, t) => s + 0.2 * 0.8 ** (3 - t) * v,
    0,
  );
  expect(h).toBeCloseTo(sum, 12);
  expect(leak(5, 7, 1)).toBe(5);
});

test('what is explained is the squared correlation of the weights', () => {
  for (const alpha of [0.5, 0.9])
    for (const k of [0, 3, 7]) {
      // Covariance with x_{T−k} and variance of h, summed.
      const weights = Array.from(
        {length: 2000},
        (_, j) => (1 - alpha) * alpha ** j,
      );
      const variance = weights.reduce((s, w) => s + w * w, 0);
      expect(explained(alpha, k)).toBeCloseTo(
        weights[k] ** 2 / variance,
        10,
      );
    }
});

test('no α of a fine grid is better than the best', () => {
  for (const k of [1, 5, 20]) {
    const most = explained(bestLeak(k), k);
    for (let a = 0.001; a < 1; a += 0.001)
      expect(explained(a, k)).toBeLessThanOrEqual(most + 1e-12);
    expect(most * Math.E * (k + 0.5)).toBeGreaterThan(1);
    expect(most * Math.E * (k + 0.5)).toBeLessThan(1.02);
  }
});

test('the gate shuts at each mark and holds what it read', () => {
  const x = Array.from({length: 33}, (_, t) => Math.sin(t * t));
  const h = runUnit(x, gate); // k = 10
  expect(h[10]).toBe(x[0]);
  expect(h[21]).toBe(x[11]);
  expect(h[31]).toBe(x[22]);
});

const share = (run: Run, row: string) =>
  run.table().cell(row, 'explained');

expectNotice(page, 'three-percent', async (run) => {
  run.says('0.033', share(run, 'best leak'));
  run.says('0.035', explained(bestLeak(10), 10));
  run.says('1.000', share(run, 'gate'));
  for (const other of await run.seeds(5)) {
    // 20 000 marks: deviation about 2·√(0.035 / 20000)
    expect(
      Math.abs(
        share(other, 'best leak') - explained(bestLeak(10), 10),
      ),
    ).toBeLessThan(0.01);
    expect(share(other, 'gate')).toBe(1);
  }
});

expectTry(page, 'lag-of-one', async (run) => {
  run.says('0.248', share(run, 'best leak'));
  for (const other of await run.seeds(3))
    run.says('0.25', share(other, 'best leak'), 0.02);
});
