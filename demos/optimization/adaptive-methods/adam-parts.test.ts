import {adam as adamOfLab, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {adam, run} from './adam-parts';

const page = 'optimization/adaptive-methods';
const start = [
  [2, -1],
  [0, 0],
  [0, 0],
];

test('Adam takes the path of the library', () => {
  const weights = tensor([2, -1]);
  const descent = adamOfLab({rate: 0.1});
  const states = run('none');
  for (let t = 0; t < 60; t++) {
    const [x, y] = weights.data;
    descent.step(weights, tensor([x, 20 * y]));
    states[t + 1][0].forEach((v, i) =>
      expect(v).toBeCloseTo(weights.data[i], 9),
    );
  }
});

test("the path does not depend on the scale of a weight's gradient", () => {
  const a = adam(start, 1, 'none')[6];
  const b = adam(
    [[200, -0.01], ...start.slice(1)],
    1,
    'none',
  )[6];
  a.forEach((v, i) => expect(b[i]).toBeCloseTo(v, 7));
});

test('growing gradients reach the bound of 7.27, a spike 3.16', () => {
  const largest = (g: (t: number) => number) => {
    let [m, r, top] = [0, 0, 0];
    for (let t = 1; t <= 12_000; t++) {
      m = 0.9 * m + 0.1 * g(t);
      r = 0.999 * r + 0.001 * g(t) ** 2;
      if (r > 0)
        top = Math.max(
          top,
          m / (1 - 0.9 ** t) / Math.sqrt(r / (1 - 0.999 ** t)),
        );
    }
    return top;
  };
  const bound = 0.1 / Math.sqrt(0.001 * (1 - 0.81 / 0.999));
  expect(bound).toBeCloseTo(7.27, 2);
  const growing = largest((t) =>
    t < 11_700 ? 0 : (0.999 / 0.9) ** (t - 11_700),
  );
  expect(growing).toBeLessThan(bound);
  expect(growing).toBeGreaterThan(0.999 * bound);
  expect(largest((t) => (t === 11_000 ? 1 : 0))).toBeCloseTo(
    Math.sqrt(10),
    2,
  );
});

test('each misprint does what the text says', () => {
  expect(run('no bias correction')[1][6][0]).toBeCloseTo(
    -0.1 * Math.sqrt(10),
    6,
  );
  expect(run('r without the square')[1][6][0]).toBeCloseTo(
    -0.1 * Math.SQRT2,
    6,
  );
  expect(run('√m̂ below')[1][6][1]).toBeNaN();
});

/** What the table shows for a root of a negative number. */
const shown = (run: Run) =>
  run.table().rows.find(([name]) => name === 'Δθ')?.[2];
const step = (run: Run, i: string) => run.table().cell('Δθ', i);

expectNotice(page, 'bare-first-step', (run) => {
  run.says('0.3162', -step(run, '1'));
  run.says('0.3162', step(run, '2'));
  run.says(2, run.table().cell('g', '1'));
  run.says(20, -run.table().cell('g', '2'));
});

expectTry(page, 'corrected', (run) => {
  run.says('0.1', -step(run, '1'));
  run.says('0.1', step(run, '2'));
});

expectTry(page, 'g-for-m', (run, author) => {
  expect(step(run, '1')).toBeCloseTo(-0.1, 6);
  const least = (name: string) =>
    Math.min(...run.series('paths', name).x);
  expect(least('Adam')).toBeLessThan(-0.2);
  expect(least('with the misprint')).toBeGreaterThanOrEqual(0);
  expect(author.knobs.misprint).not.toBe('g for m̂');
});

expectTry(page, 'no-square', (run) => {
  run.says('0.141', -step(run, '1'));
  run.says(2, (step(run, '1') / 0.1) ** 2);
  expect(shown(run)).toBe('NaN');
});

expectTry(page, 'root-of-m', (run) => {
  expect(shown(run)).toBe('NaN');
});
