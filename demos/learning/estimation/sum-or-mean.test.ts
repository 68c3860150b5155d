import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {fits} from './sum-or-mean';

const page = 'learning/estimation';

test('sum and mean differ by N in the coefficient', () => {
  for (const N of [1, 7, 500]) {
    const plain = fits['least squares'](N);
    // w = S/(Q + c): its inverse is (Q + c)/S
    const perC = 1 / fits['sum + c w²'](N) - 1 / plain;
    const perN = 1 / fits['mean + c w²'](N) - 1 / plain;
    expect(perN / perC).toBeCloseTo(N, 6);
    expect(perC).not.toBe(0);
  }
});

test('least squares finds w = 1, within five deviations', () => {
  expect(
    Math.abs(fits['least squares'](3000) - 1),
  ).toBeLessThan(5 / Math.sqrt(3000));
});

const at = (run: Run, row: string) =>
  run.table().cell(row, 'N = 3000');

expectNotice(page, 'fades-or-stays', async (run) => {
  run.says('0.50', at(run, 'mean + c w²'));
  for (const other of await run.seeds(4)) {
    expect(
      Math.abs(
        at(other, 'sum + c w²') - at(other, 'least squares'),
      ),
    ).toBeLessThan(0.011); // two digits
    expect(
      Math.abs(at(other, 'mean + c w²') - 0.5),
    ).toBeLessThan(0.03);
  }
});

expectTry(page, 'three-times', async (run, author) => {
  run.says('0.25', at(run, 'mean + c w²'));
  for (const other of await run.seeds(4))
    expect(
      Math.abs(at(other, 'mean + c w²') - 0.25),
    ).toBeLessThan(0.03);
  expect(
    Math.abs(at(run, 'sum + c w²') - at(author, 'sum + c w²')),
  ).toBeLessThan(0.011);
});
