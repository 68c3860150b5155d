import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {inLogits, median, mode, posterior} from './two-scales';

const page = 'learning/estimation';

test('the posterior of two heads, one tail, flat prior', () => {
  for (const t of [0.2, 0.6, 0.9])
    expect(posterior(t)).toBeCloseTo(t * t * (1 - t), 12);
});

test('a probability is the same on both scales', () => {
  // P(θ < ½) as an integral over z and as one over θ
  const h = 0.001;
  let [below, all] = [0, 0];
  for (let z = -20; z < 20; z += h) {
    const v =
      h *
      inLogits((t) => 12 * posterior(t))(
        1 / (1 + Math.exp(-z)),
      );
    all += v;
    if (z < -h / 2) below += v;
  }
  expect(all).toBeCloseTo(1, 6);
  expect(below).toBeCloseTo(5 / 16, 3); // Beta(3, 2)
});

test('mode and median of a triangle', () => {
  const grid = Array.from({length: 1001}, (_, i) => i / 1000);
  const f = (t: number) => 2 * t;
  expect(mode(grid, f)).toBe(1);
  expect(median(grid, () => 1)).toBe(0.5);
  expect(median(grid, f)).toBeCloseTo(Math.SQRT1_2, 2);
  expect(mode(grid, (t) => t * (1 - t))).toBe(0.5);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const [inTheta, inZ] = ['found in θ', 'found in z, as θ'];

expectNotice(page, 'two-modes', (run) => {
  run.says(1, Number(run.knobs['prior a = b']));
  run.says('0.67', cell(run, 'posterior mode', inTheta));
  for (const column of [inTheta, inZ])
    run.says('0.67', cell(run, 'largest likelihood', column));
  run.says('0.60', cell(run, 'posterior mode', inZ));
  // Beta(3, 2): 4m³ − 3m⁴ = ½ at m = 0.614
  for (const column of [inTheta, inZ])
    expect(cell(run, 'posterior median', column)).toBe(0.61);
});

expectTry(page, 'thirty-tosses', (run) => {
  run.says('0.67', cell(run, 'posterior mode', inTheta));
  run.says('0.66', cell(run, 'posterior mode', inZ));
});
