import {saddle} from 'lab/landscapes';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {escape, walk} from './saddle';

const page = 'optimization/gradient-descent';
const {J} = saddle;

test('J is that of the text, and a noiseless step follows its slope', () => {
  const h = 1e-5;
  for (const y of [0.3, -0.7]) {
    const [[x0, y0], [x1, y1]] = walk(y, 0);
    expect(J([x0, y0])).toBeCloseTo(
      x0 ** 2 / 2 - y0 ** 2 / 2 + y0 ** 4 / 4,
      12,
    );
    const slope = [
      (J([x0 + h, y0]) - J([x0 - h, y0])) / (2 * h),
      (J([x0, y0 + h]) - J([x0, y0 - h])) / (2 * h),
    ];
    expect(x1).toBeCloseTo(x0 - 0.1 * slope[0], 8);
    expect(y1).toBeCloseTo(y0 - 0.1 * slope[1], 8);
  }
});

test('0 is a strict saddle: up along x, down along y, and −¼ is near', () => {
  expect(J([0.1, 0])).toBeGreaterThan(J([0, 0]));
  expect(J([0, 0.1])).toBeLessThan(J([0, 0]));
  expect(J([0, 1])).toBe(-0.25);
});

test('the time to leave is that of y ← (1 + η) y, step by step', () => {
  for (const y0 of [1e-3, 1e-9]) {
    let [y, t] = [y0, 0];
    while (y < 0.5) [y, t] = [1.1 * y, t + 1];
    expect(Math.abs(t - escape(y0))).toBeLessThan(1);
  }
});

test('the loss never rises along a noiseless walk', () => {
  const path = walk(1e-5, 0).map(J);
  path
    .slice(1)
    .forEach((j, t) =>
      expect(j).toBeLessThanOrEqual(path[t] + 1e-15),
    );
});

expectNotice(page, 'looks-converged', async (run) => {
  const {y} = run.series('J', 'y = 10ᵖ');
  // Over thirty steps the loss moves by less than a thousandth.
  for (let t = 35; t < 65; t++)
    expect(Math.abs(y[t])).toBeLessThan(1e-3);
  run.says('-0.25', y[400]);
  // Every check holds at the corners of the knobs.
  for (const p of [-12, -1])
    for (const eta of [0.05, 0.3]) {
      const corner = await run.again({knobs: {p, η: eta}});
      expect(Object.values(corner.checks)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  for (const other of await run.seeds(4))
    expect(
      other.checks['a little noise is enough to leave'],
    ).toBe(true);
});

expectTry(page, 'closer-by-far', (run, author) => {
  run.says(284, run.number('steps to leave the saddle:'));
  run.says(91, author.number('steps to leave the saddle:'));
});
