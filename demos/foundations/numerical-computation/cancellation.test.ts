import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {paper, promised, safe} from './cancellation';

const page = 'foundations/numerical-computation';
type Name = keyof typeof paper;
const names = Object.keys(paper) as Name[];

/** Taylor's series, whose terms fall so fast that few are needed. */
const series: Record<Name, (x: number) => number> = {
  'log(1 + x)': (x) =>
    x * (1 - x / 2 + x ** 2 / 3 - x ** 3 / 4),
  'exp x − 1': (x) =>
    x * (1 + x / 2 + x ** 2 / 6 + x ** 3 / 24),
  '1 − cos x': (x) => (x ** 2 / 2) * (1 - x ** 2 / 12),
};

test('the guarded formulas follow the series for small x', () => {
  for (const name of names)
    for (const x of [1e-4, 1e-8, 1e-12])
      expect(safe[name](x) / series[name](x)).toBeCloseTo(
        1,
        14,
      );
});

test('both ways say the same where nothing cancels', () => {
  for (const name of names)
    for (const x of [0.5, 1, 1.5])
      expect(paper[name](x)).toBeCloseTo(safe[name](x), 14);
});

test('the promise is 2⁻⁵³ over the result, at most all', () => {
  expect(promised('exp x − 1', 1e-6)).toBeCloseTo(1.11e-10, 12);
  expect(promised('1 − cos x', 1e-6)).toBeCloseTo(2.22e-4, 6);
  expect(promised('1 − cos x', 1e-10)).toBe(1);
});

test('the variance in one pass cannot come out at 10⁸', () => {
  const x = [1, 2, 3].map((i) => 1e8 + i);
  const mean = (v: number[]) => v.reduce((a, b) => a + b) / 3;
  expect(mean(x.map((v) => v * v)) - mean(x) ** 2).toBe(0);
  const m = mean(x);
  expect(mean(x.map((v) => (v - m) ** 2))).toBeCloseTo(
    2 / 3,
    14,
  );
});

expectNotice(page, 'eight-digits-left', (run) => {
  const error = (name: string) =>
    run.table().cell(name, 'relative error');
  run.says('10⁻⁹', Number(run.knobs.x));
  run.says('8·10⁻⁸', error('log(1 + x)'));
  run.says('8·10⁻⁸', error('exp x − 1'));
  run.says(1, error('1 − cos x'));
});

expectTry(page, 'nothing-to-lose', (run) => {
  const errors = names.map((name) =>
    run.table().cell(name, 'relative error'),
  );
  expect(Math.max(...errors)).toBeLessThan(4 * 2 ** -53);
});
