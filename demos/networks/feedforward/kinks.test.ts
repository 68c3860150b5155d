import {linspace, mul, range, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  deepBare,
  floor,
  kinks,
  makeData,
  output,
  slopes,
  type Net,
} from './kinks';

const page = 'networks/feedforward';
const net: Net = {
  w: tensor([1.2, -0.7, 0.4]),
  b: tensor([0.3, 0.9, -0.5]),
  v: tensor([0.8, -1.1, 2]),
  c: tensor(0.2),
};
const {x, y} = makeData();

test('slopes agree with finite differences of the mean of ½(f − y)²', () => {
  const loss = (at: Net) =>
    output(at, x).data.reduce(
      (s, f, i) => s + (f - y[i]) ** 2 / 2 / x.length,
      0,
    );
  const g = slopes(net);
  const h = 1e-6;
  for (const key of ['w', 'b', 'v', 'c'] as const)
    range(net[key].size).forEach((j) => {
      const at = (step: number) => {
        const moved = mul(net[key], 1);
        moved.data[j] += step;
        return loss({...net, [key]: moved});
      };
      expect(g[key].data[j]).toBeCloseTo(
        (at(h) - at(-h)) / (2 * h),
        7,
      );
    });
});

test('the output is the sum over units, written out', () => {
  for (const at of [-1.3, 0.2, 1.7])
    expect(output(net, [at]).data[0]).toBeCloseTo(
      0.8 * Math.max(0, 1.2 * at + 0.3) -
        1.1 * Math.max(0, -0.7 * at + 0.9) +
        2 * Math.max(0, 0.4 * at - 0.5) +
        0.2,
      12,
    );
});

test('each unit bends at −b/w and nowhere else', () => {
  kinks(net).data.forEach((k, j) => {
    const one = (at: number) => {
      const [w, b] = [net.w.data[j], net.b.data[j]];
      const unit = {
        w: tensor([w]),
        b: tensor([b]),
        v: tensor([1]),
        c: tensor(0),
      };
      return output(unit, [at]).data[0];
    };
    const slope = (at: number) =>
      (one(at + 1e-3) - one(at - 1e-3)) / 2e-3;
    const change = Math.abs(slope(k + 0.1) - slope(k - 0.1));
    expect(change).toBeCloseTo(Math.abs(net.w.data[j]), 9);
  });
});

test('the floor for |x − 1| on [−2, 2] tends to 19/192', () => {
  const fine = linspace(-2, 2, 20001);
  const value = fine.map((v) => Math.abs(v - 1));
  expect(floor(fine, value)).toBeCloseTo(19 / 192, 4); // grid 2e-4
});

test('the floor is what a search over both slopes finds', () => {
  const x = [-1.7, -0.4, 0.3, 1.1, 1.9];
  const y = [0.5, -1, 2, 0.1, 0.7];
  const best = (side: number) =>
    Math.min(
      ...linspace(-3, 3, 601).map((s) =>
        x.reduce(
          (sum, xi, i) =>
            sum + (side * xi > 0 ? (s * xi - y[i]) ** 2 : 0),
          0,
        ),
      ),
    );
  const over = (best(1) + best(-1)) / 10 - floor(x, y);
  expect(over).toBeGreaterThan(-1e-12);
  expect(over).toBeLessThan(1e-3); // (grid step)²
});

test('a deep net without biases is homogeneous, and not linear', () => {
  const [one, seven, minus] = [1, 7, -1].map(
    (v) => deepBare([v]).data,
  );
  one.forEach((v, i) => expect(seven[i]).toBeCloseTo(7 * v, 9));
  expect(one.some((v, i) => v !== -minus[i])).toBe(true);
});

const error = 'mean of ½(f − y)²';

expectNotice(page, 'left-on-its-floor', async (run) => {
  for (const other of await run.seeds(5)) {
    const errors = other.table();
    other.says('0.099', errors.cell('without biases', error));
    other.says('0.099', errors.cell('best two slopes', error));
    expect(errors.cell('with biases', error)).toBeLessThan(
      0.01,
    );
  }
});

expectTry(page, 'forty-units', async (run, author) => {
  for (const other of await run.seeds(3))
    expect(other.table().cell('without biases', error)).toBe(
      author.table().cell('without biases', error),
    );
});

expectTry(page, 'two-slopes-wanted', async (run) => {
  for (const other of await run.seeds(5))
    for (const v of other.table().column(error))
      expect(v).toBeLessThan(0.001);
});
