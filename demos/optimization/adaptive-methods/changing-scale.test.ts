import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {arrival, memories, run, slope} from './changing-scale';

const page = 'optimization/adaptive-methods';
const steps = (run: Run, way: string) =>
  run.table().cell(way, 'steps to arrive');

test('SGD has its closed form after the change', () => {
  const path = run('SGD', 0.01);
  expect(path[1][0]).toBeCloseTo(0, 6); // η = 1/c: one step, but for δ
  expect(path[150 + 100][0]).toBeCloseTo(
    4 - 4 * 0.99 ** 100,
    5,
  );
  expect(arrival(path)).toBe(
    Math.ceil(Math.log(0.1) / Math.log(0.99)),
  );
});

test('who never left has not arrived', () => {
  expect(arrival(run('SGD', 1e-9))).toBe(Infinity);
});

test('what is remembered of a gradient', () => {
  expect(memories.AdaGrad(2, 3)).toBe(11);
  expect(memories.RMSProp(2, 3)).toBeCloseTo(0.9 * 2 + 0.9, 12);
  expect(slope(2, 149)).toBe(200);
  expect(slope(2, 150)).toBe(-2);
});

test('±η/2 lead into one another', () => {
  const [eta, rho] = [0.1, 0.9];
  let [theta, r] = [eta / 2, (eta / 2) ** 2];
  for (let t = 0; t < 100; t++) {
    r = rho * r + (1 - rho) * theta * theta;
    theta -= (eta / Math.sqrt(r)) * theta;
    expect(Math.abs(theta)).toBeCloseTo(eta / 2, 9);
  }
});

test('the steps to recover are those of the text', () => {
  const k = (rho: number) =>
    Math.ceil((2 * Math.log(100)) / Math.log(1 / rho));
  expect(k(0.9)).toBe(88);
  expect(k(0.999)).toBe(9206);
  expect(slope(4, 200)).toBe(0);
});

expectNotice(page, 'rate-rises-again', (run) => {
  run.says(37, steps(run, 'RMSProp'));
  run.says(145, steps(run, 'SGD'));
  run.says(170, steps(run, 'AdaGrad'));
  const rate = run.series('rate η/√r', 'RMSProp').y;
  expect(rate[200]).toBeGreaterThan(3 * rate[150]);
});

expectTry(page, 'no-change-of-scale', (run) => {
  expect(steps(run, 'SGD')).toBe(1);
  expect(steps(run, 'AdaGrad')).toBe(1);
  run.says(5, steps(run, 'RMSProp'));
});

expectTry(page, 'longer-memory', (run) => {
  run.says(67, steps(run, 'RMSProp'));
  const table = run.table();
  const ratio =
    table.cell('RMSProp', 'first step') /
    table.cell('RMSProp', 'best η');
  expect(ratio).toBeGreaterThan(9.9);
  expect(ratio).toBeLessThan(10.1);
});
