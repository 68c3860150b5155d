import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {braked, path} from './look-ahead';

const page = 'optimization/momentum';

test('without momentum both are descent', () => {
  for (const ahead of [0, 1] as const)
    expect(path(ahead, 0, 0.3)[9]).toBeCloseTo(0.7 ** 9, 12);
});

test('Nesterov solves its recurrence of second order', () => {
  const [alpha, eta] = [0.8, 0.2];
  const x = path(1, alpha, eta);
  for (let t = 1; t < 50; t++) {
    const y = x[t] + alpha * (x[t] - x[t - 1]);
    expect(x[t + 1]).toBeCloseTo((1 - eta) * y, 12);
  }
});

test('the braked heavy ball is Nesterov, the plain one is not', () => {
  const nesterov = path(1, 0.9, 0.1);
  braked(0.9, 0.1).forEach((x, t) =>
    expect(x).toBeCloseTo(nesterov[t], 12),
  );
  expect(
    Math.abs(path(0, 0.9, 0.1)[9] - nesterov[9]),
  ).toBeGreaterThan(0.1);
});

expectNotice(page, 'brakes-early', (run) => {
  run.says('0.35', run.table().cell('Nesterov', 'overshoot'));
  run.says('0.60', run.table().cell('heavy ball', 'overshoot'));
});

expectTry(page, 'little-to-brake', (run) => {
  run.says('0.12', run.table().cell('Nesterov', 'overshoot'));
  run.says('0.15', run.table().cell('heavy ball', 'overshoot'));
});

expectTry(page, 'there-in-one-step', (run) => {
  const nesterov = run.series('θ', 'Nesterov').y;
  for (const theta of nesterov.slice(1))
    expect(Math.abs(theta)).toBeLessThan(1e-12);
  const heavy = run.series('θ', 'heavy ball').y;
  expect(Math.min(...heavy)).toBeLessThan(-0.5);
});
