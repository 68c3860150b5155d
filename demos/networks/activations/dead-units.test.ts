import {expect, test} from 'vitest';
import {gradients, leaky, slope} from './dead-units';

const net = {
  w: [1, -0.7, 0.2],
  b: [0.1, 0.3, -2],
  v: [0.5, -1, 2],
};

test('gradients agree with finite differences', () => {
  for (const alpha of [0, 0.2])
    for (const key of ['w', 'b', 'v'] as const)
      for (const i of [0, 1, 2]) {
        const at = (h: number) =>
          gradients(
            {
              ...net,
              [key]: net[key].map((p, j) =>
                j === i ? p + h : p,
              ),
            },
            alpha,
          ).loss;
        const g = gradients(net, alpha)[`d${key}`][i];
        expect(g).toBeCloseTo((at(1e-6) - at(-1e-6)) / 2e-6, 5);
      }
});

test('the third unit is dead: nothing reaches it, unless it leaks', () => {
  const dead = gradients(net, 0);
  expect(
    [dead.dw[2], dead.db[2], dead.dv[2]].map(Math.abs),
  ).toEqual([0, 0, 0]);
  const alive = gradients(net, 0.1);
  expect(Math.abs(alive.db[2])).toBeGreaterThan(1e-3);
});

test('slope is the slope of leaky', () => {
  for (const z of [-2, 3])
    expect(slope(z, 0.3)).toBeCloseTo(
      (leaky(z + 1e-6, 0.3) - leaky(z - 1e-6, 0.3)) / 2e-6,
      8,
    );
});
