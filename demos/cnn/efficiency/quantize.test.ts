import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {binarize, quantize, xnorDot} from './quantize';

const page = 'cnn/efficiency';
const w = random(2).normal(400);

test('each number becomes the nearest of 2^b − 1 levels, by search', () => {
  for (const b of [2, 3, 5]) {
    const top = Math.max(...w.map(Math.abs));
    const most = 2 ** (b - 1) - 1;
    const levels = range(-most, most + 1).map(
      (q) => (q * top) / most,
    );
    quantize(w, b).forEach((x, i) => {
      const nearest = Math.min(
        ...levels.map((l) => Math.abs(l - w[i])),
      );
      expect(Math.abs(x - w[i])).toBeCloseTo(nearest, 12);
    });
  }
});

test('the mean square error of uniform numbers is s²/12', () => {
  const u = random(1)
    .uniform(20000)
    .map((x) => 2 * x - 1);
  const error = quantize(u, 4, 1).map(
    (x, i) => (x - u[i]) ** 2,
  );
  const mean = error.reduce((a, b) => a + b) / u.length;
  expect((mean * 12) / (1 / 7) ** 2).toBeCloseTo(1, 1);
});

test('of a Gaussian the best binary weights lose 1 − 2/π', () => {
  const g = random(7).normal(100000);
  const lost = binarize(g).reduce(
    (s, x, i) => s + (x - g[i]) ** 2,
    0,
  );
  const all = g.reduce((s, x) => s + x * x, 0);
  expect(lost / all).toBeCloseTo(1 - 2 / Math.PI, 2);
});

test('no signs with any scale are nearer than binarize, of all 2^6', () => {
  const v = w.slice(0, 6);
  const error = (x: number[]) =>
    x.reduce((s, xi, i) => s + (xi - v[i]) ** 2, 0);
  const least = error(binarize(v));
  for (const code of range(64))
    for (const alpha of range(1, 40))
      expect(
        error(
          v.map(
            (_, i) => ((code >> i) & 1 ? 1 : -1) * alpha * 0.05,
          ),
        ),
      ).toBeGreaterThanOrEqual(least - 1e-12);
});

test('XNOR and a count are the dot product of signs', () => {
  const signs = (code: number) =>
    range(6).map((i) => ((code >> i) & 1 ? 1 : -1));
  for (const a of range(64))
    for (const b of range(64)) {
      const [u, v] = [signs(a), signs(b)];
      expect(xnorDot(a, b, 6)).toBe(
        u.reduce((s, x, i) => s + x * v[i], 0),
      );
    }
});

expectNotice(page, 'four-bits', async (run) => {
  run.says('0.715', run.series('per tensor').y[0]);
  run.says('0.830', run.series('per channel').y[0]);
  let most = 0;
  for (const other of await run.seeds(5)) {
    const full = other.rule('32 bits').y ?? 0;
    for (const way of ['per tensor', 'per channel']) {
      const {x, y} = other.series(way);
      y.forEach((right, i) => {
        if (x[i] >= 4)
          most = Math.max(most, Math.abs(right - full));
      });
    }
    expect(other.series('per channel').y[0]).toBeGreaterThan(
      other.series('per tensor').y[0],
    );
  }
  expect(most).toBeLessThan(0.05);
});

expectTry(page, 'unequal-units', async (run, author) => {
  run.says('0.53', run.series('per tensor').y[1]);
  const before = await author.seeds(3);
  for (const [i, other] of (await run.seeds(3)).entries()) {
    expect(other.series('per channel').y).toEqual(
      before[i].series('per channel').y,
    );
    expect(other.rule('32 bits').y).toBe(
      before[i].rule('32 bits').y,
    );
    expect(other.series('per tensor').y[1]).toBeLessThan(
      before[i].series('per tensor').y[1] - 0.1,
    );
  }
});
