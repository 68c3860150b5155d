import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  length,
  stepL1,
  stepL2,
  stepSquared,
} from './decay-near-zero';

const page = 'foundations/norms';
const starts = [
  [0.75, 0.375],
  [-1, 0.2, 0.05],
  [0.3, -0.3],
];

/** How low ½‖w − x‖² + η f(w) gets on random w near and far: the step should be lower. */
function lowest(
  x: number[],
  eta: number,
  f: (w: number[]) => number,
) {
  let low = Infinity;
  for (let trial = 0; trial < 4000; trial++) {
    const size = 2 * 10 ** -(trial % 5);
    const w = x.map(
      (xi, i) =>
        xi * ((trial % 7) / 6) +
        size * Math.sin(trial * (i + 1.7)),
    );
    low = Math.min(
      low,
      0.5 * length(w.map((wi, i) => wi - x[i])) ** 2 +
        eta * f(w),
    );
  }
  return low;
}

test('the L1 and the L2 step are proximal steps of their norms', () => {
  const l1 = (w: number[]) =>
    w.reduce((s, wi) => s + Math.abs(wi), 0);
  const cases = [
    {step: stepL1, f: l1},
    {step: stepL2, f: length},
  ];
  for (const {step, f} of cases) {
    for (const x of starts) {
      for (const eta of [0.02, 0.1, 0.5]) {
        const w = step(x, eta);
        const cost =
          0.5 * length(w.map((wi, i) => wi - x[i])) ** 2 +
          eta * f(w);
        expect(cost).toBeLessThanOrEqual(
          lowest(x, eta, f) + 1e-12,
        );
      }
    }
  }
});

test('small steps follow the laws of the page', () => {
  const [eta, time] = [1e-4, 0.5];
  for (const x of starts) {
    const run = (step: typeof stepL1) => {
      let w = x;
      for (let k = 0; k < time / eta; k++) w = step(w, eta);
      return w;
    };
    const left = Math.max(1 - time / length(x), 0);
    run(stepL1).forEach((wi, i) =>
      expect(Math.abs(wi)).toBeCloseTo(
        Math.max(Math.abs(x[i]) - time, 0),
        3,
      ),
    );
    run(stepL2).forEach((wi, i) =>
      expect(wi).toBeCloseTo(left * x[i], 3),
    );
    run(stepSquared).forEach((wi, i) =>
      expect(wi).toBeCloseTo(Math.exp(-2 * time) * x[i], 3),
    );
  }
});

test('the square does not reach zero even by underflow', () => {
  let x = [0.75, 0.75];
  for (let k = 0; k < 11495; k++) x = stepSquared(x, 1 / 32);
  expect(x[0]).toBeGreaterThan(8 * Number.MIN_VALUE);
  x = stepSquared(x, 1 / 32);
  expect(x[0]).toBe(8 * Number.MIN_VALUE);
  expect(stepSquared(x, 1 / 32)).toEqual(x);
});

expectNotice(page, 'a-step-and-a-line', (run) => {
  const l1 = run.series('slope of the cost', '‖x‖₁');
  l1.x.forEach((x, i) => expect(l1.y[i]).toBe(Math.sign(x)));
  const square = run.series('slope of the cost', '‖x‖₂²');
  square.x.forEach((x, i) =>
    expect(square.y[i]).toBeCloseTo(2 * x, 12),
  );
  run.says(24, run.number('steps until exactly zero, ‖x‖₁:'));
  run.says(27, run.number('steps until exactly zero, ‖x‖₂:'));
});

expectTry(page, 'equal-weights', (run) => {
  const path = run.points('two weights on their way', '‖x‖₁');
  path.x.forEach((x, k) => expect(x).toBe(path.y[k]));
});

expectTry(page, 'longer-steps', (run) => {
  const left = run.number('length left under ‖x‖₂²:');
  run.says('8.5·10⁻⁹', left);
  expect(left).toBeGreaterThan(0);
  run.says(6, run.number('steps until exactly zero, ‖x‖₁:'));
});
