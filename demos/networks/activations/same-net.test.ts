import {erf} from 'lab';
import {expect, test} from 'vitest';
import {backprop, makeNet, units} from './same-net';

const names = Object.keys(units) as (keyof typeof units)[];

test('backpropagation gives the slope of the loss in every layer, by finite differences', () => {
  for (const name of names)
    for (const l of [0, 1, 2, 3]) {
      const g = backprop(makeNet(), name).grad[l];
      const at = (h: number) => {
        const net = makeNet();
        net[l].W[0][1] += h;
        return backprop(net, name).loss;
      };
      expect(g.W[0][1]).toBeCloseTo(
        (at(1e-6) - at(-1e-6)) / 2e-6,
        6,
      );
      const atBias = (h: number) => {
        const net = makeNet();
        net[l].b[0] += h;
        return backprop(net, name).loss;
      };
      expect(g.b[0]).toBeCloseTo(
        (atBias(1e-6) - atBias(-1e-6)) / 2e-6,
        6,
      );
    }
});

test('each unit comes with its slope', () => {
  for (const [g, d] of Object.values(units))
    for (const z of [-2.3, -0.4, 0.7, 1.9])
      expect(d(z)).toBeCloseTo(
        (g(z + 1e-5) - g(z - 1e-5)) / 2e-5,
        8,
      );
  expect(units.GELU[0](1)).toBeCloseTo(
    (1 + erf(Math.SQRT1_2)) / 2,
    12,
  );
});
