import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {explain} from './evidence';

const page = 'learning/estimation';

test('half of γ − α‖ŵ‖² is the slope of the evidence in log α', () => {
  for (const alpha of [0.01, 1, 13, 500]) {
    const at = (d: number) =>
      explain(alpha * Math.exp(d)).evidence;
    const slope = (at(1e-4) - at(-1e-4)) / 2e-4;
    const {gamma, pull} = explain(alpha);
    expect(slope).toBeCloseTo((gamma - pull) / 2, 4);
  }
});

test('with a prior of no width the evidence is that of w = 0', () => {
  const none = explain(1e12);
  expect(none.occam).toBeCloseTo(0, 6);
  expect(none.gamma).toBeCloseTo(0, 6);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'evidence-top', async (run) => {
  run.says('7.3', cell(run, 'best prior', 'γ'));
  run.says('7.3', cell(run, 'best prior', 'α‖ŵ‖²'));
  for (const other of await run.seeds(4)) {
    const {y} = other.series('log evidence, parts', 'fit');
    y.forEach((v, i) =>
      expect(Number(v)).toBeLessThanOrEqual(
        Number(y[Math.max(i - 1, 0)]),
      ),
    );
    for (const row of ['weak prior', 'strong'])
      expect(
        cell(other, 'best prior', 'evidence'),
      ).toBeGreaterThan(cell(other, row, 'evidence') + 3);
  }
});

expectTry(page, 'more-points', async (run) => {
  run.says('9.9', cell(run, 'best prior', 'γ'));
  run.says(300, Number(run.knobs.N));
  for (const other of await run.seeds(3)) {
    const before = await other.again({knobs: {N: 20}});
    const ratio =
      cell(other, 'best prior', 'α') /
      cell(before, 'best prior', 'α');
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.4);
  }
});
