import {expect, test} from 'vitest';
import {forward, makeNet, units} from './depth-race';

test('each unit is the function it is named after', () => {
  const net = [
    {...makeNet(1, 2)[0]},
    {...makeNet(1, 2)[1]},
    {...makeNet(1, 2)[2]},
  ];
  const plain = {
    sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
    tanh: Math.tanh,
    ReLU: (z: number) => Math.max(0, z),
  };
  for (const name of ['sigmoid', 'tanh', 'ReLU'] as const) {
    const linear = forward(net, (z) => z)[0];
    const bent = forward(net, units[name])[0];
    bent.data.forEach((v, i) =>
      expect(v).toBeCloseTo(plain[name](linear.data[i]), 12),
    );
  }
});

test('a net of depth d has d + 1 matrices, and the gain scales them', () => {
  const one = makeNet(1, 5);
  const two = makeNet(2, 5);
  expect(one).toHaveLength(6);
  one.forEach(({W}, l) =>
    W.data.forEach((w, i) =>
      expect(two[l].W.data[i]).toBeCloseTo(2 * w, 12),
    ),
  );
});
