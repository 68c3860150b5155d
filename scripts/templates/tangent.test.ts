import {expect, test} from 'vitest';
import {f, tangent} from './tangent';

test('the tangent has the value and the slope of f at a', () => {
  const h = 1e-4; // on a square, the central difference errs by rounding only
  for (const a of [-2, 0, 0.5, 3]) {
    expect(tangent(a, a)).toBe(f(a));
    const slope = (f(a + h) - f(a - h)) / (2 * h);
    expect(tangent(a + 1, a) - tangent(a, a)).toBeCloseTo(
      slope,
      9,
    );
  }
});
