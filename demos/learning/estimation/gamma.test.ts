import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {covariance, gamma} from './gamma';

const page = 'learning/estimation';

test('γ is 10 minus α times the trace of the covariance', () => {
  // λ/(λ + α) = 1 − α/(λ + α), and α = 10
  for (const n of [1, 4, 10, 100]) {
    const S = covariance(n);
    const trace = S.reduce((s, row, i) => s + row[i], 0);
    expect(gamma(n)).toBeCloseTo(10 - 10 * trace, 8);
  }
});

test('one example has one direction', () => {
  // its eigenvalue is 25 times the squared length of its features
  const S = covariance(1);
  const trace = S.reduce((s, row, i) => s + row[i], 0);
  expect(10 * trace).toBeGreaterThan(9);
  expect(10 * trace).toBeLessThan(9.2);
});

const cell = (run: Run, row: string) =>
  run.table().cell(row, 'γ');

expectNotice(page, 'counts-rise', async (run) => {
  run.says('6.2', cell(run, 'N = 10'));
  run.says('9.7', cell(run, 'N = 100'));
  const {x, y} = (await run.again({knobs: {N: 1000}})).points(
    'y',
  );
  const noise = y.map(
    (v, i) => Number(v) - Math.sin(4 * Number(x[i])),
  );
  const rms = Math.sqrt(
    noise.reduce((s, v) => s + v * v, 0) / 1000,
  );
  expect(Math.abs(rms - 0.2)).toBeLessThan(0.02); // 5 s.d.
  for (const other of await run.seeds(5)) {
    expect(cell(other, 'N = 10')).toBeGreaterThan(4);
    expect(cell(other, 'N = 10')).toBeLessThan(8.5);
    expect(cell(other, 'N = 100')).toBeGreaterThan(9.2);
    const curve = other.series('γ', 'γ').y;
    const bound = other.series('γ', 'min(N, 10)').y;
    curve.forEach((v, i) =>
      expect(v).toBeLessThan(Number(bound[i])),
    );
  }
});

expectTry(page, 'strong-prior', async (run, author) => {
  run.says('3.9', cell(run, 'N = 10'));
  run.says('9.8', cell(run, 'N = 1000'));
  // ten times the prior and ten times the data weigh the same
  for (const other of await run.seeds(3))
    expect(
      Math.abs(
        cell(other, 'N = 1000') - cell(author, 'N = 100'),
      ),
    ).toBeLessThan(0.3);
});
