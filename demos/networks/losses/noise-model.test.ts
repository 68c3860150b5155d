import {mean, quantile} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {clipped, draw, huber} from './noise-model';

const page = 'networks/losses';
const median = (v: number[]) => quantile(v, 0.5);
/** ½e² up to |e| = δ, then a straight line. */
function huberLoss(e: number, delta: number) {
  const size = Math.abs(e);
  if (size <= delta) return (e * e) / 2;
  return delta * (size - delta / 2);
}
const y = [-1.2, 0.3, 0.4, 2.2, 9];
const argmin = (loss: (c: number) => number) => {
  let best = -2;
  for (let c = -2; c < 10; c += 0.001)
    if (loss(c) < loss(best)) best = c;
  return best;
};
const sum = (f: (e: number) => number) => (c: number) =>
  y.reduce((s, v) => s + f(v - c), 0);

test('each estimate minimises its loss, by brute force', () => {
  // The grid's step is 1e-3.
  expect(mean(y)).toBeCloseTo(argmin(sum((e) => e * e)), 2);
  expect(median(y)).toBeCloseTo(argmin(sum(Math.abs)), 2);
  for (const delta of [0.5, 1, 3])
    expect(huber(y, delta)).toBeCloseTo(
      argmin(sum((e) => huberLoss(e, delta))),
      2,
    );
});

test('Huber lies between: the mean for large δ, the median for small', () => {
  expect(huber(y, 100)).toBeCloseTo(mean(y), 7);
  expect(huber(y, 1e-6)).toBeCloseTo(median(y), 4);
});

test('pinball loss is least at the quantile, by brute force', () => {
  const pinball = (e: number) => Math.max(0.8 * e, -0.2 * e);
  const values = Array.from({length: 101}, (_, i) => i / 100);
  let best = 0;
  const total = (c: number) =>
    values.reduce((s, v) => s + pinball(v - c), 0);
  for (let c = 0; c <= 1; c += 0.001)
    if (total(c) < total(best)) best = c;
  expect(best).toBeCloseTo(0.8, 2);
});

test('the clipped error is the slope of Huber’s loss', () => {
  const h = 1e-6;
  for (const e of [-4, -0.7, 0.2, 1.4, 9])
    expect(clipped(e, 1.3)).toBeCloseTo(
      (huberLoss(e + h, 1.3) - huberLoss(e - h, 1.3)) / (2 * h),
      8,
    );
});

test('the noises have the variances and the medians they should', () => {
  const variance = {
    Gauss: 1,
    Laplace: 2,
    '10 % outliers': 10.9,
  };
  for (const name of Object.keys(
    draw,
  ) as (keyof typeof draw)[]) {
    const values = Array.from({length: 40000}, () =>
      draw[name](),
    );
    const second = mean(values.map((v) => v * v));
    expect(second / variance[name]).toBeCloseTo(1, 1);
    expect(median(values)).toBeCloseTo(0, 1);
  }
  // Half of Laplace with b = 1 lies within log 2.
  const sizes = Array.from({length: 40000}, () =>
    Math.abs(draw.Laplace()),
  );
  expect(median(sizes)).toBeCloseTo(Math.LN2, 1);
});

const scaled = (run: Run) => run.table().column('× √n');

expectNotice(page, 'dashed-curve-wins', async (run) => {
  for (const other of await run.seeds(4)) {
    const [squared, absolute, huber] = scaled(other);
    expect(absolute).toBeLessThan(squared - 0.15);
    expect(huber).toBeLessThan(squared - 0.15);
    expect(absolute).toBeLessThan(huber);
  }
  run.says('1.40', scaled(run)[0]);
  run.says('1.17', scaled(run)[1]);
});

expectTry(page, 'five-values', async (run) => {
  for (const other of await run.seeds(4)) {
    const [, absolute, huber] = scaled(other);
    expect(huber).toBeLessThan(absolute);
  }
  run.says('1.25', scaled(run)[2]);
  run.says('1.31', scaled(run)[1]);
});

expectTry(page, 'gauss', async (run) => {
  for (const other of await run.seeds(4)) {
    const [squared, absolute, huber] = scaled(other);
    expect(squared).toBeLessThan(huber);
    expect(huber).toBeLessThan(absolute);
    expect((absolute / squared) ** 2).toBeLessThan(1.8);
    expect((absolute / squared) ** 2).toBeGreaterThan(1.2);
  }
});

expectTry(page, 'outliers', async (run) => {
  run.says('3.37', scaled(run)[0]);
  run.says('1.24', scaled(run)[2]);
  for (const other of await run.seeds(4)) {
    const [squared, absolute, huber] = scaled(other);
    expect(huber).toBeLessThan(absolute);
    expect(absolute).toBeLessThan(squared);
  }
});
