import {expect, test} from 'vitest';
import {
  bundleProgram,
  runKept,
} from '../../../plugins/demos/run';
import {readDemoSource} from '../../../tests/demo-source';
import {root} from '../../../tests/files';
import {gradient, J, walk} from './saddle';

test('the gradient is the slope of J', () => {
  const h = 1e-5;
  for (const [x, y] of [
    [0.4, -0.7],
    [1, 0.2],
  ]) {
    const g = gradient([x, y]);
    expect(
      (J([x + h, y]) - J([x - h, y])) / (2 * h),
    ).toBeCloseTo(g[0], 8);
    expect(
      (J([x, y + h]) - J([x, y - h])) / (2 * h),
    ).toBeCloseTo(g[1], 8);
  }
});

test('0 is a strict saddle: up along x, down along y', () => {
  expect(J([0.1, 0])).toBeGreaterThan(J([0, 0]));
  expect(J([0, 0.1])).toBeLessThan(J([0, 0]));
  expect(J([0, 1])).toBe(-0.25);
});

test('the loss never rises along a noiseless walk', () => {
  const path = walk([1.5, 1e-5], 0).map(J);
  path
    .slice(1)
    .forEach((j, t) =>
      expect(j).toBeLessThanOrEqual(path[t] + 1e-15),
    );
});

test('every check holds at the corners of the knobs', async () => {
  const code = readDemoSource(
    'optimization/gradient-descent/saddle',
  );
  const jobs = [-12, -1].flatMap((p) =>
    [0.05, 0.3].map((eta) => ({
      code,
      knobs: {'log₁₀ of y at the start': p, η: eta},
      seed: 0,
    })),
  );
  const program = await bundleProgram(root);
  const runs = await runKept(root, program, jobs);
  runs.forEach(({items, error}, k) => {
    expect(error).toBeUndefined();
    const checks = items.filter((i) => i.kind === 'check');
    expect(checks).toHaveLength(4);
    for (const {label, ok} of checks)
      expect(
        ok,
        `${label}, with ${JSON.stringify(jobs[k].knobs)}`,
      ).toBe(true);
  });
});
