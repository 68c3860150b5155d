import {add, matmul, mul, range, square, sub, sum} from 'lab';
import {tanh, tensor, valueAndGrad} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {backward, loss, unpack} from './small-graph';

const page = 'networks/feedforward';
const w = range(17).map((k) => Math.sin(3 * k + 1));
const net = unpack(w);
// What the demo starts with; the loss is taken there.
const [x, y] = [
  [1, -0.5],
  [0.5, 0.25],
];
const flat = (g: ReturnType<typeof unpack>) =>
  Object.values(g).flat(2);

test('unpack puts all 17 numbers into their places', () => {
  expect(flat(net)).toEqual(w);
  expect(net.W1.map((row) => row.length)).toEqual([2, 2, 2]);
  expect(net.W2.map((row) => row.length)).toEqual([3, 3]);
});

test('backward agrees with central differences in all 17 entries', () => {
  const h = 1e-5;
  flat(backward(net, x)).forEach((g, k) => {
    const at = (step: number) =>
      loss(w.map((v, i) => (i === k ? v + step : v)));
    expect(g).toBeCloseTo((at(h) - at(-h)) / (2 * h), 8);
  });
});

test('and with automatic differentiation, to rounding', () => {
  const tree = {
    W1: tensor(net.W1),
    b1: tensor(net.b1),
    W2: tensor(net.W2),
    b2: tensor(net.b2),
  };
  for (const at of [x, [0.8, -1.3]]) {
    const {grad, value} = valueAndGrad((n: typeof tree) => {
      const a1 = tanh(add(matmul(n.W1, tensor(at)), n.b1));
      const a2 = add(matmul(n.W2, a1), n.b2);
      return mul(0.5, sum(square(sub(a2, y))));
    })(tree);
    if (at === x) expect(loss(w)).toBeCloseTo(value, 13);
    const own = backward(net, at);
    for (const key of ['W1', 'b1', 'W2', 'b2'] as const)
      [own[key]]
        .flat(2)
        .forEach((g, k) =>
          expect(g).toBeCloseTo(grad[key].data[k], 12),
        );
  }
});

test('every mistake spoils the first layer, and none the second', () => {
  for (const bug of ['no g′', 'g′(a)', 'new W₂'])
    for (const at of [x, [-2, 2], [0.25, -1]]) {
      const [wrong, right] = [bug, 'none'].map((b) =>
        flat(backward(net, at, b)),
      );
      const off = wrong.map((g, k) => Math.abs(g - right[k]));
      expect(Math.max(...off.slice(0, 9))).toBeGreaterThan(
        1e-4,
      );
      expect(Math.max(...off.slice(9))).toBe(0);
    }
});

/** The largest gap between backprop and nudging, by panel. */
function gaps(run: Run) {
  return ['W1', 'b1', 'W2', 'b2'].map((panel) => {
    const back = run.points(panel, 'backprop').y;
    const nudged = run.points(panel, 'nudged').y;
    return Math.max(
      ...back.map((g, k) => Math.abs(g - nudged[k])),
    );
  });
}

expectNotice(page, 'row-is-delta-times-input', (run) => {
  const {y} = run.points('W1', 'backprop');
  const rows = run.table();
  ['a₁', 'a₂', 'a₃'].forEach((unit, j) => {
    const delta = rows.cell(unit, 'δ');
    expect(y[2 * j]).toBeCloseTo(delta, 3);
    expect(y[2 * j + 1]).toBeCloseTo(-delta / 2, 3);
  });
  run.says(1, rows.cell('x₁', 'value'));
  run.says('-0.5', rows.cell('x₂', 'value'));
  expect(Math.max(...gaps(run))).toBeLessThan(1e-8);
});

expectTry(page, 'derivative-left-out', (run) => {
  const [W1, b1, W2, b2] = gaps(run);
  expect(Math.min(W1, b1)).toBeGreaterThan(0.1);
  expect(Math.max(W2, b2)).toBeLessThan(1e-8);
});

expectTry(page, 'derivative-at-the-wrong-place', (run) => {
  const units = ['a₁', 'a₂', 'a₃'];
  const right = [0.441, -0.574, 2.028];
  // a₃ is small, so tanh′(a₃) is nearly tanh′(z₃).
  const off = units.map((unit, j) =>
    Math.abs(run.table().cell(unit, 'δ') / right[j] - 1),
  );
  expect(off[2]).toBeLessThan(0.01);
  expect(Math.min(off[0], off[1])).toBeGreaterThan(0.5);
});
