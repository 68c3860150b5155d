import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {f, multiplier, weights} from './shadow-price';

const page = 'foundations/constrained-optimization';
const mean = (p: number[]) =>
  p.reduce((s, pi, i) => s + (i + 1) * pi, 0);

test('the weights are a distribution with the mean asked for', () => {
  for (const c of [1.2, 2.5, 3.5, 4.5, 5.9]) {
    const p = weights(multiplier(c));
    expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(mean(p)).toBeCloseTo(c, 10);
  }
  expect(multiplier(3.5)).toBeCloseTo(0, 10);
  expect(multiplier(4.5)).toBeCloseTo(-multiplier(2.5), 10);
});

test('no shift of mass that keeps sum and mean lowers f', () => {
  const p = weights(multiplier(4.5));
  const ways = [
    [1, -2, 1, 0, 0, 0],
    [0, 1, -2, 1, 0, 0],
    [0, 0, 1, -2, 1, 0],
    [0, 0, 0, 1, -2, 1],
    [1, -1, 0, 0, -1, 1],
  ];
  for (const way of ways)
    for (const t of [-0.02, -1e-3, 1e-3, 0.02])
      expect(
        f(p.map((pi, i) => pi + t * way[i])),
      ).toBeGreaterThan(f(p));
});

test('f is minus the entropy', () => {
  expect(f([0.5, 0.25, 0.25])).toBeCloseTo(
    -1.5 * Math.log(2),
    12,
  );
});

const price = (run: Run) => run.number('price −λ:');
const paid = (run: Run) =>
  run.number('measured, per unit of c:');

expectNotice(page, 'what-it-costs', async (run) => {
  run.says(4.5, Number(run.knobs['mean c']));
  run.says('0.371', price(run));
  expect(run.knobs['move of c']).toBe(0.1);
  run.says('0.393', paid(run));
  for (const c of [1.5, 2.5, 4]) {
    const other = await run.again({
      knobs: {'mean c': c, 'move of c': 0.05},
    });
    expect(Math.abs(paid(other) - price(other))).toBeLessThan(
      0.08,
    );
  }
});

expectTry(page, 'a-long-move', (run, author) => {
  run.says('0.660', paid(run));
  expect(price(run)).toBe(price(author));
  expect(paid(run)).toBeGreaterThan(1.5 * price(run));
});

expectTry(page, 'fair-die', (run) => {
  run.says(3.5, Number(run.knobs['mean c']));
  run.says(0, price(run));
  for (const p of run.series('p').y)
    expect(p).toBeCloseTo(1 / 6, 9);
});
