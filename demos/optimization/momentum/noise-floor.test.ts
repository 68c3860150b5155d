import {expect, test} from 'vitest';
import {random} from 'lab';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {floor, run as walk} from './noise-floor';

const page = 'optimization/momentum';

/** Covariance of (θₜ, θₜ₋₁) by iterating P ← A P Aᵀ + Q until it stands still. */
function stationary(alpha: number, eta: number) {
  const b = 1 + alpha - eta;
  let [p, q, r] = [0, 0, 0]; // Var θₜ, Cov(θₜ, θₜ₋₁), Var θₜ₋₁
  for (let t = 0; t < 20_000; t++)
    [p, q, r] = [
      b * b * p -
        2 * b * alpha * q +
        alpha * alpha * r +
        eta * eta,
      b * p - alpha * q,
      p,
    ];
  return p;
}

test('the floor is the fixed point of the covariance', () => {
  for (const [alpha, eta] of [
    [0, 0.1],
    [0.9, 0.01],
    [0.9, 0.1],
    [0.5, 2.5],
  ])
    expect(
      floor(alpha, eta) / stationary(alpha, eta),
    ).toBeCloseTo(1, 9);
});

test('the three numbers of the text', () => {
  expect(floor(0, 0.1)).toBeCloseTo(0.0526, 4);
  expect(floor(0.9, 0.01)).toBeCloseTo(0.0501, 4);
  expect(floor(0.9, 0.1)).toBeCloseTo(0.5135, 4);
});

test('the walk is v ← αv − η(θ + ξ), θ ← θ + v, from rest', () => {
  const dice = random(3);
  let [theta, v] = [4, 0];
  const path = walk(0.6, 0.2, 3);
  for (let t = 0; t < 50; t++) {
    expect(path[t]).toBeCloseTo(theta, 12);
    v = 0.6 * v - 0.2 * theta - 0.2 * dice.normal();
    theta += v;
  }
});

const [floors, steps] = ['E[θ²]', 'mean squared step'];
const [plain, matched, raw] = [
  'SGD',
  'momentum, η(1 − α)',
  'momentum, η',
];

expectNotice(page, 'same-floor', async (run) => {
  run.says('0.05', run.table().cell(plain, 'E[θ²]'));
  run.says('0.05', run.table().cell(matched, 'E[θ²]'));
  for (const other of await run.seeds(3)) {
    const t = other.table();
    const ratio =
      t.cell(matched, floors) / t.cell(plain, floors);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.21); // two digits are shown
    const factor =
      t.cell(plain, steps) / t.cell(matched, steps);
    other.says(20, factor, 2);
  }
});

expectTry(page, 'long-steps', async (run) => {
  run.says('1.0', run.table().cell(plain, 'by the formula'));
  run.says('0.5', run.table().cell(matched, 'by the formula'));
  for (const other of await run.seeds(3)) {
    const t = other.table();
    const ratio =
      t.cell(matched, floors) / t.cell(plain, floors);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(0.6);
  }
});

expectTry(page, 'fifty-times', async (run) => {
  const promised = run.table().column('by the formula');
  run.says(50, promised[2] / promised[0], 5);
  for (const other of await run.seeds(3)) {
    const t = other.table();
    const ratio = t.cell(raw, floors) / t.cell(plain, floors);
    expect(ratio).toBeGreaterThan(37); // a quarter of chance
    expect(ratio).toBeLessThan(63);
  }
});
