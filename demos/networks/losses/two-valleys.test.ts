import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {bend, descend, losses, slope} from './two-valleys';

const page = 'networks/losses';
const names = ['squared', 'cross-entropy'] as const;
const sigma = (z: number) => 1 / (1 + Math.exp(-z));

test('slope and curvature agree with finite differences', () => {
  const h = 1e-5;
  for (const name of names) {
    const loss = losses[name];
    for (const w of [-5, -0.3, 0.6, 2, 9])
      expect(bend(loss, w)).toBeCloseTo(
        (slope(loss, w + h) - slope(loss, w - h)) / (2 * h),
        6,
      );
    for (const z of [-3, 0.2, 2])
      for (const y of [0, 1])
        expect(loss.slope(sigma(z), y)).toBeCloseTo(
          (loss.value(z + h, y) - loss.value(z - h, y)) /
            (2 * h),
          8,
        );
  }
});

test('for y = 1 the curvatures are those of the page', () => {
  const h = 1e-4;
  for (const z of [-3, -0.7, 0, 2]) {
    const p = sigma(z);
    const f = (v: number) => (1 - sigma(v)) ** 2 / 2;
    const measured = (f(z + h) - 2 * f(z) + f(z - h)) / h ** 2;
    expect(p * (1 - p) ** 2 * (3 * p - 1)).toBeCloseTo(
      measured,
      5,
    );
  }
});

test('cross-entropy ends in one place, squared error in two', () => {
  for (const w0 of [-8, -2, 0, 5, 12])
    expect(descend(losses['cross-entropy'], w0)).toBeCloseTo(
      -0.33,
      2,
    );
  expect(descend(losses.squared, 3)).toBeCloseTo(3.43, 2);
  expect(descend(losses.squared, 0.5)).toBeCloseTo(-0.24, 2);
});

expectNotice(page, 'two-valleys-or-one', (run) => {
  expect(run.checks['squared error has two valleys']).toBe(
    true,
  );
  expect(run.checks['cross-entropy has one']).toBe(true);
  expect(run.table().cell('squared', 'wrong of 5')).toBe(2);
  expect(run.table().cell('cross-entropy', 'wrong of 5')).toBe(
    3,
  );
});

expectTry(page, 'start-at-half', async (run, author) => {
  const end = run.table().cell('squared', 'end');
  run.says('-0.24', end);
  run.says('0.24', -end); // as its size is read
  run.says('3.43', author.table().cell('squared', 'end'));
  for (const w0 of [-8, 0, 12]) {
    const other = await run.again({knobs: {'w₀': w0}});
    const at = other.table().cell('cross-entropy', 'end');
    run.says('-0.33', at);
    run.says('0.33', -at);
  }
});
