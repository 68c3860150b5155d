import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {excess, weight} from './bias-correction';

const page = 'optimization/adaptive-methods';

test('the quotient is what the recurrences do, whatever the gradients', () => {
  const [beta1, beta2] = [0.9, 0.999];
  let [m, r] = [0, 0];
  for (let t = 1; t <= 300; t++) {
    const g = Math.sin(t * t) + 0.3;
    m = beta1 * m + (1 - beta1) * g;
    r = beta2 * r + (1 - beta2) * g * g;
    const corrected =
      m / (1 - beta1 ** t) / Math.sqrt(r / (1 - beta2 ** t));
    expect(excess(t, beta1, beta2) * corrected).toBeCloseTo(
      m / Math.sqrt(r),
      9,
    );
  }
});

test('the weights of t gradients add up to 1 − βᵗ', () => {
  for (const t of [1, 5, 40])
    expect(weight(t, 0.97)).toBeCloseTo(1 - 0.97 ** t, 12);
});

test('for r alone the factor is 3.2 at t = 100 and 1.26 at t = 1000', () => {
  expect(excess(100, 0, 0.999)).toBeCloseTo(3.24, 2);
  expect(excess(1000, 0, 0.999)).toBeCloseTo(1.26, 2);
});

expectNotice(page, 'hump', (run) => {
  const table = run.table();
  run.says(
    '6.57',
    table.cell('longest step', 'times too long'),
  );
  run.says(12, table.cell('longest step', 't'));
  run.says('3.16', table.cell('first step', 'times too long'));
});

expectTry(page, 'no-momentum', (run) => {
  const table = run.table();
  run.says('31.6', table.cell('first step', 'times too long'));
  expect(table.cell('longest step', 't')).toBe(1);
});

expectTry(page, 'other-way-round', (run) => {
  const first = run
    .table()
    .cell('first step', 'times too long');
  run.says('0.03', first);
});
