import {linspace, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {maxout} from './maxout-fit';

const page = 'networks/activations';
const x = linspace(-1, 1, 61);

test('maxout with two pieces is |x| and ReLU for the right weights', () => {
  const b = tensor([0, 0]);
  const size = maxout({w: tensor([[1, -1]]), b});
  const relu = maxout({w: tensor([[1, 0]]), b});
  x.forEach((v, i) => {
    expect(size.data[i]).toBeCloseTo(Math.abs(v), 12);
    expect(relu.data[i]).toBeCloseTo(Math.max(0, v), 12);
  });
});

test('tangents of x² fall short of it by at most 1/k², for k pieces', () => {
  for (const k of [1, 2, 4, 8]) {
    const at = Array.from(
      {length: k},
      (_, j) => (2 * j + 1) / k - 1,
    );
    const w = tensor([at.map((t) => 2 * t)]);
    const b = tensor(at.map((t) => -t * t));
    const gaps = x.map(
      (v, i) => v * v - maxout({w, b}).data[i],
    );
    expect(Math.min(...gaps)).toBeGreaterThan(-1e-12);
    expect(Math.max(...gaps)).toBeCloseTo(1 / k ** 2, 10);
  }
});

const error = (run: Run, name: string) =>
  run.table().cell(name, 'rms error');
const inUse = (run: Run) => run.number('lines in use:');

expectNotice(page, 'three-of-four', async (run) => {
  run.says(3, inUse(run));
  const {y} = run.series('one unit', 'fit');
  const above = y.filter((v, i) => v > x[i] ** 2).length;
  expect(above).toBeGreaterThan(10);
  expect(above).toBeLessThan(51);
  for (const r of await run.seeds(6))
    expect(inUse(r)).toBeLessThan(4);
});

expectTry(page, 'not-convex', async (run) => {
  run.says('0.365', error(run, 'one unit'));
  run.says('0.075', error(run, 'difference of two'));
  const runs = await run.seeds(7);
  for (const r of runs)
    expect(error(r, 'one unit')).toBeGreaterThan(0.3);
  const followed = runs.filter(
    (r) => error(r, 'difference of two') < 0.15,
  );
  expect(followed.length).toBeGreaterThan(3);
  expect(followed.length).toBeLessThan(7);
});

expectTry(page, 'one-piece', (run) => {
  const {y} = run.series('one unit', 'fit');
  for (let i = 1; i < 60; i++)
    expect(2 * y[i]).toBeCloseTo(y[i - 1] + y[i + 1], 9);
});
