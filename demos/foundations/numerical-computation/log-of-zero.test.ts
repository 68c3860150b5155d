import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {lossAndSlope, ways} from './log-of-zero';

const page = 'foundations/numerical-computation';

test('the loss is softplus of t, the slope minus the other share', () => {
  for (const way of Object.values(ways))
    for (const t of [-3, 0, 0.5, 4, 40]) {
      const [loss, slope] = lossAndSlope(way, t);
      expect(loss).toBeCloseTo(Math.log(1 + Math.exp(t)), 9);
      expect(slope).toBeCloseTo(-1 / (1 + Math.exp(-t)), 9);
    }
});

test('the slope is that of finite differences', () => {
  const at = (x2: number) =>
    -ways['log-sum-exp'](tensor([2, x2])).data[1];
  const h = 1e-5;
  const slope = (at(h) - at(-h)) / (2 * h);
  expect(lossAndSlope(ways['log-sum-exp'], 2)[1]).toBeCloseTo(
    slope,
    8,
  );
});

test('log-sum-exp lies between the maximum and log n above', () => {
  for (const x of [
    [1000, 1000, 1000],
    [-2000, 5, 1],
    [-900, -901, -990],
  ]) {
    const lse = x[0] - ways['log-sum-exp'](tensor(x)).data[0];
    expect(lse).toBeGreaterThanOrEqual(Math.max(...x) - 1e-9);
    expect(lse).toBeLessThanOrEqual(
      Math.max(...x) + Math.log(3) + 1e-9,
    );
  }
});

test('the loss is lost behind 745, its slope behind 709.8', () => {
  const of = (t: number) =>
    lossAndSlope(ways['maximum first, then log'], t);
  expect(of(744)[0]).toBeCloseTo(744, 0);
  expect(of(746)[0]).toBe(Infinity);
  expect(of(709)[1]).toBeCloseTo(-1, 9);
  expect(of(711)[1]).toBeNaN();
});

test('a small number inside the log teaches nothing', () => {
  const [t, tiny] = [50, 1e-12];
  const share = Math.exp(-t) / (1 + Math.exp(-t));
  expect(-Math.log(share + tiny)).toBeCloseTo(27.6, 1);
  expect((share * (1 - share)) / (share + tiny)).toBeCloseTo(
    1.9e-10,
    11,
  );
});

const row = (run: Run, name: string) =>
  run.table().rows.find(([first]) => first === name) ?? [];
const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'slope-goes-first', (run) => {
  run.says(730, Number(run.knobs.t));
  expect(
    cell(run, 'maximum first, then log', 'loss'),
  ).toBeCloseTo(730, 3);
  expect(row(run, 'maximum first, then log')[2]).toBe('NaN');
  run.says(-1, cell(run, 'log-sum-exp', 'slope'));
  expect(cell(run, 'log-sum-exp', 'loss')).toBeCloseTo(730, 3);
});

expectTry(page, 'loss-goes-too', (run) => {
  for (const name of ['as defined', 'maximum first, then log'])
    expect(row(run, name)[1]).toBe('∞');
  run.says(800, cell(run, 'log-sum-exp', 'loss'));
});
