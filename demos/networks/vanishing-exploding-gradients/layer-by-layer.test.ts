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
import {back, layer, run, units} from './layer-by-layer';

const names = Object.keys(units) as (keyof typeof units)[];
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
  for (const name of names)
    for (const i of [0, 100, 700]) {
      const at = (h: number) =>
        sum(mul(layer(add(z, bump(i, h)), W, name), delta))
          .data[0];
      // central differences: error about h², rounding 1e-16/h
      expect(back(z, W, name, delta).data[i]).toBeCloseTo(
        (at(1e-5) - at(-1e-5)) / 2e-5,
        5,
      );
    }
});

test('a linear layer hands down Wᵀδ, and at most σmax(W) of it', () => {
  const down = back(z, W, 'linear', delta);
  const exact = matmul(delta, transpose(W));
  down.data.forEach((v, i) =>
    expect(v).toBeCloseTo(exact.data[i], 10),
  );
  const top = svd(W).s.data[0];
  range(32).forEach((r) => {
    const row = (t: typeof z) =>
      Math.hypot(...t.data.slice(32 * r, 32 * r + 32));
    expect(row(down)).toBeLessThanOrEqual(
      top * row(delta) * (1 + 1e-9),
    );
  });
});

test('twenty layers at gain 1: sigmoid keeps 10⁻¹², linear nearly all', () => {
  const left = (name: (typeof names)[0]) => {
    const {deltas, top} = run(name);
    return (
      Math.hypot(...deltas[0].data) / Math.hypot(...top.data)
    );
  };
  // gains 0.21 … 0.25 per layer, from the mean square of σ′
  expect(Math.log10(left('sigmoid'))).toBeLessThan(-12);
  expect(Math.abs(Math.log10(left('linear')))).toBeLessThan(1);
  // ReLU at gain 1: 2^(-20/2), up to the scatter of a finite width
  expect(
    Math.abs(Math.log10(left('ReLU')) + 10 * Math.log10(2)),
  ).toBeLessThan(0.8);
});
