import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  leastStretch,
  loss,
  slopes,
  type Unit,
} from './many-starts';

const page = 'networks/feedforward';
const net: Unit[] = [
  [1.1, -0.4, 0.2, 0.7],
  [-0.6, 0.9, 0.3, -1.2],
  [0.5, 0.8, -0.7, 0.4],
];

test('the loss is the mean of ½(f − y)², written out', () => {
  const relu = (z: number) => Math.max(0, z);
  const f = (p: number, q: number) =>
    0.7 * relu(1.1 * p - 0.4 * q + 0.2) -
    1.2 * relu(-0.6 * p + 0.9 * q + 0.3) +
    0.4 * relu(0.5 * p + 0.8 * q - 0.7);
  const all =
    f(0, 0) ** 2 +
    (f(0, 1) - 1) ** 2 +
    (f(1, 0) - 1) ** 2 +
    f(1, 1) ** 2;
  expect(loss(net)).toBeCloseTo(all / 8, 12);
});

test('slopes agree with finite differences', () => {
  const h = 1e-6;
  net.forEach((_, j) =>
    [0, 1, 2, 3].forEach((i) => {
      const at = (step: number) => {
        const copy = net.map((u): Unit => [...u]);
        copy[j][i] += step;
        return loss(copy);
      };
      expect(slopes(net)[j][i]).toBeCloseTo(
        (at(h) - at(-h)) / (2 * h),
        7,
      );
    }),
  );
});

test('two units in the right place solve XOR; with one dead and one for a single corner it is stuck at 1/8', () => {
  const solved = [
    [1, -1, 0, 1],
    [-1, 1, 0, 1],
  ];
  const stuck = [solved[0], [-1, -1, -1, 1]];
  expect(loss(solved)).toBe(0);
  expect(loss(stuck)).toBe(1 / 8);
  for (const at of [solved, stuck])
    expect(Math.hypot(...slopes(at).flat())).toBe(0);
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

const solved = (run: Run, n: number) =>
  run.table().cell(String(n), 'solved');

expectNotice(page, 'levels-and-widths', async (run) => {
  run.says(7, solved(run, 2));
  run.says(40, solved(run, 16));
  for (const other of await run.seeds(3)) {
    expect(solved(other, 2)).toBeLessThan(15);
    expect(solved(other, 16)).toBeGreaterThan(37);
    for (const {y} of ['2', '3'].map((n) => other.series(n)))
      for (const v of y)
        expect(
          Math.min(
            ...[0, 1 / 8, 1 / 4].map((l) => Math.abs(v - l)),
          ),
        ).toBeLessThan(0.05);
    const full = other.table().column('stuck at rank 4');
    expect(Math.max(...full)).toBe(0);
  }
});

expectTry(page, 'large-first-weights', async (run, author) => {
  run.says(33, solved(run, 16));
  const [one, two] = [run, author].map((at) => at.seeds(2));
  const big = await one;
  const small = await two;
  big.forEach((at, k) =>
    expect(solved(at, 16)).toBeLessThan(solved(small[k], 16)),
  );
});
