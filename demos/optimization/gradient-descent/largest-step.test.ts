import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {rate, sgd, walk} from './largest-step';

const page = 'optimization/gradient-descent';
const J = ([a, b]: number[]) => (a * a + 10 * b * b) / 2;

test('a step is along the slope of J', () => {
  const w = [0.7, -0.3];
  const h = 1e-5;
  const next = sgd(w, 0.1);
  [0, 1].forEach((i) => {
    const at = (d: number) =>
      J(w.map((v, j) => (i === j ? v + d : v)));
    const slope = (at(h) - at(-h)) / (2 * h);
    expect(next[i]).toBeCloseTo(w[i] - 0.1 * slope, 8);
  });
});

test('below 1/λ the loss falls without a swing, above 2/λ it grows', () => {
  walk(0.09, 20).forEach(([, b]) =>
    expect(b).toBeGreaterThan(0),
  );
  expect(J(walk(0.201, 2000)[2000])).toBeGreaterThan(1e6);
  expect(J(walk(0.199, 2000)[2000])).toBeLessThan(1e-6);
});

test('the best rate gives (κ − 1)/(κ + 1), and others give more', () => {
  expect(rate(2 / 11)).toBeCloseTo(9 / 11, 12);
  for (const eta of [0.05, 0.17, 0.19])
    expect(rate(eta)).toBeGreaterThan(9 / 11);
});

const panel = 'error after 50 steps';
const left = '‖w‖ after 50 steps:';

expectNotice(page, 'edge-is-near', async (run) => {
  run.says('0.182', run.rule(panel, '2/(λₘₐₓ + λₘᵢₙ)').x!);
  run.says('0.2', run.rule(panel, '2/λₘₐₓ').x!);
  const {y} = run.series(panel, '‖w‖');
  expect(Math.min(...y)).toBeLessThan(1e-3);
  for (const L of [2, 3, 7, 12]) {
    const other = await run.again({knobs: {λₘₐₓ: L}});
    expect(Object.values(other.checks)).toEqual([
      true,
      true,
      true,
    ]);
  }
});

expectTry(page, 'beyond-the-edge', (run) => {
  run.says('-1.05', run.number('factor across, 1 − ηλₘₐₓ:'));
  run.says(11, run.number(left));
});

expectTry(page, 'calm-and-slow', (run) => {
  run.says('0.23', run.number(left));
  expect(
    run.number('factor across, 1 − ηλₘₐₓ:'),
  ).toBeGreaterThan(0);
});
