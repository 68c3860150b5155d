import {
  elu,
  gelu,
  grad,
  leakyRelu,
  relu,
  sigmoid,
  silu,
  softplus,
  tensor,
  type Tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {units, worst} from './shapes';

const page = 'networks/activations';
const points = [-3.7, -1.2, -0.3, 0.4, 1.6, 4.2];

test('units and slopes agree with a library', () => {
  const library = {
    sigmoid,
    ReLU: relu,
    'leaky ReLU': (z: number) => leakyRelu(z, 0.1),
    softplus,
    ELU: (z: number) => elu(z, 1),
    SiLU: silu,
    GELU: gelu,
  };
  for (const name of Object.keys(
    library,
  ) as (keyof typeof library)[])
    for (const z of points) {
      const f = library[name] as (z: Tensor) => Tensor;
      expect(units[name][0](z)).toBeCloseTo(
        f(tensor(z)).item(),
        12,
      );
      expect(units[name][1](z)).toBeCloseTo(grad(f)(z), 10);
    }
});

test('tanh, hard tanh and RBF agree with their definitions', () => {
  for (const z of points) {
    const e = Math.exp(2 * z);
    expect(units.tanh[0](z)).toBeCloseTo((e - 1) / (e + 1), 12);
    expect(units['hard tanh'][0](z)).toBe(
      z < -1 ? -1 : z > 1 ? 1 : z,
    );
    expect(Math.log(units.RBF[0](z))).toBeCloseTo(-z * z, 12);
  }
});

test('a wrong slope is noticed', () => {
  expect(worst(Math.sin, Math.cos)).toBeLessThan(1e-6);
  expect(worst(Math.sin, Math.sin)).toBeGreaterThan(1);
});

test('SiLU and GELU dip below zero at the places the page names', () => {
  const grid = Array.from({length: 50001}, (_, i) => -i / 1e4);
  const lowest = (g: (z: number) => number) =>
    grid.reduce((a, z) => (g(z) < g(a) ? z : a));
  expect(lowest(units.SiLU[0])).toBeCloseTo(-1.278, 3);
  expect(units.SiLU[0](-1.278)).toBeCloseTo(-0.278, 3);
  expect(lowest(units.GELU[0])).toBeCloseTo(-0.752, 3);
  expect(units.GELU[0](-0.752)).toBeCloseTo(-0.17, 3);
});

expectNotice(page, 'factor-per-unit', (run) => {
  run.says('0.250', run.table().cell('sigmoid', 'max g′'));
  run.says('1.129', run.table().cell('GELU', 'max g′'));
});

expectTry(page, 'relu-and-gelu', (run) => {
  const [a, b] = ['ReLU', 'GELU'].map((name) =>
    ['g(−5)', 'g(5)', 'g′(−5)', 'g′(5)'].map((column) =>
      run.table().cell(name, column),
    ),
  );
  a.forEach((v, i) => expect(b[i]).toBeCloseTo(v, 3));
  run.says('-0.170', Math.min(...run.series('g', 'GELU').y));
});

expectTry(page, 'silent-on-both-sides', (run) => {
  expect(run.table().cell('RBF', 'g′(−5)')).toBe(0);
  expect(run.table().cell('RBF', 'g′(5)')).toBe(0);
});
