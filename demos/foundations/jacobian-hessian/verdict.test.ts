import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {eigenvalues, surfaces, verdict} from './verdict';

const page = 'foundations/jacobian-hessian';

test('the gradients are zero and the Hessians those of differences', () => {
  const h = 1e-4;
  for (const [f, [xx, xy, yy]] of Object.values(surfaces)) {
    expect(Math.abs(f(0, 0))).toBe(0);
    expect((f(h, 0) - f(-h, 0)) / (2 * h)).toBeCloseTo(0, 6);
    expect((f(0, h) - f(0, -h)) / (2 * h)).toBeCloseTo(0, 6);
    expect((f(h, 0) + f(-h, 0)) / h ** 2).toBeCloseTo(xx, 6);
    expect((f(0, h) + f(0, -h)) / h ** 2).toBeCloseTo(yy, 6);
    const mixed = f(h, h) - f(h, -h) - f(-h, h) + f(-h, -h);
    expect(mixed / (4 * h ** 2)).toBeCloseTo(xy, 6);
  }
});

test('eigenvalues have the right sum and product, the low one first', () => {
  for (const [a, b, d] of [
    [2, -3, 2],
    [1, 0.5, -4],
    [0, 0, 2],
    [5, 1, 5],
  ]) {
    const [low, high] = eigenvalues([a, b, d]);
    expect(low).toBeLessThanOrEqual(high);
    expect(low + high).toBeCloseTo(a + d, 12);
    expect(low * high).toBeCloseTo(a * d - b * b, 12);
  }
});

test('the verdict speaks only if no zero stands beside one sign', () => {
  expect(verdict([1, 2])).toBe('minimum');
  expect(verdict([-2, -1])).toBe('maximum');
  expect(verdict([-0.1, 2])).toBe('saddle');
  for (const values of [
    [0, 2],
    [-2, 0],
    [0, 0],
  ])
    expect(verdict(values)).toBe('undecided');
});

const column = (run: Run, name: string) => {
  const {columns, rows} = run.table();
  return rows.map((row) => row[columns.indexOf(name)]);
};

expectNotice(page, 'four-undecided', (run) => {
  const [test, seen] = [
    column(run, 'test'),
    column(run, 'small circle'),
  ];
  run.says(7, test.length);
  const open = seen.filter((_, i) => test[i] === 'undecided');
  run.says(4, open.length);
  expect(new Set(open).size).toBe(3);
});

expectTry(page, 'no-line-tells', (run) => {
  const name = String(run.knobs.surface);
  expect(column(run, 'small circle').at(-1)).toBe('saddle');
  const [f] = surfaces[name];
  expect(f(0.1, 0.015)).toBeLessThan(0);
  for (let k = 0; k < 180; k++) {
    const t = (k * Math.PI) / 180;
    // Near enough to 0 for a line that is nearly flat.
    const r = 1e-3;
    for (const s of [r, -r])
      expect(
        f(s * Math.cos(t), s * Math.sin(t)),
      ).toBeGreaterThan(0);
  }
});
