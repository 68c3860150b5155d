import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {backward, forward, jacobians} from './two-orders';

const page = 'foundations/jacobian-hessian';
const W = [
  [
    [0.5, -0.2],
    [0.1, 0.9],
    [-0.7, 0.3],
  ],
  [[0.4, -1.1, 0.6]],
];

test('each layer has the Jacobian of its differences', () => {
  const x = [0.3, -0.8];
  const [J1, J2] = jacobians(W, x);
  const layer = (M: number[][], v: number[]) =>
    M.map((row) =>
      Math.tanh(row.reduce((s, w, i) => s + w * v[i], 0)),
    );
  const y = layer(W[0], x);
  const difference = (
    M: number[][],
    v: number[],
    j: number,
  ) => {
    const at = (h: number) =>
      layer(
        M,
        v.map((vi, i) => (i === j ? vi + h : vi)),
      );
    const [a, b] = [at(1e-5), at(-1e-5)];
    return a.map((ai, i) => (ai - b[i]) / 2e-5);
  };
  for (const j of [0, 1])
    difference(W[0], x, j).forEach((d, i) =>
      expect(J1[i][j]).toBeCloseTo(d, 8),
    );
  for (const j of [0, 1, 2])
    expect(J2[0][j]).toBeCloseTo(difference(W[1], y, j)[0], 8);
});

test('both orders agree, with the last factor on the left', () => {
  const turn = [
    [0, -1],
    [1, 0],
  ];
  const stretch = [
    [1, 0],
    [0, 2],
  ];
  for (const order of [forward, backward]) {
    expect(order([turn, stretch])).toEqual([
      [0, -1],
      [2, 0],
    ]);
    expect(order([stretch, turn])).toEqual([
      [0, -2],
      [1, 0],
    ]);
  }
});

const cost = (run: Run, order: string, n: number) =>
  Number(run.series(order).y[n - 1]);

expectNotice(page, 'one-output', async (run) => {
  run.says(384, cost(run, 'backward', 1));
  run.says(3120, cost(run, 'forward', 1));
  run.says(20, Number(run.knobs.inputs));
  for (const inputs of [5, 12, 20]) {
    const other = await run.again({knobs: {inputs}});
    expect(cost(other, 'forward', inputs)).toBe(
      cost(other, 'backward', inputs),
    );
    for (const n of [1, inputs - 1])
      expect(cost(other, 'backward', n)).toBeLessThan(
        cost(other, 'forward', n),
      );
  }
  // The formula of the page.
  for (let n = 1; n <= 20; n++) {
    expect(cost(run, 'forward', n)).toBe(
      20 * (12 * 12 + n * 12),
    );
    expect(cost(run, 'backward', n)).toBe(
      n * (12 * 20 + 12 * 12),
    );
  }
});

expectTry(page, 'one-input', (run) => {
  run.says(384, cost(run, 'forward', 20));
  run.says(3120, cost(run, 'backward', 20));
  run.says(20, run.series('forward').y.length);
});
