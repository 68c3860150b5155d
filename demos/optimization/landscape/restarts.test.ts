import {expect, test} from 'vitest';
import {linspace, random} from 'lab';
import {rank} from 'lab/linalg';
import {draw, gradient, loss, output, train} from './restarts';

test('the gradient is that of the loss', () => {
  const net = draw(3, random(4));
  const g = gradient(net);
  const h = 1e-6;
  for (const part of ['w', 'b', 'a'] as const)
    for (let i = 0; i < 3; i++) {
      const shifted = (d: number) => {
        const copy = {...net, [part]: [...net[part]]};
        copy[part][i] += d;
        return loss(copy);
      };
      expect((shifted(h) - shifted(-h)) / (2 * h)).toBeCloseTo(
        g[part][i],
        7,
      );
    }
});

test('permuted units and flipped signs make the same function', () => {
  const net = draw(3, random(4));
  const [w, b, a] = [net.w, net.b, net.a].map((p) => [
    -p[2],
    p[0],
    p[1],
  ]);
  for (const x of [-0.7, 0.2, 1])
    expect(output({w, b, a}, x)).toBeCloseTo(
      output(net, x),
      12,
    );
});

test('12 hidden units span 12 data, so their last layer can fit anything', () => {
  const {w, b} = draw(12, random(4));
  const features = linspace(-1, 1, 12).map((x) =>
    w.map((v, i) => Math.tanh(v * x + b[i])),
  );
  expect(rank(features)).toBe(12);
});

test('training lowers the loss', () => {
  const net = draw(8, random(2));
  const before = loss(net);
  expect(loss(train(net))).toBeLessThan(before / 10);
});
