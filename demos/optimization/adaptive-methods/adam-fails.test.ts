import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {push, slope} from './adam-fails';

const page = 'optimization/adaptive-methods';
const end = (run: Run, way: string) =>
  run.table().cell(way, 'θ at the end');

/** The push of a late period, by brute force. */
function simulated(n: number, beta1: number, beta2: number) {
  let [m, r, sum] = [0, 0, 0];
  const late = 3000 * n;
  for (let t = 1; t <= late; t++) {
    const g = slope(t, n);
    m = beta1 * m + (1 - beta1) * g;
    r = beta2 * r + (1 - beta2) * g * g;
    if (t > late - n) sum += m / Math.sqrt(r);
  }
  return sum;
}

test('the periodic formulas are what the averages settle to', () => {
  for (const [n, b1, b2] of [
    [3, 0, 0.1],
    [7, 0.5, 0.9],
    [30, 0.9, 0.99],
  ])
    expect(push(n, b1, b2)).toBeCloseTo(
      simulated(n, b1, b2),
      6,
    );
});

test('the mean slope is 1/n, and S turns near 1 − β₂ = 4/n²', () => {
  for (const n of [30, 100, 300]) {
    const mean =
      Array.from({length: n}, (_, t) => slope(t + 1, n)).reduce(
        (a, b) => a + b,
      ) / n;
    expect(mean).toBeCloseTo(1 / n, 12);
    expect(push(n, 0, 1 - 5 / n ** 2)).toBeLessThan(0);
    expect(push(n, 0, 1 - 3 / n ** 2)).toBeGreaterThan(0);
  }
});

test('the turning points of the text', () => {
  expect(push(3, 0, 0.46)).toBeLessThan(0);
  expect(push(3, 0, 0.48)).toBeGreaterThan(0);
  expect(push(62, 0, 0.999)).toBeGreaterThan(0);
  expect(push(64, 0, 0.999)).toBeLessThan(0);
  expect(push(73, 0.9, 0.999)).toBeGreaterThan(0);
  expect(push(74, 0.9, 0.999)).toBeLessThan(0);
  expect(push(30, 0, 0.9953)).toBeLessThan(0);
  expect(push(30, 0, 0.9955)).toBeGreaterThan(0);
});

expectNotice(page, 'adam-climbs', (run) => {
  run.says(1, end(run, 'Adam'));
  expect(end(run, 'AMSGrad')).toBeLessThan(-0.95);
});

expectTry(page, 'longer-average', (run) => {
  run.says('0.04', run.number('S:'));
  expect(end(run, 'Adam')).toBeLessThan(-0.5);
});

expectTry(page, 'rarer', (run) => {
  run.says('0.21', -run.number('S:'));
  expect(end(run, 'Adam')).toBeGreaterThan(0.4);
  expect(end(run, 'AMSGrad')).toBeLessThan(0);
});

expectTry(page, 'momentum-is-no-rescue', (run) => {
  run.says('0.18', -run.number('S:'));
  run.says('0.19', end(run, 'Adam'));
  const path = run.series('θ after each period', 'Adam').y;
  // Down at first, further than without momentum …
  expect(path[1]).toBeLessThan(-0.3);
  // … and up in every period from the third on.
  path
    .slice(3)
    .forEach((theta, k) =>
      expect(theta).toBeGreaterThan(path[k + 2]),
    );
  const uphill = Array.from(
    {length: 20},
    (_, k) => k / 20,
  ).filter((beta1) => push(30, beta1, 0.99) < 0);
  expect(uphill).toHaveLength(19); // 0 to 0.9: one turn
  run.says('0.9', Math.max(...uphill));
  expect(push(30, 0.95, 0.99)).toBeGreaterThan(0);
});
