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

expectNotice(page, 'variance-down', async (run) => {
  const {variance} = lines(run, 'bagging');
  run.says('0.224', variance[0]);
  run.says('0.097', variance[39]);
  for (const other of await run.seeds(3)) {
    const {variance, bias} = lines(other, 'bagging');
    const fall = (k: number) => variance[0] - variance[k - 1];
    expect(fall(40)).toBeGreaterThan(variance[0] / 3);
    expect(fall(10)).toBeGreaterThan(0.8 * fall(40));
    expect(bias[39]).toBeLessThan(0.02);
  }
});

expectNotice(page, 'bias-down', async (run) => {
  const {bias, variance} = lines(run, 'boosting');
  run.says('0.291', bias[0]);
  run.says('0.007', bias[39]);
  run.says('0.050', variance[39]);
  for (const other of await run.seeds(3)) {
    const {bias, variance} = lines(other, 'boosting');
    expect(bias[39]).toBeLessThan(0.1 * bias[0]);
    expect(variance[39]).toBeGreaterThan(3 * variance[0]);
  }
});

expectTry(page, 'bagged-stumps', async (run) => {
  run.says('0.065', lines(run, 'bagging').bias[39]);
  for (const other of await run.seeds(2)) {
    const {bias, variance} = lines(other, 'bagging');
    expect(bias[39]).toBeGreaterThan(0.8 * bias[0]);
    expect(variance[39]).toBeLessThan(0.6 * variance[0]);
  }
});

expectTry(page, 'boosted-deep-trees', async (run, author) => {
  run.says('0.253', lines(run, 'boosting').variance[39]);
  for (const other of await run.seeds(2))
    expect(
      lines(other, 'boosting').variance[39],
    ).toBeGreaterThan(
      3 * lines(author, 'boosting').variance[39],
    );
});
