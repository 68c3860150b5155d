import fc from 'fast-check';
import * as lab from 'lab';
import {eigh, lstsq, solve, svd} from 'lab/linalg';
import {describe, expect, test} from 'vitest';
import {flat, plain, same} from './hostile/naive';

/** Numbers of many sizes, apart from 0, so that a relative comparison means something. */
const number = fc
  .tuple(fc.integer({min: 1, max: 999}), fc.integer({min: -2, max: 2}), fc.boolean())
  .map(([n, e, isNegative]) => (isNegative ? -1 : 1) * n * 10 ** e);
const vector = fc.array(number, {minLength: 2, maxLength: 9});
const matrix = fc.array(fc.tuple(number, number, number), {minLength: 2, maxLength: 6});
/** Powers of two out to where squares overflow and vanish. */
const power = fc.integer({min: -700, max: 700}).map((e) => 2 ** e);
const check = <T extends [unknown, ...unknown[]]>(
  run: (...drawn: T) => void,
  ...arbitraries: {[K in keyof T]: fc.Arbitrary<T[K]>}
) =>
  fc.assert(
    fc.property(fc.tuple(...arbitraries), (drawn) => run(...(drawn as unknown as T))),
    {seed: 5, numRuns: 100},
  );

describe('a copy of the problem, scaled by any power of two, has the scaled answer', () => {
  const p3 = (x: number[]) => lab.norm(x, 3);
  const functions: Record<string, (x: number[]) => unknown> = {
    sum: (x) => lab.sum(x),
    mean: (x) => lab.mean(x),
    std: (x) => lab.std(x),
    max: (x) => lab.max(x),
    min: (x) => lab.min(x),
    norm: (x) => lab.norm(x),
    'norm, p = 1': (x) => lab.norm(x, 1),
    'norm, p = 3': p3,
    'norm, p = ½': (x) => lab.norm(x, 0.5),
    'norm, p = 50': (x) => lab.norm(x, 50),
    'norm, p = ∞': (x) => lab.norm(x, Infinity),
    treeNorm: (x) => lab.treeNorm([lab.tensor(x)]),
    quantile: (x) => lab.quantile(x, 0.3),
    cumulative: (x) => lab.cumulative(x),
    linspace: (x) => lab.linspace(x[0], x[1], 5),
    relu: (x) => lab.relu(x),
    leakyRelu: (x) => lab.leakyRelu(x),
    clipByNorm: (x) => lab.clipByNorm(lab.tensor(x), Infinity),
  };
  test.each(Object.entries(functions))('%s', (_, f) => {
    check(
      (x: number[], s: number) => {
        const wanted = flat(plain(f(x))).map((v) => v * s);
        expect(same(flat(plain(f(x.map((v) => v * s)))), wanted, 1e-12)).toBe(true);
      },
      vector,
      power,
    );
  });

  test('gradients of norms and of std do not change', () => {
    check(
      (x: number[], s: number) => {
        for (const f of [
          (t: lab.Tensor) => lab.norm(t),
          (t: lab.Tensor) => lab.norm(t, 3),
          (t: lab.Tensor) => lab.std(t),
        ]) {
          const [one, other] = [lab.grad(f)(x), lab.grad(f)(x.map((v) => v * s))];
          expect(lab.isClose(one, other, 1e-10)).toBe(true);
        }
      },
      vector,
      power,
    );
  });

  test('normalisations without ε do not change', () => {
    check(
      (x: number[][], s: number) => {
        fc.pre(x[0].length > 0 && x.every((row) => lab.std(row) > 1e-3 * lab.norm(row, Infinity)));
        const [one, other] = [lab.tensor(x), lab.tensor(lab.mul(x, s))];
        const gain = lab.ones(3);
        const near = (a: lab.Tensor, b: lab.Tensor) => expect(lab.isClose(a, b, 1e-9)).toBe(true);
        fc.pre(s > 2 ** -400); // variances of numbers of Float64's lowest third vanish, and then ε alone counts
        near(
          lab.layerNorm(one, gain, lab.zeros(3), 0),
          lab.layerNorm(other, gain, lab.zeros(3), 0),
        );
        near(lab.rmsNorm(one, gain, 0), lab.rmsNorm(other, gain, 0));
      },
      matrix as fc.Arbitrary<number[][]>,
      power,
    );
  });

  test('solve, lstsq, svd and eigh scale with A and with b', () => {
    check(
      (x: number[][], s: number) => {
        const a = lab.add(
          lab.matmul(lab.transpose(x), x),
          lab.mul(1e4, lab.eye(3).rows()),
        ) as number[][];
        const big = lab.mul(a, s) as number[][];
        const b = [1, 2, 3];
        const near = (u: number[], v: number[]) => expect(same(u, v, 1e-6)).toBe(true);
        near(solve(big, lab.mul(b, s)), solve(a, b));
        near(lstsq(big, lab.mul(b, s)), lstsq(a, b));
        near(svd(big).s, lab.mul(svd(a).s, s));
        near(eigh(big).values, lab.mul(eigh(a).values, s));
      },
      matrix as fc.Arbitrary<number[][]>,
      power,
    );
  });

  test('solve does not depend on the units of single equations and variables', () => {
    check(
      (x: number[][], r: number, c: number) => {
        const a = lab.add(
          lab.matmul(lab.transpose(x), x),
          lab.mul(1e4, lab.eye(3).rows()),
        ) as number[][];
        const [rows, columns] = [[r, 1, 1], [1, c, 1]]; // prettier-ignore
        const odd = a.map((row, i) => row.map((v, j) => v * rows[i] * columns[j]));
        const y = solve(odd, [1 * r, 2, 3]);
        expect(same(lab.mul(y, columns), solve(a, [1, 2, 3]), 1e-6)).toBe(true);
      },
      matrix as fc.Arbitrary<number[][]>,
      fc.integer({min: -300, max: 300}).map((e) => 2 ** e),
      fc.integer({min: -300, max: 300}).map((e) => 2 ** e),
    );
  });
});

