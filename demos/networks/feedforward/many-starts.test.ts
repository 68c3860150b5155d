import {expect, test} from 'vitest';
import {leastStretch, slopes, type Unit} from './many-starts';

const net: Unit[] = [
  [1.1, -0.4, 0.2, 0.7],
  [-0.6, 0.9, 0.3, -1.2],
  [0.5, 0.8, -0.7, 0.4],
];

test('slopes agree with finite differences', () => {
  const {grad} = slopes(net);
  const h = 1e-6;
  net.forEach((_, j) =>
    [0, 1, 2, 3].forEach((i) => {
      const at = (step: number) => {
        const copy = net.map((u): Unit => [...u]);
        copy[j][i] += step;
        return slopes(copy).loss;
      };
      expect(grad[j][i]).toBeCloseTo(
        (at(h) - at(-h)) / (2 * h),
        7,
      );
    }),
  );
});

test('two units in the right place solve XOR, with no slope left', () => {
  const {loss, grad} = slopes([
    [1, -1, 0, 1],
    [-1, 1, 0, 1],
  ]);
  expect(loss).toBe(0);
  expect(Math.hypot(...grad.flat())).toBe(0);
});

test('one dead unit and one for a single corner: stuck at 1/8', () => {
  const {loss, grad} = slopes([
    [1, -1, 0, 1],
    [-1, -1, -1, 1],
  ]);
  expect(loss).toBe(1 / 8);
  expect(Math.hypot(...grad.flat())).toBe(0);
});

test('leastStretch is 0 for repeated units and the least singular value else', () => {
  const four: Unit[] = [
    [0, 0, 1, 1],
    [0, 1, 0, 1],
    [1, 0, 0, 1],
    [1, 1, -1, 1],
  ];
  // Phi has rows (1,0,0,0), (1,1,0,0), (1,0,1,0), (1,1,1,1): determinant 1
  expect(leastStretch(four)).toBeGreaterThan(0.2);
  expect(
    leastStretch([four[0], four[0], four[2], four[3]]),
  ).toBeCloseTo(0, 12);
});
