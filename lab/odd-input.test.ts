import {describe, expect, test} from 'vitest';
import * as lab from './index';
import {cholesky, det, eigh, inv, lstsq, solve, svd} from './linalg';

const {tensor, range, add, mul, sum, grad, values} = {
  ...lab,
  values: (t: lab.Tensor) => t.values(),
};
const wild = lab as unknown as Record<string, (...args: unknown[]) => unknown>;

/** Two results of the pool's size, made one after the other, do not share their memory. */
function expectSoundPool() {
  const [a, b] = [add(tensor(range(12)), 100), mul(tensor(range(12)), 0)];
  expect(values(a)).toEqual(range(100, 112));
  expect(values(b)).toEqual(new Array(12).fill(0));
}

describe('a bad call says what is wrong and leaves lab as it was', () => {
  const x = tensor([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  const w = {input: lab.zeros(2, 2), state: lab.zeros(2, 2), bias: lab.zeros(2)};
  test.each([
    ['take: indices must be a list', () => wild.take(x, 1)],
    ['take: indices must be a list', () => wild.take(x)],
    ['take: indices: entry 1', () => wild.take(x, [0, 0.5])],
    ['slice: start must be a whole number', () => wild.slice(x)],
    ['slice: start must be a whole number', () => wild.slice(x, NaN)],
    ['slice: end must be a whole number', () => lab.slice(range(33), 0, 0.8 * 33)],
    ['rnnCell: x must be a list', () => wild.rnnCell(w, 1, lab.zeros(1, 2))],
    ['reshape: [-2, -3] is not a shape', () => lab.reshape(range(6), [-2, -3])],
    ['reshape: [1, -1] is not a shape', () => lab.reshape(range(6), [-1, -1])],
    ['tensor: 1 number does not fill shape [3]', () => tensor(5, [3])],
    ['pad: before must be a whole number', () => lab.pad(x, 0, 0.5, 0)],
    ['zeros: [[2, 3]] is not a shape', () => wild.zeros([2, 3])],
    ['ones: [NaN] is not a shape', () => lab.ones(NaN)],
    ['eye: [2.5, 2.5] is not a shape', () => lab.eye(2.5)],
    ['full: a shape must be a list', () => wild.full(3, 1)],
    [
      'at(0.5, 1) lies outside',
      () =>
        tensor([
          [1, 2],
          [3, 4],
        ]).at(0.5, 1),
    ],
    ['transpose: order', () => lab.transpose(x, [0, 0])],
    ['sgd: options must be an object', () => wild.sgd(0.1)],
    ['sgd: step.a', () => lab.sgd({rate: 1}).step({a: tensor(1)}, {a: 1} as never)],
    ["'a' is in one only", () => lab.sgd({rate: 1}).step({a: tensor(1)}, {b: tensor(1)})],
    ['outputPadding must be below', () => transposed({stride: 2, outputPadding: 2})],
    [
      'stride must be a whole number ≥ 1',
      () => lab.maxPool2d(lab.ones(1, 1, 4, 4), 2, {stride: NaN}),
    ],
    ['grad: the value of the function', () => grad(((t: lab.Tensor) => t.item() ** 2) as never)(3)],
    ['backward: the loss comes from no parameter', () => lab.backward(tensor(1))],
    [
      'categorical(p): p must be a list',
      () => (lab.random(1).categorical as (p: unknown) => number)(1),
    ],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
    expectSoundPool();
  });

  test('dice do not fall, weights do not move, an optimiser does not count', () => {
    const dice = lab.random(1);
    expect(() => lab.copyTask(dice, {delay: -1})).toThrow('copyTask: delay');
    expect(() => lab.twoMoons(dice, 5, NaN)).toThrow('twoMoons: noise');
    expect(() => dice.integer(0)).toThrow('integer');
    expect(dice.uniform()).toBe(lab.random(1).uniform());
    const weights = {a: tensor([1]), b: tensor([1, 2])};
    const seen: number[] = [];
    const descent = lab.sgd({rate: (t) => (seen.push(t), 1)});
    expect(() => descent.step(weights, {a: tensor([1]), b: tensor([1])})).toThrow('sgd: step');
    descent.step(weights, {b: tensor([0, 0]), a: tensor([0])}); // matched by name
    expect([weights.a.values(), seen]).toEqual([[1], [0, 0]]);
  });

  test('a list that is changed later does not reach into a tensor', () => {
    const shape = [2, 2];
    const made = [lab.full(shape, 1), lab.reshape(range(4), shape), tensor(range(4), shape)];
    shape[0] = 7;
    for (const t of made) expect(t.shape).toEqual([2, 2]);
    const ids = [0, 1];
    const p = lab.parameter([1, 2, 3]);
    const y = sum(lab.take(p, ids));
    ids[0] = 2;
    lab.backward(y);
    expect(p.grad?.values()).toEqual([1, 1, 0]);
  });

  test('a derivative passes through tensor(x, shape), and is taken inside withoutTracking', () => {
    expect(grad((t) => sum(lab.square(tensor(t, [2, 2]))))(range(4))).toEqual([0, 2, 4, 6]);
    expect(lab.withoutTracking(() => grad(lab.square)(3))).toBe(6);
    expect(lab.withoutTracking(() => lab.hessian((t) => sum(lab.pow(t, 3)), [1, 2]))).toEqual([
      [6, 0],
      [0, 12],
    ]);
  });
});

describe('NaN and infinity are as in NumPy and PyTorch', () => {
  const inf = Infinity;
  test.each<[string, () => unknown, unknown]>([
    ['isClose(1, ∞)', () => lab.isClose(1, inf), false],
    ['isClose(∞, ∞)', () => lab.isClose(inf, inf), true],
    ['isClose(∞, −∞)', () => lab.isClose(inf, -inf), false],
    ['isClose(NaN, NaN)', () => lab.isClose(NaN, NaN), false],
    ['relu', () => lab.relu([NaN, -inf, inf]), [NaN, 0, inf]],
    [
      'argmax',
      () => [
        lab.argmax([1, NaN, 2]),
        lab.argmax(
          [
            [1, 2],
            [NaN, 0],
          ],
          1,
        ),
      ],
      [1, [1, 0]],
    ],
    ['max, min', () => [lab.max([1, NaN, 2]), lab.min([NaN, 1])], [NaN, NaN]],
    [
      'quantile',
      () =>
        [
          [1, NaN, 3],
          [NaN, 1, 3],
          [1, 3, NaN],
        ].map((v) => lab.quantile(v, 0.5)),
      [NaN, NaN, NaN],
    ],
    ['quantile of ∞', () => [0, 0.5, 1].map((q) => lab.quantile([1, inf, inf], q)), [1, inf, inf]],
    ['silu', () => lab.silu([-inf, inf, NaN]), [0, inf, NaN]],
    ['slope of silu', () => grad((t) => sum(lab.silu(t)))([-inf, 0, inf]), [0, 0.5, 1]],
    ['gelu', () => lab.gelu([-inf, inf, NaN]), [0, inf, NaN]],
    ['slope of gelu', () => grad((t) => sum(lab.gelu(t)))([-inf, 0, inf]), [0, 0.5, 1]],
    ['pow', () => [lab.pow(1, NaN), lab.pow(NaN, 0), lab.pow(-1, inf)], [1, 1, 1]],
    ['clip', () => lab.clip([NaN, inf], 0, 1), [NaN, 1]],
    ['a tensor as text', () => String(tensor([NaN, inf, -0])), 'Tensor [3] [NaN,Infinity,-0]'],
    ['logSumExp', () => [lab.logSumExp([-inf, -inf]), lab.logSumExp([inf, 0])], [-inf, inf]],
    ['crossEntropy', () => lab.crossEntropy([[0, -inf]], [[1, 0]]), 0],
  ])('%s', (_, run, wanted) => expect(run()).toEqual(wanted));

  test.each([0, 1, 2, 3])('max pooling finds the NaN at %i', (at) => {
    const x = tensor(
      range(4).map((i) => (i === at ? NaN : i)),
      [1, 1, 2, 2],
    );
    expect(lab.maxPool2d(x, 2).values()).toEqual([NaN]);
  });
});

describe('scale', () => {
  const close = (a: number, b: number) => Math.abs(a / b - 1) < 1e-12;
  test.each<[string, () => number, number]>([
    ['crossEntropy', () => lab.crossEntropy([[1e16, 1e16]], [0]), Math.LN2],
    ['logSoftmax', () => lab.logSoftmax([1e16, 1e16])[0], -Math.LN2],
    ['binaryCrossEntropy of a sure hit', () => lab.binaryCrossEntropy([40], [1]), Math.exp(-40)],
    ['norm, p = 600', () => lab.norm([3, -4], 600), 4],
    ['norm, p = 900', () => lab.norm([0.3, 0.4], 900), 0.4],
    ['norm of huge', () => lab.norm([3e200, 4e200]), 5e200],
    ['norm of tiny', () => lab.norm([3e-200, 4e-200]), 5e-200],
    ['treeNorm', () => lab.treeNorm([tensor([3e200]), tensor([4e200])]), 5e200],
    ['std of huge', () => lab.std([1e200, -1e200]), 1e200],
    ['std of tiny', () => lab.std([1e-200, -1e-200]), 1e-200],
    ['mean of huge', () => lab.mean([1.5e308, 1.5e308]), 1.5e308],
    // Φ by mpmath's erfc, 50 digits
    ['gelu(−8)', () => lab.gelu(-8), -8 * 6.220960574271785e-16],
    ['gelu(−3)', () => lab.gelu(-3), -3 * 1.3498980316300946e-3],
    ['gelu(−30)', () => lab.gelu(-30), -30 * 4.906713927148187e-198],
    ['linspace over all', () => lab.linspace(-1e308, 1e308, 3)[1] + 1, 1],
    ['quantile over all', () => lab.quantile([-1e308, 1e308], 0.75), 5e307],
    ['slope of div', () => grad((t) => lab.div(1e200, t))(1e160), -1e-120],
    [
      'layerNorm',
      () => lab.layerNorm(tensor([[1e200, -1e200]]), lab.ones(2), lab.zeros(2)).at(0, 0),
      1,
    ],
    ['rmsNorm', () => lab.rmsNorm(tensor([1e200, -1e200]), lab.ones(2)).at(0), 1],
    [
      'solve',
      () =>
        solve(
          [
            [1e20, 0],
            [0, 1],
          ],
          [2e20, 3],
        )[1],
      3,
    ],
    [
      'inv',
      () =>
        inv([
          [1e-20, 0],
          [0, 1],
        ])[0][0],
      1e20,
    ],
    [
      'lstsq',
      () =>
        lstsq(
          [
            [1e20, 0],
            [0, 1],
            [0, 1],
          ],
          [1e20, 3, 3],
        )[1],
      3,
    ],
    [
      'det',
      () =>
        det([
          [1e200, 0, 0],
          [0, 1e200, 0],
          [0, 0, 1e-300],
        ]),
      1e100,
    ],
    [
      'svd',
      () =>
        svd([
          [1e-300, 0],
          [0, 2e-300],
        ]).s[1],
      1e-300,
    ],
    [
      'eigh',
      () =>
        eigh([
          [1e-300, 0],
          [0, 2e-300],
        ]).values[0],
      1e-300,
    ],
    [
      'cholesky',
      () =>
        cholesky([
          [4e-300, 0],
          [0, 1e-300],
        ])[0][0],
      2e-150,
    ],
  ])('%s', (_, run, wanted) => expect([run(), close(run(), wanted)]).toEqual([run(), true]));

  test('a singular matrix stays singular in all units, and so does an unsymmetric one', () => {
    for (const s of [1e-200, 1, 1e200]) {
      expect(() =>
        solve(
          [
            [s, 2 * s],
            [2 * s, 4 * s],
          ],
          [1, 2],
        ),
      ).toThrow('singular');
      expect(() =>
        eigh([
          [1e-12 * s, 1e-11 * s],
          [0, 1e-12 * s],
        ]),
      ).toThrow('symmetric');
    }
    expect(() =>
      eigh([
        [1e20, 1],
        [2, 1],
      ]),
    ).toThrow('symmetric');
    expect(
      cholesky([
        [4, 2 + 1e-13],
        [2, 3],
      ])[0][0],
    ).toBe(2);
  });

  test('where there is no derivative it is a subgradient, not NaN', () => {
    for (const p of [1, 1.5, 2, 3, Infinity])
      expect(grad((t) => lab.norm(t, p))([0, 0]), `p = ${p}`).toEqual([0, 0]);
    expect(grad((t) => lab.norm(t, 0.5))([4, 0])[1]).toBe(0);
    expect(grad((t) => lab.std(t))([0.1, 0.1, 0.1])).toEqual([0, 0, 0]);
    expect(lab.std([0.1, 0.1, 0.1])).toBe(0);
    expect(lab.hessian((t) => lab.norm(t), [3, 4])[0][0]).toBeCloseTo(16 / 125, 12);
  });
});

function transposed(options: object) {
  return lab.convTranspose2d(lab.ones(1, 1, 3, 3), lab.ones(1, 1, 2, 2), options);
}

describe('axes and rims', () => {
  test('stack along the last axis', () => {
    expect(
      lab
        .stack(
          [
            [1, 2],
            [3, 4],
          ],
          -1,
        )
        .rows(),
    ).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(() => lab.stack([[1], [2]], 2)).toThrow('stack: there is no axis 2');
  });

  test('convTranspose2d with outputPadding and dilation spreads each pixel', () => {
    const y = transposed({dilation: 3, outputPadding: 2});
    expect(y.shape).toEqual([1, 1, 8, 8]);
    // every pixel lands at its place and three beyond, in both directions
    const wanted = range(64).map((at) => {
      const hits = (i: number) => range(3).filter((n) => n === i || n + 3 === i).length;
      return hits(Math.floor(at / 8)) * hits(at % 8);
    });
    expect(y.values()).toEqual(wanted);
  });

  test('avgPool2d refuses a window of padding alone and counts no padding', () => {
    expect(() => lab.avgPool2d(lab.ones(1, 1, 4, 4), 2, {padding: 2})).toThrow(
      'avgPool2d: a window lies wholly',
    );
    expect(new Set(lab.avgPool2d(lab.ones(1, 1, 4, 4), 2, {padding: 1}).values())).toEqual(
      new Set([1]),
    );
    expect(lab.maxPool2d(lab.ones(1, 1, 4, 4), 2, {stride: undefined}).shape).toEqual([1, 1, 2, 2]);
  });

  test('range ends before its end, whatever the step rounds to', () => {
    expect(range(1, 1.3, 0.1)).toHaveLength(3);
    expect(range(0, 2.1, 0.7)).toHaveLength(3);
    for (let n = 1; n < 200; n++)
      for (const step of [0.1, 0.3, 0.7, -0.1])
        expect(range(1, 1 + n * step, step), `${n} steps of ${step}`).toHaveLength(n);
  });
});
