import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  decayFactor,
  J,
  scaled,
  stopFactor,
} from './eigen-shrinkage';

test('the scaled w* minimises J + ½α‖w‖²: no neighbour is lower', () => {
  for (const alpha of [0.1, 1, 10]) {
    const w = scaled((l) => decayFactor(l, alpha));
    const cost = (v: number[]) =>
      J(v) + (alpha * (v[0] ** 2 + v[1] ** 2)) / 2;
    for (let t = 0; t < 6.3; t += 0.1)
      for (const r of [1e-3, 0.1, 2])
        expect(
          cost([
            w[0] + r * Math.cos(t),
            w[1] + r * Math.sin(t),
          ]),
        ).toBeGreaterThan(cost(w));
  }
});

test('stopFactor is what gradient descent does', () => {
  const epsilon = 0.01;
  let w = [0, 0];
  for (let tau = 1; tau <= 200; tau++) {
    const h = 1e-5;
    const g = [0, 1].map((i) => {
      const at = (d: number) =>
        J(w.map((wj, j) => (i === j ? wj + d : wj)));
      return (at(h) - at(-h)) / (2 * h);
    });
    w = w.map((wi, i) => wi - epsilon * g[i]);
  }
  const closed = scaled((l) => stopFactor(l, 200 * epsilon));
  expect(w[0]).toBeCloseTo(closed[0], 6);
  expect(w[1]).toBeCloseTo(closed[1], 6);
});

test('1 − e^(−s) exceeds s/(1 + s) by at most 0.204', () => {
  let most = 0;
  for (let s = 0.01; s < 20; s += 0.01) {
    const more = stopFactor(s / 100, 100) - decayFactor(s, 1);
    expect(more).toBeGreaterThan(0);
    most = Math.max(most, more);
  }
  expect(most).toBeCloseTo(0.2036, 3);
});

const page = 'regularization/norm-penalties';

test('stopFactor is the product of its steps, also of many or an odd number', () => {
  for (const [lambda, steps] of [
    [4, 100],
    [0.25, 100],
    [2, 3],
    [7, 31],
  ]) {
    let left = 1;
    for (let k = 0; k < steps; k++)
      left -= 0.01 * lambda * left;
    expect(stopFactor(lambda, steps / 100)).toBeCloseTo(
      1 - left,
      12,
    );
  }
});

expectNotice(page, 'valley-first', (run) => {
  // ετ = 1/α = 1: a hundred steps of 0.01.
  const {cell} = run.table();
  for (const [name, lambda] of [
    ['λ₁', 4],
    ['λ₂', 0.25],
  ] as const)
    expect(cell('early stopping', name)).toBeCloseTo(
      1 - (1 - 0.01 * lambda) ** 100,
      3,
    );
  losesTheFlatHalfFirst(run);
});

function losesTheFlatHalfFirst(run: Run) {
  const {x, y} = run.series('minimum as α grows', 'decay');
  // Along the flat direction half is lost while the steep one keeps 90 %.
  const along = (i: number, [a, b]: number[]) =>
    a * x[i] + b * y[i];
  const t = Math.PI / 6;
  const [steep, flat] = [
    [Math.cos(t), Math.sin(t)],
    [-Math.sin(t), Math.cos(t)],
  ];
  const half = x.findIndex(
    (_, i) => along(i, flat) < along(0, flat) / 2,
  );
  expect(along(half, steep) / along(0, steep)).toBeGreaterThan(
    0.9,
  );
}

expectTry(page, 'round-bowl', (run) => {
  const {x, y} = run.series('minimum as α grows', 'decay');
  const {cell} = run.table();
  expect(cell('decay', 'λ₁')).toBe(cell('decay', 'λ₂'));
  y.forEach((v, i) => expect(v).toBeCloseTo(2 * x[i], 9));
});

expectTry(page, 'faint-decay', (run) => {
  run.says('0.998', run.table().cell('decay', 'λ₁'));
  run.says('0.962', run.table().cell('decay', 'λ₂'));
});
