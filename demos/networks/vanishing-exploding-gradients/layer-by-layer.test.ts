import {
  add,
  matmul,
  mul,
  normalTensor,
  random,
  range,
  sum,
  tensor,
  transpose,
} from 'lab';
import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  back,
  gain,
  layer,
  run as propagate,
  units,
} from './layer-by-layer';

const page = 'networks/vanishing-exploding-gradients';
const dice = random(21);
const z = normalTensor(dice, [32, 32]);
const W = normalTensor(dice, [32, 32], 0.2);
const bump = (i: number, h: number) =>
  tensor(
    range(32).map((r) =>
      range(32).map((c) => (32 * r + c === i ? h : 0)),
    ),
  );
const delta = normalTensor(dice, [32, 32]);

test('what a layer hands down is its derivative, by finite differences', () => {
  for (const g of Object.values(units))
    for (const i of [0, 100, 700]) {
      const at = (h: number) =>
        sum(mul(layer(g, add(z, bump(i, h)), W), delta))
          .data[0];
      // central differences: error about h², rounding 1e-16/h
      expect(back(g, z, W, delta).data[i]).toBeCloseTo(
        (at(1e-5) - at(-1e-5)) / 2e-5,
        5,
      );
    }
});

test('a linear layer hands down Wᵀδ; none beats max |g′| σmax(W)', () => {
  const exact = matmul(delta, transpose(W));
  back(units.linear, z, W, delta).data.forEach((v, i) =>
    expect(v).toBeCloseTo(exact.data[i], 10),
  );
  const top = svd(W).s.data[0];
  const most = {sigmoid: 1 / 4, tanh: 1, ReLU: 1, linear: 1};
  for (const name of Object.keys(
    units,
  ) as (keyof typeof units)[]) {
    const down = back(units[name], z, W, delta);
    range(32).forEach((r) => {
      const row = (t: typeof z) =>
        Math.hypot(...t.data.slice(32 * r, 32 * r + 32));
      expect(row(down)).toBeLessThanOrEqual(
        most[name] * top * row(delta) * (1 + 1e-9),
      );
    });
  }
});

test('gains for a standard normal z: 1, 0.71, 0.68, 0.21', () => {
  const wide = normalTensor(dice, [400, 400]);
  const of = (name: keyof typeof units) =>
    gain(units[name], wide);
  expect(of('linear')).toBe(1);
  expect(of('ReLU')).toBeCloseTo(Math.SQRT1_2, 2);
  expect(of('tanh')).toBeCloseTo(0.68, 2);
  expect(of('sigmoid')).toBeCloseTo(0.21, 2);
});

test('deltas end below with what the whole net hands down', () => {
  const {W, z, deltas} = propagate(units.tanh);
  let down = deltas[20];
  for (let l = 19; l >= 0; l--)
    down = back(units.tanh, z[l], W[l], down);
  expect(deltas).toHaveLength(21);
  deltas[0].data.forEach((v, i) =>
    expect(v).toBeCloseTo(down.data[i], 10),
  );
});

const perLayer = (run: Run, name: string) =>
  run.table().cell(name, 'gain per layer');
const left = (run: Run, name: string) =>
  run.table().cell(name, 'log₁₀ ‖δ₀‖/‖δ_L‖');

expectNotice(page, 'one-line-per-unit', async (run) => {
  run.says('0.23', perLayer(run, 'sigmoid'));
  run.says('-12.6', left(run, 'sigmoid'));
  run.says('-2.7', left(run, 'ReLU'));
  for (const other of await run.seeds(5)) {
    expect(
      Math.abs(left(other, 'sigmoid') + 12.6),
    ).toBeLessThan(0.5);
    expect(left(other, 'ReLU')).toBeLessThan(-2.5);
    for (const name of ['ReLU', 'linear']) {
      const {y} = other.series('gradient of the weights', name);
      // a factor of 6 at most, where δ of ReLU loses 500
      expect(Math.max(...y) / Math.min(...y)).toBeLessThan(6);
    }
  }
});

expectTry(page, 'fifty-layers', async (run) => {
  run.says('-31.9', left(run, 'sigmoid'));
  run.says('-7.5', left(run, 'ReLU'));
  for (const other of await run.seeds(3)) {
    expect(left(other, 'sigmoid')).toBeLessThan(-31);
    expect(Math.abs(left(other, 'linear'))).toBeLessThan(1);
  }
});

expectTry(page, 'level-at-root-two', async (run) => {
  run.says('2.9', left(run, 'linear'));
  run.says('-10.2', left(run, 'sigmoid'));
  for (const other of await run.seeds(5))
    expect(Math.abs(left(other, 'ReLU'))).toBeLessThan(0.5);
});

expectTry(page, 'relu-explodes-faster', async (run) => {
  run.says('3.0', left(run, 'tanh'));
  run.says('6.8', left(run, 'ReLU'));
  for (const other of await run.seeds(5))
    expect(left(other, 'ReLU')).toBeGreaterThan(
      2 * left(other, 'tanh'),
    );
});

expectTry(page, 'normalised-and-above-one', async (run) => {
  run.says('1.22', perLayer(run, 'ReLU'));
  for (const other of await run.seeds(3)) {
    expect(perLayer(other, 'ReLU')).toBeGreaterThan(1.15);
    const wide = await other.again({knobs: {'gain s': 3}});
    // s enters once, in the last layer
    const [narrow, three] = [other, wide].map((of) => {
      const {y} = of.series('gradient ‖δ‖', 'ReLU');
      return y[0] / y[20];
    });
    expect(three / narrow).toBeCloseTo(3, 6);
  }
});
