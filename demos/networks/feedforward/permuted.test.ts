import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {between, loss, output} from './permuted';

const page = 'networks/feedforward';
const net = {w: [3, 2], b: [2, -2], v: [1, -1]};
const swapped = {w: [2, 3], b: [-2, 2], v: [-1, 1]};

test('the output is the sum over units, written out', () => {
  const x = [-2, -1, 0, 1, 2];
  const f = output(net);
  x.forEach((xi, i) =>
    expect(f[10 * i]).toBeCloseTo(
      Math.tanh(3 * xi + 2) - Math.tanh(2 * xi - 2),
      12,
    ),
  );
});

test('halfway to the swapped copy both units are one unit', () => {
  const half = between(net, swapped, 0.5);
  for (const list of [half.w, half.b, half.v])
    expect(list[0]).toBe(list[1]);
  expect(between(net, swapped, 0)).toEqual(net);
  expect(between(net, swapped, 1)).toEqual(swapped);
  expect(loss(net)).toBeLessThan(1e-20);
  expect(loss(swapped)).toBeLessThan(1e-20);
  const f = output(net);
  expect(loss({...net, v: [0, 0]})).toBeCloseTo(
    f.reduce((s, v) => s + v * v, 0) / f.length,
    12,
  );
});

expectNotice(page, 'middle-computes-nothing', (run) => {
  const {y} = run.series(
    'from the network to its copy',
    'loss',
  );
  expect(y[0]).toBeLessThan(1e-20);
  expect(y[50]).toBeLessThan(1e-20);
  expect(Math.max(...y)).toBeCloseTo(y[25], 12);
  for (const v of run.series(
    'the functions on the way',
    't = ½',
  ).y)
    expect(v).toBe(0);
});

expectTry(page, 'average-of-rescaled', (run) => {
  const panel = 'the functions on the way';
  const [whole, half] = ['t = 0', 't = ½'].map(
    (name) => run.series(panel, name).y,
  );
  whole.forEach((v, i) =>
    expect(half[i]).toBeCloseTo(1.8 * v, 9),
  );
  run.says('1.8', half[40] / whole[40]);
});
