import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {fit, X} from './three-responses';

const page = 'learning/linear-models';

test('with the identity it is the least-squares line', () => {
  const x = X.map(([u]) => u);
  const y = x.map((u) => Math.sin(3 * u) + u);
  const mean = (v: number[]) =>
    v.reduce((a, b) => a + b, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  const w =
    mean(x.map((u, i) => (u - mx) * (y[i] - my))) /
    mean(x.map((u) => (u - mx) ** 2));
  const found = fit((eta) => eta, y);
  expect(found[0]).toBeCloseTo(w, 6);
  expect(found[1]).toBeCloseTo(my - w * mx, 6);
});

test('with exp it maximizes the Poisson likelihood', () => {
  const y = X.map((_, i) => (i * 7) % 4);
  const [w, b] = fit(Math.exp, y);
  const cost = (w: number, b: number) =>
    X.reduce(
      (s, [u], i) =>
        s + Math.exp(w * u + b) - y[i] * (w * u + b),
      0,
    );
  for (const [dw, db] of [
    [0.01, 0],
    [-0.01, 0],
    [0, 0.01],
    [0, -0.01],
  ])
    expect(cost(w + dw, b + db)).toBeGreaterThan(cost(w, b));
});

const slope = (run: Run, name: string) =>
  run.table().cell(name, 'w');

expectNotice(page, 'one-fit-for-three', async (run) => {
  run.says('0.81', slope(run, 'Gaussian'));
  run.says('0.83', slope(run, 'Bernoulli'));
  run.says('0.73', slope(run, 'Poisson'));
  for (const other of await run.seeds(4))
    for (const name of ['Gaussian', 'Bernoulli', 'Poisson'])
      expect(Math.abs(slope(other, name) - 0.7)).toBeLessThan(
        0.5,
      );
});

expectTry(
  page,
  'negative-counts',
  async (run) => {
    const least = (of: Run) =>
      of.table().cell('Poisson', 'least μ');
    run.says('-0.55', least(run));
    for (const other of await run.seeds(3))
      expect(least(other)).toBeLessThan(0);
  },
  {checksMayFail: ['no mean count is negative']},
);
