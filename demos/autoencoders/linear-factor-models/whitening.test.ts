import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {random} from 'lab';
import {correlation, whiten} from './whitening';

const page = 'autoencoders/linear-factor-models';
const dice = random(8);
const x = Array.from({length: 50}, () => {
  const [a, b] = dice.normal(2);
  return [2 * a + 3, a - b];
});
const mean = (v: number[]) =>
  v.reduce((s, t) => s + t, 0) / v.length;

test('the correlation is that of the definition', () => {
  const [a, b] = [0, 1].map((j) => x.map((row) => row[j]));
  const [p, q] = [a, b].map((v) => v.map((t) => t - mean(v)));
  const both = mean(p.map((t, i) => t * q[i]));
  const sizes = [p, q].map((v) =>
    Math.sqrt(mean(v.map((t) => t * t))),
  );
  expect(correlation(x)).toBeCloseTo(
    both / (sizes[0] * sizes[1]),
    12,
  );
});

test('white data have xᵀC⁻¹x as their squared length', () => {
  const {z, c} = whiten(x, 0);
  const m = [0, 1].map((j) => mean(x.map((row) => row[j])));
  const y = x.map(([a, b]) => [a - m[0], b - m[1]]);
  const moment = (j: number, k: number) =>
    mean(y.map((row) => row[j] * row[k]));
  const [a, b, d] = [moment(0, 0), moment(0, 1), moment(1, 1)];
  y.forEach(([p, q], i) => {
    const form = d * p * p - 2 * b * p * q + a * q * q;
    expect(z[i][0] ** 2 + z[i][1] ** 2).toBeCloseTo(
      form / (a * d - b * b),
      9,
    );
    expect(Math.hypot(...c[i])).toBeCloseTo(
      Math.hypot(p, q),
      9,
    );
  });
  const size = (j: number) => mean(c.map((row) => row[j] ** 2));
  expect(size(0)).toBeGreaterThan(size(1));
});

test('c has mean zero, and the cloud is not turned over', () => {
  const {c} = whiten(x, 0);
  for (const j of [0, 1])
    expect(mean(c.map((row) => row[j]))).toBeCloseTo(0, 12);
  // The larger entry of each direction is positive: x₁ leads c₁.
  const lead = c.map((row, i) => row[0] * (x[i][0] - 3));
  expect(mean(lead)).toBeGreaterThan(0);
});

test('ε leaves λ/(λ + ε) of the variance', () => {
  const {c, z} = whiten(x, 0.7);
  for (const j of [0, 1]) {
    const lambda = mean(c.map((row) => row[j] ** 2));
    expect(mean(z.map((row) => row[j] ** 2))).toBeCloseTo(
      lambda / (lambda + 0.7),
      9,
    );
  }
});

const cell = (run: Run, column: string) =>
  run.table().cell('z', column);

expectNotice(page, 'ring-stays', async (run) => {
  run.says('-0.97', cell(run, 'corr of squares'));
  for (const other of await run.seeds(5)) {
    run.says('0.00', Math.abs(cell(other, 'corr')));
    expect(cell(other, 'corr of squares')).toBeLessThan(-0.9);
  }
});

expectTry(page, 'normal-cloud', async (run) => {
  run.says('0.01', cell(run, 'corr of squares'));
  // Four standard deviations of a correlation of 1000.
  for (const other of await run.seeds(5))
    expect(
      Math.abs(cell(other, 'corr of squares')),
    ).toBeLessThan(0.13);
});

expectTry(page, 'square-cloud', async (run) => {
  run.says('-0.39', cell(run, 'corr of squares'));
  for (const other of await run.seeds(5))
    expect(cell(other, 'corr of squares')).toBeLessThan(-0.25);
});
