import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {ceiling, norm} from './length-against-p';

const page = 'foundations/norms';

const vectors = [
  [3, -4, 1, 2],
  [0.1, 0, -7],
  [1e200, -1e200],
  [5],
  [-2, 2, 2, -2, 2],
];
const exponents = [0.5, 1, 1.3, 2, 5, 40, Infinity];

test('norm is (Σ |xᵢ|ᵖ)^(1/p), and survives entries whose power overflows', () => {
  expect(norm([3, -4, 1, 2], 1)).toBeCloseTo(10, 12);
  expect(norm([3, -4, 1, 2], 2)).toBeCloseTo(Math.sqrt(30), 12);
  expect(norm([3, -4, 1, 2], 3)).toBeCloseTo(
    Math.cbrt(27 + 64 + 1 + 8),
    12,
  );
  expect(norm([1e200, 1e200], 2) / 1e200).toBeCloseTo(
    Math.SQRT2,
    12,
  );
  expect(norm([0, 0], 2)).toBe(0);
});

test('for p ≤ q: ‖x‖_q ≤ ‖x‖ₚ ≤ n^(1/p − 1/q) ‖x‖_q', () => {
  for (const x of vectors) {
    for (const p of exponents) {
      for (const q of exponents.filter((q) => q >= p)) {
        const [long, short] = [norm(x, p), norm(x, q)];
        expect(short).toBeLessThanOrEqual(long * (1 + 1e-12));
        const most = x.length ** (1 / p - 1 / q) * short;
        expect(long).toBeLessThanOrEqual(most * (1 + 1e-12));
      }
    }
  }
});

test('the bounds are reached by one entry and by equal entries', () => {
  for (const p of exponents.slice(0, -1)) {
    expect(norm([0, -3, 0], p)).toBeCloseTo(3, 12);
    expect(norm([2, -2, 2], p)).toBeCloseTo(
      ceiling(3, p, 2),
      10,
    );
  }
});

expectNotice(page, 'little-but-the-largest', (run) => {
  run.says('4.02', run.table().cell('10', '‖x‖ₚ'));
  run.says(4, run.table().cell('∞', '‖x‖ₚ'));
  run.says(10, run.table().cell('1', '‖x‖ₚ'));
});

expectTry(page, 'a-single-entry', (run) => {
  const {y} = run.series('‖x‖ₚ');
  for (const length of y) expect(length).toBeCloseTo(4, 12);
});

expectTry(page, 'four-equal-entries', (run) => {
  const most = run.series('n^(1/p) ‖x‖∞').y;
  run
    .series('‖x‖ₚ')
    .y.forEach((length, i) =>
      expect(length).toBeCloseTo(most[i], 12),
    );
});
