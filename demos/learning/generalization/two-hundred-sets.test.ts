import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {parts, ridge} from './two-hundred-sets';

const page = 'learning/generalization';
const grid = Array.from(
  {length: 50},
  (_, i) => -0.95 + (1.9 * i) / 49,
);

test('ridge without a penalty finds a parabola, with a huge one nothing', () => {
  const x = Array.from({length: 30}, (_, i) =>
    Math.cos((i * Math.PI) / 29),
  );
  const y = x.map((t) => 1 + t * t);
  ridge(x, y, 1e-9).forEach((v, i) =>
    expect(v).toBeCloseTo(1 + grid[i] ** 2, 5),
  );
  ridge(x, y, 1e9).forEach((v) => expect(v).toBeCloseTo(0, 5));
});

test('the truth, one up and one down, has no bias and variance 1', () => {
  const truth = grid.map((t) => Math.sin(5 * t));
  const moved = (d: number) => truth.map((v) => v + d);
  const [bias2, variance, noise] = parts([moved(1), moved(-1)]);
  expect(bias2).toBeCloseTo(0, 12);
  expect(variance).toBeCloseTo(1, 12);
  expect(noise).toBeCloseTo(0.09, 12);
  expect(parts([moved(2), moved(2)])[0]).toBeCloseTo(4, 12);
});

const column = (run: Run, name: string) =>
  run.table().column(name).map(Number);

expectNotice(page, 'parts-add-up', async (run) => {
  run.says(1, column(run, 'λ')[1]);
  run.says('0.17', column(run, 'sum')[1]);
  run.says('0.89', column(run, 'sum')[0]);
  for (const other of await run.seeds(4)) {
    expect(column(other, 'λ')[1]).toBe(1);
    expect(column(other, 'bias²')[1]).toBeGreaterThan(0.01);
    expect(column(other, 'sum')[1]).toBeLessThan(
      column(other, 'sum')[0] / 2,
    );
    const sum = other.series('sum').y;
    other
      .points('measured')
      .y.forEach((m, i) =>
        expect(Math.abs(m / sum[i] - 1)).toBeLessThan(0.05),
      );
  }
});

expectTry(page, 'double-the-data', async (run, author) => {
  run.says('0.19', column(run, 'sum')[0]);
  const few = author.series('variance');
  run.says(100, few.x[10]);
  for (const other of await run.seeds(3))
    other.series('variance').y.forEach((v, i) => {
      if (i < 10) expect(v).toBeLessThan(few.y[i]);
      else expect(v).toBeGreaterThan(few.y[i]);
    });
});
