import {
  grad,
  mul,
  random,
  square,
  sum,
  tensor,
  type Tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  bnBackward,
  gradients,
  growth,
  standardise,
} from './deep-and-normalised';

const page = 'networks/normalization';

test('bnBackward is the derivative that autodiff finds', () => {
  const z = tensor([
    [1, 5],
    [-2, 0.5],
    [0.3, 2],
    [4, -1],
  ]);
  const d = tensor([
    [1, 0.2],
    [-1, 3],
    [0.4, 1],
    [2, -2],
  ]);
  const {xhat, s} = standardise(z);
  const found = grad((z: Tensor) =>
    sum(mul(d, standardise(z).xhat)),
  )(z);
  bnBackward(d, xhat, s).data.forEach((v, i) =>
    expect(v).toBeCloseTo(found.data[i], 6),
  );
});

test('ReLU of a normal number has variance (π − 1)/2π', () => {
  const h = random(1)
    .normal(200000)
    .map((z) => Math.max(0, z));
  const mean = h.reduce((s, v) => s + v, 0) / h.length;
  const v =
    h.reduce((s, w) => s + (w - mean) ** 2, 0) / h.length;
  expect(v).toBeCloseTo((Math.PI - 1) / (2 * Math.PI), 2);
  // half of the squared gradient passes, 1/v multiplies it
  expect(Math.sqrt(0.5 / v)).toBeCloseTo(growth, 2);
});

test('growth: 1.21 per layer, 313 in 30, 14,000 in 50', () => {
  expect(growth).toBeCloseTo(1.211, 3);
  expect(growth ** 2).toBeCloseTo(1.467, 3);
  expect(Math.abs(growth ** 30 - 313)).toBeLessThan(1);
  expect(Math.abs(growth ** 50 / 14000 - 1)).toBeLessThan(0.04);
});

test('without BN a layer is neutral on average, He’s choice', () => {
  const [top, ...rest] = gradients(false).map(
    (g) => sum(square(g)).data[0],
  );
  expect((rest[29] / top) ** (1 / 60)).toBeGreaterThan(0.9);
  expect((rest[29] / top) ** (1 / 60)).toBeLessThan(1.1);
});

const rate = (run: Run, name: string) =>
  run.table().cell(name, 'growth per layer');
const inAll = (run: Run, name: string) =>
  run.table().cell(name, 'in all');

expectNotice(page, 'level-without', async (run) => {
  run.says('1.00', rate(run, 'no BN'));
  run.says('1.19', rate(run, 'BN'));
  for (const other of await run.seeds(6)) {
    expect(Math.abs(rate(other, 'no BN') - 1)).toBeLessThan(
      0.05,
    );
    expect(Math.abs(rate(other, 'BN') - growth)).toBeLessThan(
      0.05,
    );
    expect(inAll(other, 'BN')).toBeGreaterThan(150);
  }
});

expectTry(page, 'roles-exchanged', async (run) => {
  run.says('1.62', rate(run, 'no BN'));
  run.says(7, inAll(run, 'BN'), 0.5);
  for (const other of await run.seeds(6)) {
    expect(rate(other, 'no BN')).toBeGreaterThan(1.5);
    expect(inAll(other, 'BN')).toBeLessThan(12);
  }
});

expectTry(page, 'batches-of-four', async (run) => {
  run.says('1.46', rate(run, 'BN'));
  for (const other of await run.seeds(6))
    expect(rate(other, 'BN')).toBeGreaterThan(1.35);
});
