import {mul, random, range, tensor} from 'lab';
import {gelu, leakyRelu, sigmoid, silu, tanh, where} from 'lab';
import {expm1, less} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  derive,
  meanSquare,
  schemes,
  units,
} from './twenty-layers';

const page = 'networks/initialization';
const equal = range(21).map(() => 100);
const narrowing = range(21).map((l) => 200 - 5 * l);

test('He keeps the mean square through ReLU, for any widths; backward it telescopes', () => {
  for (const widths of [equal, narrowing]) {
    const [a, delta] = derive(schemes.He, widths, units.ReLU);
    for (const v of a) expect(v).toBeCloseTo(1, 6);
    expect(delta[0]).toBeCloseTo(widths[20] / widths[1], 6);
  }
});

test('Xavier through ReLU halves; through linear units it is a product of two averages', () => {
  const [halves] = derive(schemes.Xavier, equal, units.ReLU);
  expect(halves[19] / halves[0]).toBeCloseTo(2 ** -19, 10);
  const [a, delta] = derive(
    schemes.Xavier,
    narrowing,
    units.linear,
  );
  const forward = range(20).map(
    (l) =>
      (2 * narrowing[l]) / (narrowing[l] + narrowing[l + 1]),
  );
  expect(a[19]).toBeCloseTo(
    forward.reduce((p, f) => p * f, 1),
    6,
  );
  expect(delta[18]).toBeCloseTo(
    (2 * narrowing[20]) / (narrowing[19] + narrowing[20]),
    6,
  );
});

test('leaky ReLU keeps (1 + α²)/2 of the mean square', () => {
  expect(meanSquare((z) => leakyRelu(z, 0.2), 3)).toBeCloseTo(
    (3 * 1.04) / 2,
    6,
  );
});

test('tanh with variance 1/n fades like 1 / 2l, not like a power', () => {
  const [a] = derive(schemes.LeCun, equal, units.tanh);
  expect(a[19]).toBeCloseTo(0.026, 3);
});

test('with gain 5/3 tanh keeps its size, and the gradient grows by 1.21 per layer', () => {
  const deep = range(80).map(() => 100);
  const rule = (n: number) => 25 / 9 / n;
  const [a, delta] = derive(rule, deep, units.tanh);
  expect((a[78] * 25) / 9).toBeCloseTo(1.18, 2);
  expect(delta[40] / delta[41]).toBeCloseTo(1.21, 2);
});

test('one He layer: a factor of mean 1 and variance 5/n', () => {
  const dice = random(3);
  const n = 10;
  const factors = range(40000).map(
    () =>
      (2 / n) *
      dice
        .normal(n)
        .reduce((t, z) => t + Math.max(0, z) ** 2, 0),
  );
  const mean =
    factors.reduce((t, f) => t + f, 0) / factors.length;
  const variance =
    factors.reduce((t, f) => t + (f - mean) ** 2, 0) /
    factors.length;
  expect(Math.abs(mean - 1)).toBeLessThan(0.02); // 5 standard errors of 0.0035
  expect(Math.abs(variance - 0.5)).toBeLessThan(0.04);
});

test('the gains of the page', () => {
  const gain = (g: Parameters<typeof meanSquare>[0]) =>
    1 / meanSquare(g, 1);
  expect(gain((z) => silu(z))).toBeCloseTo(2.81, 2);
  expect(gain((z) => gelu(z))).toBeCloseTo(2.35, 2);
  expect(gain((z) => tanh(z))).toBeCloseTo(2.54, 2);
  const [lambda, alpha] = [
    1.0507009873554805, 1.6732632423543772,
  ];
  const selu = gain((z) =>
    mul(lambda, where(less(0, z), z, mul(alpha, expm1(z)))),
  );
  expect(selu).toBeCloseTo(1, 6);
  expect(meanSquare((z) => sigmoid(z), 1)).toBeGreaterThan(
    0.25,
  );
});

test('a positive bias adds 0.08 per He layer to the rms', () => {
  let r = 1;
  for (const _ of range(20)) {
    const z = (q: number) =>
      meanSquare(
        (zeta) =>
          units.ReLU[0](
            tensor(Array.from(zeta.data, (v) => v * q + 0.1)),
          ),
        1,
      );
    r = Math.sqrt(2 * z(r));
  }
  expect(r).toBeCloseTo(2.6, 1);
});

const forward = 'forward: mean of a²';
const backward = 'backward: mean of δ²';
const down = (run: Run, name: string) => {
  const {y} = run.series(forward, name);
  return y[19] / y[0];
};
const back = (run: Run, name: string) =>
  run.series(backward, name).y[0];

expectNotice(page, 'points-on-lines', async (run) => {
  run.says('1.9·10⁻⁶', down(run, 'LeCun'));
  expect(down(run, 'Xavier')).toBeCloseTo(
    down(run, 'LeCun'),
    12,
  );
  expect(down(run, 'He')).toBeCloseTo(1, 6);
  for (const other of await run.seeds(3)) {
    expect(Object.values(other.checks)).toEqual([true]);
  }
});

expectTry(page, 'tanh-through-twenty', (run) => {
  run.says('0.026', run.series(forward, 'LeCun').y[19]);
  run.says('2.9', back(run, 'He'));
});

expectTry(page, 'narrowing-widths', (run) => {
  run.says('0.35', back(run, 'He'));
  expect(
    down(run, 'Xavier') / down(run, 'LeCun'),
  ).toBeGreaterThan(1.5);
});
