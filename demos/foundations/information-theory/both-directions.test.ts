import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {kl, logNormal} from './both-directions';

const page = 'foundations/information-theory';
const normal = (mu: number, s: number) =>
  logNormal(tensor(mu), tensor(s));

test('logNormal is the density of N(μ, s²)', () => {
  const p = [...normal(1, 0.6).data].map(Math.exp);
  const x = p.map((_, i) => -12 + 0.1 * i);
  const mean = (f: (x: number) => number) =>
    0.1 * x.reduce((s, xi, i) => s + p[i] * f(xi), 0);
  expect(mean(() => 1)).toBeCloseTo(1, 6);
  expect(mean((x) => x)).toBeCloseTo(1, 6);
  expect(mean((x) => (x - 1) ** 2)).toBeCloseTo(0.36, 6);
});

test('kl is the formula for two normals', () => {
  for (const [m1, s1, m2, s2] of [
    [0, 1, 0, 1],
    [0, 0.5, 1, 1.2],
    [-1, 1, 1, 0.8],
  ]) {
    const expected =
      Math.log(s2 / s1) +
      (s1 ** 2 + (m1 - m2) ** 2) / (2 * s2 ** 2) -
      1 / 2;
    // The grid ends where the densities are below e⁻²⁰.
    expect(
      kl(normal(m1, s1), normal(m2, s2)).item(),
    ).toBeCloseTo(expected, 5);
  }
  const oneWay = kl(normal(0, 1), normal(0, 2)).item();
  expect(oneWay).toBeCloseTo(0.318, 3);
  const back = kl(normal(0, 2), normal(0, 1)).item();
  expect(back).toBeCloseTo(0.807, 2);
});

const forward = 'KL(p‖q)';
const reverse = 'KL(q‖p)';
const at = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

/** ∫ of N(μ, s²) against the mixture, by a finer rule of its own. */
function reverseKl(mu: number, s: number, width = 0.6) {
  const bell = (x: number, mu: number, s: number) =>
    Math.exp(-(((x - mu) / s) ** 2) / 2) /
    (s * Math.sqrt(2 * Math.PI));
  let total = 0;
  for (let x = -14; x < 14; x += 0.01) {
    const q = bell(x, mu, s);
    const p =
      0.6 * bell(x, -2, width) + 0.4 * bell(x, 2, width);
    if (q > 1e-300) total += 0.01 * q * Math.log(q / p);
  }
  return total;
}

expectNotice(page, 'cover-or-seek', async (run) => {
  run.says('2.05', at(run, forward, 'σ'));
  run.says('0.51', at(run, reverse, reverse));
  run.says('0.51', -Math.log(0.6));
  run.says('0.6', Math.exp(-at(run, reverse, reverse)), 0.002);
  expect(at(run, reverse, 'μ')).toBeCloseTo(-2, 1);
  // Moments: 0.6 · (−2) + 0.4 · 2, and 0.36 + 16 · 0.24.
  expect(at(run, forward, 'μ')).toBeCloseTo(-0.4, 2);
  expect(at(run, forward, 'σ')).toBeCloseTo(
    Math.sqrt(0.36 + 16 * 0.24),
    2,
  );
  const mine = reverseKl(
    at(run, reverse, 'μ'),
    at(run, reverse, 'σ'),
  );
  expect(at(run, reverse, reverse)).toBeCloseTo(mine, 2);
  const left = await run.again({knobs: {'μ at the start': -2}});
  expect(at(left, reverse, 'μ')).toBe(at(run, reverse, 'μ'));
});

expectTry(page, 'the-smaller-mode', async (run, author) => {
  run.says('0.91', at(run, reverse, reverse));
  expect(at(run, reverse, 'μ')).toBeCloseTo(2, 1);
  for (const column of ['μ', 'σ'])
    expect(at(run, forward, column)).toBeCloseTo(
      at(author, forward, column),
      2,
    );
  const right = await run.again({knobs: {'μ at the start': 2}});
  expect(at(right, reverse, 'μ')).toBe(at(run, reverse, 'μ'));
});

expectTry(page, 'between-the-modes', (run, author) => {
  // The modes lie at ±2, so this start is midway.
  expect(run.knobs['μ at the start']).toBe(0);
  run.says('1.14', at(run, reverse, reverse));
  const [mu, s] = ['μ', 'σ'].map((c) => at(run, reverse, c));
  expect(s).toBeGreaterThan(1.5);
  // A local minimum: all around it is worse, by a rule of its own.
  const here = reverseKl(mu, s);
  expect(here).toBeCloseTo(at(run, reverse, reverse), 2);
  for (let angle = 0; angle < 6.28; angle += 0.2)
    expect(
      reverseKl(
        mu + 0.2 * Math.cos(angle),
        s + 0.2 * Math.sin(angle),
      ),
    ).toBeGreaterThan(here);
  expect(here).toBeGreaterThan(
    2 * at(author, reverse, reverse),
  );
});

expectTry(page, 'modes-that-touch', async (run) => {
  run.says(1, Number(run.knobs['distance of the modes']));
  for (const start of [-2, 0, 1]) {
    const other = await run.again({
      knobs: {'μ at the start': start},
    });
    for (const direction of [forward, reverse]) {
      run.says('-0.10', at(other, direction, 'μ'), 0.01);
      run.says('0.77', at(other, direction, 'σ'), 0.01);
    }
  }
});

test('modes twice as wide are spanned in both directions', () => {
  const here = reverseKl(-0.34, 2.16, 1.2);
  expect(here).toBeLessThan(reverseKl(-2, 1.2, 1.2));
  for (const [mu, s] of [
    [-0.32, 2.16],
    [-0.36, 2.16],
    [-0.34, 2.14],
    [-0.34, 2.18],
  ])
    expect(reverseKl(mu, s, 1.2)).toBeGreaterThan(here);
});