describe('a permuted copy has the permuted answer', () => {
  const turned = <T>(x: T[], seed: number) => {
    const order = lab.random(seed).permutation(x.length);
    return {order, x: order.map((i) => x[i])};
  };
  test('what reduces does not change, argmax moves along', () => {
    const f = [lab.sum, lab.mean, lab.variance, lab.std, lab.max, lab.min, lab.logSumExp] as ((
      x: number[],
    ) => number)[];
    check(
      (x: number[], seed: number) => {
        const {order, x: y} = turned(x, seed);
        const size = lab.norm(x, 1) ** 2;
        for (const g of [
          ...f,
          (v: number[]) => lab.norm(v, 3),
          (v: number[]) => lab.quantile(v, 0.4),
        ])
          expect(Math.abs(g(x) - g(y))).toBeLessThanOrEqual(1e-13 * Math.max(size, 1));
        expect(x[order[lab.argmax(y)]]).toBe(x[lab.argmax(x)]);
      },
      vector,
      fc.nat(),
    );
  });

  test('what works number by number, or row by row, is permuted', () => {
    const f: ((x: number[][]) => unknown)[] = [
      (x) => lab.gelu(x),
      (x) => lab.silu(x),
      (x) => lab.softmax(x, 1),
      (x) => lab.logSoftmax(x, 1),
      (x) => lab.layerNorm(lab.tensor(x), lab.ones(3), lab.zeros(3)),
      (x) => lab.batchNorm(lab.tensor(x), lab.ones(3), lab.zeros(3)),
      (x) => lab.matmul(x, lab.reshape(lab.range(12), [3, 4])),
      (x) => lab.maxPool2d(lab.tensor(x.flat(), [x.length, 1, 1, 3]), [1, 2]),
      (x) => lab.take(x, lab.range(x.length)),
    ];
    check(
      (x: number[][], seed: number) => {
        const {order, x: y} = turned(x, seed);
        for (const g of f) {
          const wanted = order.map((i) => (plain(g(x)) as number[][])[i]);
          expect(lab.isClose(plain(g(y)) as number[][], wanted, 1e-9), String(g)).toBe(true);
        }
        const labels = lab.range(x.length).map((i) => i % 3);
        const loss = lab.crossEntropy(
          y,
          order.map((i) => labels[i]),
        );
        expect(same(loss, lab.crossEntropy(x, labels), 1e-12)).toBe(true);
      },
      matrix as fc.Arbitrary<number[][]>,
      fc.nat(),
    );
  });
});
