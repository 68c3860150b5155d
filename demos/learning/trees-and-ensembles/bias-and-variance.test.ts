import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bagging, boosting, grow} from './bias-and-variance';

const page = 'learning/trees-and-ensembles';
const x = [0, 0.2, 0.4, 0.6, 0.8, 1];

test('a tree splits where a search of all cuts would', () => {
  const y = [1, 3, 2, 9, 7, 8];
  const apart = (v: number[]) => {
    const c = v.reduce((a, b) => a + b, 0) / v.length;
    return v.reduce((s, u) => s + (u - c) ** 2, 0);
  };
  const costs = [1, 2, 3, 4, 5].map(
    (m) => apart(y.slice(0, m)) + apart(y.slice(m)),
  );
  const m = costs.indexOf(Math.min(...costs)) + 1;
  const tree = grow(x, y, 1);
  expect(m).toBe(3);
  expect([tree(0.49), tree(0.51)]).toEqual([2, 8]);
  expect(grow(x, y, 0)(0.3)).toBeCloseTo(5, 12);
  expect(grow([0, 0, 1], [1, 3, 8], 6)(0)).toBe(2); // equal x stay together
});

test('averages of constants are that constant, for every k', () => {
  for (const said of bagging(x, [4, 4, 4, 4, 4, 4]))
    for (const v of said) expect(v).toBeCloseTo(4, 12);
});

test('bagging stays within the targets', () => {
  const said = bagging(x, [0, 1, 0, 1, 0, 1]).flat();
  expect(Math.min(...said)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...said)).toBeLessThanOrEqual(1);
});

test('boosting a constant leaves 0.7 of the rest each time', () => {
  for (const said of boosting(x, [4, 4, 4, 4, 4, 4]))
    said.forEach((v, k) =>
      expect(v).toBeCloseTo(4 * (1 - 0.7 ** (k + 1)), 9),
    );
});

const lines = (run: Run, panel: string) => ({
  bias: run.series(panel, 'bias²').y,
  variance: run.series(panel, 'variance').y,
});
const alone = (run: Run, row: string) => ({
  bias: run.table().cell(row, 'bias²: one tree'),
  variance: run.table().cell(row, 'variance: one tree'),
});

expectNotice(page, 'variance-down', async (run) => {
  run.says('0.201', alone(run, 'bagging').variance);
  run.says('0.108', lines(run, 'bagging').variance[39]);
  for (const other of await run.seeds(3)) {
    const {variance, bias} = lines(other, 'bagging');
    const one = alone(other, 'bagging').variance;
    const fall = (k: number) => one - variance[k - 1];
    expect(fall(40)).toBeGreaterThan(one / 3);
    expect(fall(10)).toBeGreaterThan(0.8 * fall(40));
    const own = variance[0] / 40; // v/k, the rest is covariance
    expect(own).toBeLessThan(variance[39] / 10);
    expect(bias[39]).toBeLessThan(0.02);
  }
});

expectNotice(page, 'bias-down', async (run) => {
  run.says('0.069', alone(run, 'boosting').bias);
  run.says('0.006', lines(run, 'boosting').bias[39]);
  run.says('0.05', lines(run, 'boosting').variance[39]);
  run.says('0.05', alone(run, 'boosting').variance);
  for (const other of await run.seeds(3)) {
    const {bias, variance} = lines(other, 'boosting');
    const one = alone(other, 'boosting');
    expect(bias[39]).toBeLessThan(0.2 * one.bias);
    expect(variance[0]).toBeLessThan(0.2 * one.variance); // 0.3²
    expect(variance[39] / one.variance).toBeGreaterThan(0.7);
    expect(variance[39] / one.variance).toBeLessThan(1.3);
  }
});

expectTry(page, 'bagged-stumps', async (run) => {
  run.says('0.066', lines(run, 'bagging').bias[39]);
  for (const other of await run.seeds(2)) {
    const {bias, variance} = lines(other, 'bagging');
    const one = alone(other, 'bagging');
    expect(bias[39]).toBeGreaterThan(0.8 * one.bias);
    expect(variance[39]).toBeLessThan(0.75 * one.variance);
  }
});

expectTry(page, 'boosted-deep-trees', async (run, author) => {
  run.says('0.234', lines(run, 'boosting').variance[39]);
  run.says('0.201', alone(run, 'boosting').variance);
  for (const other of await run.seeds(2)) {
    const {variance} = lines(other, 'boosting');
    const [deep, stumps] = [other, author].map((of) =>
      lines(of, 'boosting').variance.at(-1),
    );
    expect(deep).toBeGreaterThan(3 * Number(stumps));
    expect(variance[39]).toBeGreaterThan(
      alone(other, 'boosting').variance,
    );
  }
});
