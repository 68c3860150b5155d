import {
  matmul,
  sub,
  sum,
  square,
  mul,
  add,
  tanh,
  valueAndGrad,
  tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {backward, flatten, forward, nudge} from './small-graph';

const net = {
  W1: [
    [0.3, -1.4],
    [0.6, 0.1],
    [-0.9, 0.5],
  ],
  b1: [0.7, -0.3, 0.2],
  W2: [
    [0.2, 1.7, -0.5],
    [-1.3, 0.4, 1],
  ],
  b2: [-0.1, 0.6],
};
const x = [0.8, -1.3];
const y = [1, -0.5];

test('backward agrees with central differences in all 17 entries', () => {
  flatten(backward(net, x, y)).forEach((g, k) =>
    expect(g).toBeCloseTo(nudge(net, x, y, k), 8),
  );
});

test('and with automatic differentiation, to rounding', () => {
  const tree = {
    W1: tensor(net.W1),
    b1: tensor(net.b1),
    W2: tensor(net.W2),
    b2: tensor(net.b2),
  };
  const {value, grad} = valueAndGrad((n: typeof tree) => {
    const a1 = tanh(add(matmul(n.W1, tensor(x)), n.b1));
    const a2 = add(matmul(n.W2, a1), n.b2);
    return mul(0.5, sum(square(sub(a2, y))));
  })(tree);
  expect(value).toBeCloseTo(forward(net, x, y).loss, 13);
  const own = backward(net, x, y);
  for (const key of ['W1', 'b1', 'W2', 'b2'] as const)
    [own[key]]
      .flat(2)
      .forEach((g, k) =>
        expect(g).toBeCloseTo(grad[key].data[k], 12),
      );
});

test('every mistake shows in the gap, for every input', () => {
  for (const bug of ['no g′', 'g′(a)', 'new W₂'] as const)
    for (const at of [
      [0, 0],
      [-2, 2],
      [0.25, -1],
    ]) {
      const gap = flatten(backward(net, at, y, bug)).map(
        (g, k) => Math.abs(g - nudge(net, at, y, k)),
      );
      expect(Math.max(...gap)).toBeGreaterThan(1e-4);
    }
});
