import {centralDifference, sigmoid} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {count, rules, squaredSlope, time} from './plateau';

const page = 'optimization/landscape';

test('the slopes are those of the losses', () => {
  for (const t of [-2, 0.5, 3]) {
    expect(
      centralDifference((z) => sigmoid(z) ** 2 / 2, t),
    ).toBeCloseTo(squaredSlope(t), 8);
    const matching = (z: number) => -Math.log(1 - sigmoid(z));
    expect(t - rules['matching loss']()(t)).toBeCloseTo(
      centralDifference(matching, t),
      7,
    );
  }
});

test('the time is the integral of 1 / slope, by Simpson', () => {
  for (const theta of [2, 5, 8]) {
    const m = 2000;
    const h = theta / m;
    let sum = 1 / squaredSlope(0) + 1 / squaredSlope(theta);
    for (let i = 1; i < m; i++)
      sum += (i % 2 ? 4 : 2) / squaredSlope(i * h);
    expect((sum * h) / 3 / time(theta)).toBeCloseTo(1, 6);
  }
});

test('RMSProp takes about equal steps whatever the slope', () => {
  const next = rules.RMSProp();
  let theta = 9;
  const moves = [];
  for (let t = 0; t < 30; t++) {
    const to = next(theta);
    moves.push(theta - to);
    theta = to;
  }
  for (const move of moves) {
    expect(move).toBeGreaterThan(0.1);
    expect(move).toBeLessThan(0.4); // 0.1/√0.1 at first
  }
});

const steps = (run: Run, name: string) =>
  run.table().cell(name, 'steps');

expectNotice(page, 'down-not-tilted', (run) => {
  const [plain, fast] = ['descent', 'momentum'].map(
    (name) => run.series('steps to θ = 0', name).y,
  );
  // From 8 to 9 both grow by about e.
  const grows = [plain, fast].map((y) => y[7] / y[6]);
  for (const growth of grows)
    expect(growth / Math.E).toBeGreaterThan(0.9);
  run.says(9, plain[7] / fast[7], 0.5);
});

expectTry(page, 'start-at-nine', (run) => {
  run.says(8137, steps(run, 'descent'));
  run.says(48, steps(run, 'RMSProp'));
  run.says(10, steps(run, 'matching loss'));
  expect(count(rules.momentum, 9)).toBe(867);
});
