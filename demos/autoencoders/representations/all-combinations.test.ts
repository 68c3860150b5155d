import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {predict} from './all-combinations';

const page = 'autoencoders/representations';

test('the weights minimise the penalised error', () => {
  const H = [
    [1, 0, 1],
    [1, 1, 0],
    [0, 2, 1],
    [1, -1, 3],
  ];
  const [y, known, lambda] = [[1, -2, 0.5, 9], [0, 1, 2], 0.3];
  const p = predict(H, y, known, lambda);
  // The first three rows of H have an inverse: w = H⁻¹ p.
  const at = (w: number[]) =>
    H.map((h) => h.reduce((t, v, k) => t + v * w[k], 0));
  const cost = (w: number[]) =>
    known.reduce((t, i) => t + (at(w)[i] - y[i]) ** 2, 0) +
    lambda * w.reduce((t, v) => t + v * v, 0);
  // h₀w = w₀ + w₂, h₁w = w₀ + w₁, h₂w = 2w₁ + w₂
  const w1 = (p[2] - p[0] + p[1]) / 3;
  const w = [p[1] - w1, w1, p[2] - 2 * w1];
  expect(at(w)[3]).toBeCloseTo(p[3], 10);
  for (const k of [0, 1, 2])
    for (const e of [-1e-3, 1e-3])
      expect(
        cost(w.map((v, j) => (j === k ? v + e : v))),
      ).toBeGreaterThan(cost(w));
});

test('one fact carries over by the share of attributes', () => {
  const cat = [1, 0, 1, 0, 1, 0];
  const dog = [1, 0, 1, 0, 0, 1];
  const stone = [0, 1, 0, 1, 0, 1];
  const p = predict([cat, dog, stone], [6, 0, 0], [0], 1e-9);
  expect(p[1]).toBeCloseTo(4, 6);
  expect(p[2]).toBe(0);
});

const error = (run: Run, code: string, m: string) =>
  run.table().cell(code, m);

expectNotice(page, 'ten-numbers', async (run) => {
  run.says('1.00', error(run, 'one-hot', '16'));
  const {x, y} = run.series('attributes');
  run.says(16, x[y.findIndex((e) => e < 0.005)]);
  expect(error(run, 'attributes', 'numbers')).toBe(12);
  expect(error(run, 'random', 'numbers')).toBe(12);
  for (const other of await run.seeds(4)) {
    expect(error(other, 'attributes', '16')).toBeLessThan(0.05);
    expect(error(other, 'random', '16')).toBeGreaterThan(0.85);
    expect(error(other, 'one-hot', '32')).toBe(1);
  }
});

expectTry(page, 'half-its-own', async (run) => {
  const {x, y} = run.series('attributes');
  const at = x.findIndex((m) => m > 24);
  run.says(32, x[at]);
  run.says('0.60', y[at]);
  for (const other of await run.seeds(4)) {
    expect(error(other, 'attributes', '32')).toBeGreaterThan(
      0.4,
    );
    expect(error(other, 'attributes', '32')).toBeLessThan(0.9);
  }
});

expectTry(page, 'all-its-own', async (run) => {
  for (const other of await run.seeds(4))
    for (const m of ['16', '32'])
      for (const code of ['one-hot', 'attributes', 'random'])
        expect(error(other, code, m)).toBeGreaterThan(0.9);
});
