import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {update} from './same-walk';

const page = 'optimization/second-order';

test('the update obeys the secant equation and stays symmetric', () => {
  const M = [0, 1, 2, 3, 4, 5].map((i) =>
    [0, 1, 2, 3, 4, 5].map((j) => (i === j ? 2 + i : 0.3)),
  );
  const s = [1, -2, 0.5, 0, 1, 3];
  const y = [2, -1, 1, 0.5, 0, 4];
  const next = update(M, s, y);
  next.forEach((row, i) => {
    const My = row.reduce((sum, v, j) => sum + v * y[j], 0);
    expect(My).toBeCloseTo(s[i], 10);
    row.forEach((v, j) =>
      expect(v).toBeCloseTo(next[j][i], 10),
    );
  });
});

expectNotice(page, 'bfgs-walks-with-cg', (run) => {
  const [quasi, conjugate] = [
    run.series('BFGS'),
    run.series('conjugate'),
  ];
  expect(quasi.x.at(-1)).toBe(6);
  quasi.y.forEach((J, t) =>
    expect(Math.log10(J / conjugate.y[t])).toBeCloseTo(0, 3),
  );
  expect(run.number('largest |MH − I|:')).toBe(0);
});

expectTry(page, 'stopped-early', (run) => {
  expect(run.series('BFGS').x.at(-1)).toBe(2);
  expect(run.series('BFGS').y[2]).toBeLessThan(1e-15);
  expect(run.number('largest |MH − I|:')).toBeGreaterThan(0.5);
});
