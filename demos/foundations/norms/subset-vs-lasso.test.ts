import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  cost,
  descend,
  pull,
  softThreshold,
} from './subset-vs-lasso';

const page = 'foundations/norms';

/** ½‖y − Xw‖² of the author's run: nine axes, and a decoy at ρ = 0.3. */
function loss(w: number[]) {
  const y = [3, 2, 0, 0, 0, 0, 0, 0, 0, 0];
  const d = [0.3, 0.3, 0, 0, 0, 0, 0, 0, 0, Math.sqrt(0.82)];
  const squares = y.map((yi, i) => {
    const fit = (i < 9 ? w[i] : 0) + d[i] * w[9];
    return (yi - fit) ** 2;
  });
  return squares.reduce((s, v) => s + v, 0) / 2;
}

const all = Array.from({length: 10}, (_, j) => j);
const l1 = (w: number[]) =>
  w.reduce((s, wj) => s + Math.abs(wj), 0);

test('softThreshold minimises ½(w − a)² + λ|w|', () => {
  const grid = Array.from(
    {length: 80001},
    (_, i) => -4 + i / 10000,
  );
  for (const a of [-2.5, -1, -0.2, 0, 0.3, 2.5]) {
    const cost = (w: number) =>
      0.5 * (w - a) ** 2 + 0.7 * Math.abs(w);
    const best = grid.reduce((u, v) =>
      cost(v) < cost(u) ? v : u,
    );
    expect(softThreshold(a, 0.7)).toBeCloseTo(best, 3); // grid step 1e-4
  }
  expect(Object.is(softThreshold(-0.5, 1), 0)).toBe(true);
});

test('the loss falls by the pull: −∂loss/∂wⱼ, by central differences', () => {
  const w = all.map((j) => Math.sin(3 * j + 1));
  for (const j of all) {
    const at = (h: number) =>
      loss(w.map((wk, k) => (k === j ? wk + h : wk)));
    expect(-(at(1e-4) - at(-1e-4)) / 2e-4).toBeCloseTo(
      pull(j, w),
      7,
    );
  }
});

test('with λ = 0 the descent ends at least squares: no pull is left on the support', () => {
  for (const support of [[0, 1], [0, 9], [2, 5, 9], all]) {
    const w = descend(support, 0);
    for (const j of support)
      expect(Math.abs(pull(j, w))).toBeLessThan(1e-9);
    for (const j of all.filter((j) => !support.includes(j)))
      expect(w[j]).toBe(0);
  }
});

test('no neighbour of the LASSO solution costs less', () => {
  const objective = (w: number[]) => loss(w) + 0.5 * l1(w);
  const w = descend(all, 0.5);
  for (let trial = 0; trial < 2000; trial++) {
    const size = 10 ** -(1 + (trial % 4));
    const v = w.map(
      (wj, j) =>
        wj + size * Math.sin(trial * 7.3 + j * (trial + 2.1)),
    );
    expect(objective(v)).toBeGreaterThanOrEqual(
      objective(w) - 1e-12,
    );
  }
});

test('without noise and with ρ = 0.3, LASSO finds both features, each λ too small', () => {
  const w = descend(all, 0.5);
  expect(w[0]).toBeCloseTo(2.5, 9);
  expect(w[1]).toBeCloseTo(1.5, 9);
  for (const wj of w.slice(2))
    expect(Math.abs(wj)).toBeLessThan(1e-9);
});

test('a feature costs λ²/2 beside the loss', () => {
  const w = [2.5, 0, 0, -1, 0, 0, 0, 0, 0, 0.5];
  expect(cost(w)).toBeCloseTo(loss(w) + 3 * 0.125, 12);
  // So a lone weight of λ, fitted, saves just what it costs.
  const with1 = [3, 1.5, 0, 0, 0, 0, 0, 0, 0, 0];
  const with2 = [3, 2, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(loss(with1) - loss(with2)).toBeCloseTo(0.125, 12);
});

const error = (run: Run, name: string) =>
  run.table().cell(name, 'error');
const chosen = (run: Run, name: string) => {
  const {x, y} = run.series(name);
  return x.filter((_, i) => Math.abs(y[i]) > 1e-6);
};

expectNotice(page, 'all-bias', (run) => {
  run.says('0.71', error(run, 'LASSO'));
  expect(0.5 * Math.SQRT2).toBeCloseTo(0.71, 2);
  expect(error(run, 'best subset')).toBe(0);
});

expectTry(page, 'a-strong-decoy', async (run) => {
  expect(chosen(run, 'LASSO')).toEqual([1, 2, 10]);
  expect(chosen(run, 'best subset')).toEqual([1, 2]);
  const weaker = await run.again({knobs: {ρ: 0.5}});
  expect(chosen(weaker, 'LASSO')).toEqual([1, 2]);
});

expectTry(page, 'noise-comes-in', async (run) => {
  const draws = await run.seeds(10);
  const better = draws.filter(
    (other) =>
      error(other, 'LASSO') < error(other, 'best subset'),
  );
  expect(better).toHaveLength(5);
  expect(draws).toHaveLength(10);
  for (const method of ['LASSO', 'best subset'])
    expect(chosen(run, method).length).toBeGreaterThan(2);
});
