import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {boost, weights} from './label-noise';

const page = 'learning/trees-and-ensembles';

test('weights are the slopes of the logarithm of the loss', () => {
  const [F, y] = [
    [0.3, -0.2, 1],
    [1, 1, -1],
  ];
  const loss = (f: number[]) =>
    Math.log(f.reduce((s, v, i) => s + Math.exp(-v * y[i]), 0));
  const w = weights(F, y);
  F.forEach((_, i) => {
    const moved = (d: number) =>
      loss(F.map((f, k) => (k === i ? f + d : f)));
    const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
    expect(w[i]).toBeCloseTo(-y[i] * slope, 8);
  });
});

test('a step changes F by one vote, up or down', () => {
  const zero = [200, 1000].map((n) => Array<number>(n).fill(0));
  const [F, G] = boost(zero);
  const vote = Math.abs(F[0]);
  expect(vote).toBeGreaterThan(0);
  for (const f of [...F, ...G])
    expect(Math.abs(f)).toBeCloseTo(vote, 12);
  const [F2] = boost([F, G]);
  expect(
    new Set(F2.map((f, i) => Math.abs(f - F[i]).toFixed(9)))
      .size,
  ).toBe(1);
});

const least = (run: Run) => run.number('least test error:');
const end = (run: Run) => run.number('test error at the end:');

expectNotice(page, 'noise-overfits', async (run) => {
  run.says('0.17', least(run));
  run.says('0.22', end(run));
  const rise = (of: Run) => end(of) - least(of);
  for (const other of await run.seeds(5)) {
    expect(rise(other)).toBeGreaterThan(0.02);
    const clean = await other.again({
      knobs: {'wrong labels': 0},
    });
    expect(rise(other)).toBeGreaterThan(rise(clean));
  }
});

expectNotice(page, 'noise-is-heavy', async (run) => {
  const weight = (of: Run) =>
    of.number('their weight at the end:');
  run.says('0.36', weight(run));
  for (const other of await run.seeds(5))
    expect(weight(other)).toBeGreaterThan(
      other.number('share of wrong labels:') + 0.1,
    );
});

expectTry(page, 'clean-labels', async (run) => {
  run.says('0.04', least(run));
  run.says('0.05', end(run));
  run.says(200, run.series('test').y.length);
  for (const other of await run.seeds(5))
    expect(end(other)).toBeLessThan(least(other) + 0.03);
});
