import {gelu, grad, sigmoid as oracle, silu} from 'lab';
import {expect, test} from 'vitest';
import {sigmoid, units, worst} from './shapes';

const points = [-3.7, -1.2, -0.3, 0.4, 1.6, 4.2];

test('sigmoid, SiLU and GELU agree with a library, and so do their slopes', () => {
  for (const z of points) {
    expect(sigmoid(z)).toBeCloseTo(oracle(z), 12);
    expect(units.SiLU[0](z)).toBeCloseTo(silu(z), 12);
    expect(units.GELU[0](z)).toBeCloseTo(gelu(z), 12);
    expect(units.SiLU[1](z)).toBeCloseTo(grad(silu)(z), 10);
    expect(units.GELU[1](z)).toBeCloseTo(grad(gelu)(z), 10);
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
  const d = grid.map((z) => units.GELU[1](-z));
  expect(Math.max(...d)).toBeCloseTo(1.129, 3);
});
