import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {newRate, run} from './rates-per-axis';

const page = 'optimization/adaptive-methods';
const loss = (run: Run, way: string) =>
  run.table(0).cell(way, 'mean loss of the last 100 steps');

test('no diagonal scaling helps the ravine at 45°', () => {
  const [mu, L] = [1, 100];
  const kappa = (a: number, b: number) => {
    const tr = ((L + mu) / 2) * (a + b);
    const det = a * b * L * mu;
    const root = Math.sqrt(tr * tr - 4 * det);
    return (tr + root) / (tr - root);
  };
  expect(kappa(1, 1)).toBeCloseTo(100, 6);
  for (const b of [0.01, 0.5, 0.99, 1.01, 3])
    expect(kappa(1, b)).toBeGreaterThan(100);
});

test('signs that agree with probability p give the rate of the formula', () => {
  const p = 0.6;
  let state = 1;
  const uniform = () =>
    (state = (state * 16807) % 2147483647) / 2147483647;
  let [eta, sum] = [0.01, 0];
  const n = 200_000;
  for (let k = 0; k < n; k++) {
    eta = newRate(eta, uniform() < p ? 1 : -1, 0.001);
    sum += eta;
  }
  const exact = (p * 0.001) / ((1 - p) * 0.5);
  expect(Math.abs(sum / n / exact - 1)).toBeLessThan(0.03); // 200 000 correlated draws
});

test('descent shrinks each axis by 1 − ηλ, AdaGrad begins with steps of η', () => {
  const descent = run('descent', 0.015, 0);
  expect(descent[10].theta[0]).toBeCloseTo(
    -1.5 * 0.985 ** 10,
    9,
  );
  expect(descent[10].theta[1]).toBeCloseTo((-0.5) ** 10, 9);
  const [{theta: a}, {theta: b}, {theta: c}] = run(
    'AdaGrad',
    0.3,
    0,
  );
  expect(b[0] - a[0]).toBeCloseTo(0.3, 9);
  expect(b[1] - a[1]).toBeCloseTo(-0.3, 9);
  expect(c[0] - b[0]).toBeCloseTo(
    (0.3 * 1.2) / Math.hypot(1.5, 1.2),
    9,
  );
});

test('delta-bar-delta compares with a mean that keeps 0.7', () => {
  // θ₂ jumps to 0 in one step of 1/L: its rate never changes.
  const path = run('delta-bar-delta', 0.002, 0);
  expect(path[150].eta[1]).toBeCloseTo(0.01, 12);
  expect(path[20].eta[0]).toBeCloseTo(0.01 + 19 * 0.002, 12);
});

expectNotice(page, 'flat-rate-climbs', (run) => {
  const steep = run.series('rates of delta-bar-delta', 'η₂').y;
  run.says('0.01', steep[150]);
  const flat = run.series('rates of delta-bar-delta', 'η₁').y;
  expect(Math.max(...flat)).toBeGreaterThan(0.5);
  run.says('0.067', loss(run, 'descent'));
  run.says('0.000', loss(run, 'delta-bar-delta'));
  run.says('0.000', loss(run, 'AdaGrad'));
});

expectTry(page, 'turned', (run) => {
  run.says('0.104', loss(run, 'AdaGrad'));
  run.says('0.067', loss(run, 'descent'));
  run.says('0.012', loss(run, 'delta-bar-delta'));
});

expectTry(page, 'signs-by-chance', async (run) => {
  const signs = run.table(1);
  run.says('48 %', signs.cell('η₁', 'p, share of equal signs'));
  for (const other of await run.seeds(4)) {
    const ratio =
      other.table(1).cell('η₁', 'mean rate') /
      other.table(1).cell('η₁', 'by p alone');
    expect(Math.abs(ratio - 1)).toBeLessThan(1 / 3);
    expect(loss(other, 'delta-bar-delta')).toBeGreaterThan(
      loss(other, 'descent') / 3,
    );
  }
});
