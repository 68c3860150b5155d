import {centralDifference} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {predicted, rules, walk} from './saddle-escape';

const page = 'optimization/landscape';
type Name = keyof typeof rules;
const escape = (name: Name, delta: number) =>
  walk(rules[name], delta).length - 1;

test('descent follows −η times the slope of x² − y²', () => {
  const J = ([x, y]: number[]) => x * x - y * y;
  const path = walk(rules.descent, 0.1);
  for (let t = 0; t < path.length - 1; t++)
    centralDifference(J, path[t]).forEach((g, i) =>
      expect(path[t + 1][i]).toBeCloseTo(
        path[t][i] - 0.05 * g,
        8,
      ),
    );
});

test('a thousand times closer costs descent a fixed number of steps more', () => {
  const more = Math.log(1000) / Math.log(1.1);
  expect(more).toBeCloseTo(72.5, 1);
  for (const d of [1e-3, 1e-6, 1e-9])
    expect(
      Math.abs(
        escape('descent', d / 1000) -
          escape('descent', d) -
          more,
      ),
    ).toBeLessThanOrEqual(1);
});

test('momentum grows by 1 + √0.1, the root of its characteristic equation', () => {
  const r = 1 + Math.sqrt(0.1);
  expect(r * r - (1 + 0.9 + 0.1) * r + 0.9).toBeCloseTo(0, 12);
  const y = walk(rules.momentum, 1e-9).map((p) => p[1]);
  expect(y[60] / y[59]).toBeCloseTo(r, 6);
  expect(Math.round(predicted(1e-6, r))).toBe(50);
  // The start at rest costs a few steps.
  const extra = escape('momentum', 1e-9) - predicted(1e-9, r);
  expect(extra).toBeGreaterThan(0);
  expect(extra).toBeLessThan(6);
});

test('with the rates tuned, 13 steps and 9', () => {
  const run = (alpha: number, eta: number) => {
    let [x, y, vx, vy] = [1, 1e-6, 0, 0];
    let t = 0;
    for (; Math.abs(y) < 1; t++) {
      [vx, vy] = [
        alpha * vx - 2 * eta * x,
        alpha * vy + 2 * eta * y,
      ];
      [x, y] = [x + vx, y + vy];
    }
    return t;
  };
  const tuned = (alphas: number[]) =>
    Math.min(
      ...alphas.flatMap((a) =>
        Array.from({length: 99}, (_, i) =>
          // η < 1 + α, so that x converges
          run(a, ((1 + a) * (i + 1)) / 100),
        ),
      ),
    );
  expect(tuned([0])).toBe(13);
  expect(tuned([0.5, 0.6, 0.65, 0.7, 0.8])).toBe(9);
});

test('from exactly zero only noise gets away', () => {
  expect(escape('descent', 0)).toBe(600);
  expect(escape('RMSProp', 0)).toBe(600);
  expect(escape('noisy', 0)).toBeLessThan(150);
});

test('RMSProp starts with 10⁻⁵ from 10⁻¹²: the gradient is below its 10⁻⁸', () => {
  const [from, to] = walk(rules.RMSProp, 1e-12);
  expect((to[1] - from[1]) / 1e-5).toBeCloseTo(1, 3);
});

test('the time with noise is the log of 1 / (η s)', () => {
  // y after t steps is normal with deviation η s ρᵗ / √(ρ² − 1)
  const own = (0.05 * 0.1) / Math.sqrt(1.21 - 1);
  expect(own).toBeCloseTo(0.011, 3);
  let sum = 0;
  for (let i = 0; i < 300; i++) sum += escape('noisy', 0);
  // E ln(1/|z|) = 0.635 for a standard normal z: 6.7 steps more
  const mean = predicted(own, 1.1) + 6.7;
  expect(Math.abs(sum / 300 - mean)).toBeLessThan(3);
});

const steps = (run: Run, name: string) =>
  run.table().cell(name, 'steps');

expectNotice(page, 'log-of-the-offset', async (run) => {
  run.says(145, steps(run, 'descent'));
  run.says(52, steps(run, 'momentum'));
  for (const other of await run.seeds(4))
    other.says(55, steps(other, 'noisy'), 5);
  const {y} = run.series('steps to escape', 'descent');
  const falls = y.slice(1).map((v, i) => y[i] - v);
  for (const fall of falls)
    expect(Math.abs(fall - 12.05)).toBeLessThan(1.01);
});

expectTry(page, 'a-million-times-nearer', async (run) => {
  run.says(290, steps(run, 'descent'));
  run.says(9, steps(run, 'RMSProp'));
  for (const other of await run.seeds(4))
    other.says(55, steps(other, 'noisy'), 5);
});

expectTry(page, 'above-the-noise', async (run) => {
  run.says(25, steps(run, 'descent'));
  for (const other of await run.seeds(4))
    other.says(25, steps(other, 'noisy'), 1.5);
});

expectTry(page, 'little-noise', async (run) => {
  for (const other of await run.seeds(4))
    other.says(103, steps(other, 'noisy'), 5);
});
