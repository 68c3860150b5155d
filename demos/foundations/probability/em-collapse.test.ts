import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {joint, refit} from './em-collapse';

const page = 'foundations/probability';

test('the parts of a mixture integrate to their weights', () => {
  const bells = [
    {alpha: 0.3, mu: -1, sigma: 0.5},
    {alpha: 0.7, mu: 2, sigma: 1.5},
  ];
  const total = [0, 0];
  for (let x = -12; x < 14; x += 0.01)
    joint(bells, x).forEach((v, i) => (total[i] += 0.01 * v));
  bells.forEach(({alpha}, i) =>
    expect(total[i]).toBeCloseTo(alpha, 6),
  );
});

test('refit maximizes the weighted log-likelihood', () => {
  const r = [0.2, 0.9, 0.5, 1];
  const data = [-1, 0.5, 2, 3];
  const value = (alpha: number, mu: number, sigma: number) =>
    r.reduce((s, r, j) => {
      const own = joint([{alpha, mu, sigma}], data[j])[0];
      // The rest of the weight belongs to the others.
      return (
        s + r * Math.log(own) + (1 - r) * Math.log(1 - alpha)
      );
    }, 0);
  const {alpha, mu, sigma} = refit(r, data);
  const top = value(alpha, mu, sigma);
  for (const e of [-0.01, 0.01]) {
    expect(value(alpha + e, mu, sigma)).toBeLessThan(top);
    expect(value(alpha, mu + e, sigma)).toBeLessThan(top);
    expect(value(alpha, mu, sigma + e)).toBeLessThan(top);
  }
  expect(refit([1, 0, 0, 0], data).sigma).toBe(0.1);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'start-decides', async (run) => {
  run.says('-1.15', cell(run, 'wide start', 'on the data'));
  run.says('-1.48', cell(run, 'on a datum', 'on the data'));
  let worse = 0;
  for (const other of await run.seeds(12)) {
    const wide = cell(other, 'wide start', 'on the data');
    const spike = cell(other, 'on a datum', 'on the data');
    expect(spike).toBeLessThanOrEqual(wide); // digits: 2
    worse += Number(spike < wide - 0.1);
  }
  run.says(7, worse);
});

expectTry(page, 'no-floor', async (run) => {
  run.says('-0.39', cell(run, 'on a datum', 'on the data'));
  run.says('-1.50', cell(run, 'on a datum', 'on new data'));
  run.says('-1.27', cell(run, 'wide start', 'on new data'));
  for (const other of await run.seeds(12)) {
    const both = (column: string) =>
      cell(other, 'on a datum', column) -
      cell(other, 'wide start', column);
    expect(both('on the data')).toBeGreaterThan(0.4);
    expect(both('on new data')).toBeLessThan(-0.1);
  }
});
