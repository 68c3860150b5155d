import {random} from 'lab';
import {expect, test} from 'vitest';
import {forward, masks} from './all-masks';
import type {Net} from './all-masks';

const dice = random(2);
const rows = (count: number, width: number) =>
  Array.from({length: count}, () => dice.normal(width));
const net: Net = {
  A: rows(6, 3),
  B: rows(6, 7),
  v: dice.normal(7),
};
const x = [0.3, -0.8, 1];
const ones = [1, 1, 1, 1, 1, 1];

test('the masks have probabilities, and their mean is 1', () => {
  for (const q of [0.3, 0.5, 1]) {
    const all = masks(q);
    expect(all.length).toBe(q === 1 ? 1 : 64);
    expect(
      all.reduce((s, {chance}) => s + chance, 0),
    ).toBeCloseTo(1, 12);
    for (let j = 0; j < 6; j++)
      expect(
        all.reduce((s, {m, chance}) => s + chance * m[j], 0),
      ).toBeCloseTo(1, 12);
  }
});

test('last layer only: the mean logit is the unmasked one', () => {
  const mean = masks(0.4).reduce(
    (s, {m, chance}) =>
      s + chance * forward(net, x, ones, m).logit,
    0,
  );
  expect(mean).toBeCloseTo(
    forward(net, x, ones, ones).logit,
    12,
  );
});

test('first layer: a relu stands behind it, and the two differ', () => {
  const mean = masks(0.4).reduce(
    (s, {m, chance}) =>
      s + chance * forward(net, x, m, ones).logit,
    0,
  );
  expect(
    Math.abs(mean - forward(net, x, ones, ones).logit),
  ).toBeGreaterThan(1e-3);
});

test('a net whose units never switch has an exact mean', () => {
  // Positive weights and inputs: every relu is the identity, for every mask.
  const positive: Net = {
    A: net.A.map((r) => r.map(Math.abs)),
    B: net.B.map((r) => r.map(Math.abs)),
    v: net.v,
  };
  const at = [0.3, 0.8, 1];
  let mean = 0;
  for (const a of masks(0.5))
    for (const b of masks(0.5))
      mean +=
        a.chance *
        b.chance *
        forward(positive, at, a.m, b.m).logit;
  expect(mean).toBeCloseTo(
    forward(positive, at, ones, ones).logit,
    10,
  );
});
