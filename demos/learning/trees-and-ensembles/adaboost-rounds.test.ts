import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {errorOf, round} from './adaboost-rounds';

const page = 'learning/trees-and-ensembles';
const y = [1, 1, 1, -1, -1, -1, 1, 1, 1, -1];
const even = y.map(() => 0.1);
const stump = (t: number) => y.map((_, i) => (i < t ? 1 : -1));

test('the weighted error adds the weights of the wrong', () => {
  const w = y.map((_, i) => i);
  expect(errorOf(stump(3), w)).toBe(6 + 7 + 8);
});

test('the round is the best of all stumps and votes, by search', () => {
  let state = {w: even, h: y, alpha: 0, Z: 1};
  for (let t = 0; t < 4; t++) {
    const next = round(state);
    let least = Infinity;
    for (let cut = 0.5; cut < 9; cut++)
      for (let alpha = -2; alpha <= 2; alpha += 0.001) {
        const loss = stump(cut).reduce(
          (s, h, i) =>
            s + state.w[i] * Math.exp(-alpha * y[i] * h),
          0,
        );
        least = Math.min(least, loss);
      }
    expect(next.Z).toBeCloseTo(least, 5); // the grid: 1e-3 squared
    expect(next.Z).toBeLessThanOrEqual(least);
    expect(next.w.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    state = next;
  }
});

test('two of ten wrong: weights of 1/4 and 1/16', () => {
  const eps = 0.2;
  const alpha = Math.log((1 - eps) / eps) / 2;
  const Z = 2 * Math.sqrt(eps * (1 - eps));
  expect((0.1 * Math.exp(alpha)) / Z).toBeCloseTo(1 / 4, 12);
  expect((0.1 * Math.exp(-alpha)) / Z).toBeCloseTo(1 / 16, 12);
});

test('after the first round: three sixths, seven fourteenths', () => {
  const {w} = round({w: even, h: y, alpha: 0, Z: 1});
  w.forEach((v, i) =>
    expect(v).toBeCloseTo(
      [6, 7, 8].includes(i) ? 1 / 6 : 1 / 14,
      12,
    ),
  );
});

test('on the three wrong ones alone, always +1 is perfect', () => {
  expect([6, 7, 8].map((i) => y[i])).toEqual([1, 1, 1]);
});

const row = (run: Run, t: number, name: string) =>
  run.table().cell(String(t), name);

expectNotice(page, 'upside-down', (run) => {
  run.says('0.818', row(run, 3, 'ε'));
  run.says('-0.752', row(run, 3, 'α'));
});

expectNotice(page, 'bound-above-error', (run) => {
  expect(row(run, 2, 'training error')).toBeGreaterThan(0);
  expect(row(run, 3, 'training error')).toBe(0);
  run.says('0.580', row(run, 3, 'Z₁ … Zₜ'));
  for (const t of [4, 5, 6])
    expect(row(run, t, 'Z₁ … Zₜ')).toBeLessThan(
      row(run, t - 1, 'Z₁ … Zₜ'),
    );
});

expectTry(page, 'one-wrong-label', async (run, author) => {
  run.says('0.569', row(run, 6, 'Z₁ … Zₜ'));
  run.says('0.319', run.series('y = −1').y[1]);
  const all = ['y = 1', 'y = −1'].flatMap(
    (name) => author.series(name).y,
  );
  run.says('0.125', Math.max(...all));
  const easy = await run.again({
    knobs: {
      ...run.knobs,
      y: [1, 1, 1, 1, -1, -1, -1, -1, -1, -1],
    },
  });
  expect(easy.table().rows).toHaveLength(1); // a perfect stump ends it
});
