import {random, range} from 'lab';
import {expect, test} from 'vitest';
import {cornersRight, features, predict, slopes} from './xor';

const net = {
  W: [
    [0.7, -1.2],
    [0.4, 0.9],
    [-1.5, 0.3],
  ],
  c: [0.1, -0.6, 0.2],
  w: [1.1, -0.8, 0.5],
  b: -0.3,
};
const x = [0.6, -1.1];

test('slopes are those of the negative log-likelihood, by finite differences', () => {
  for (const y of [0, 1]) {
    const loss = (moved: typeof net) => {
      const p = predict(moved.w, moved.b, features(moved, x));
      return -Math.log(y === 1 ? p : 1 - p);
    };
    const g = slopes(net, x, y, features(net, x));
    const h = 1e-5; // error about h² = 1e-10
    const measure = (
      move: (n: typeof net, h: number) => void,
    ) => {
      const [up, down] = [h, -h].map((step) => {
        const copy = structuredClone(net);
        move(copy, step);
        return loss(copy);
      });
      return (up - down) / (2 * h);
    };
    expect(g.b).toBeCloseTo(
      measure((n, h) => (n.b += h)),
      8,
    );
    for (const j of [0, 1, 2]) {
      expect(g.w[j]).toBeCloseTo(
        measure((n, h) => (n.w[j] += h)),
        8,
      );
      expect(g.c[j]).toBeCloseTo(
        measure((n, h) => (n.c[j] += h)),
        8,
      );
      for (const i of [0, 1])
        expect(g.W[j][i]).toBeCloseTo(
          measure((n, h) => (n.W[j][i] += h)),
          8,
        );
    }
  }
});

test('no line gets four corners, random search finds three; two hand-set units get four', () => {
  const dice = random(7);
  const best = range(5000).map(() => {
    const [a, b, c] = dice.normal(3);
    return cornersRight(([p, q]) =>
      a * p + b * q + c > 0 ? 1 : 0,
    );
  });
  expect(Math.max(...best)).toBe(3);
  const relu = (z: number) => Math.max(0, z);
  const two = ([p, q]: number[]) =>
    relu(p - q) + relu(q - p) - 1;
  expect(cornersRight((v) => (two(v) > 0 ? 1 : 0))).toBe(4);
});

test('the mean loss of any affine score on XOR is at least log 2', () => {
  const dice = random(8);
  const corners = [
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ];
  for (const _ of range(500)) {
    const [a, b, c] = dice.normal(3);
    const loss = corners.reduce((s, [p, q, y]) => {
      const z = a * p + b * q + c;
      return s + Math.log1p(Math.exp(y === 1 ? -z : z)) / 4;
    }, 0);
    expect(loss).toBeGreaterThan(Math.LN2);
  }
});
