import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {crossEntropy, entropy, kl} from './three-bars';

const page = 'foundations/information-theory';
const laws = [
  [0.7, 0.2, 0.1],
  [0.5, 0.3, 0.2],
  [0.1, 0.1, 0.8],
  [1 / 3, 1 / 3, 1 / 3],
];

test('cross-entropy is the mean length of a code for Q', () => {
  // Q of powers of ½: lengths 1, 2, 3, 3.
  const P = [0.1, 0.2, 0.3, 0.4];
  const Q = [0.5, 0.25, 0.125, 0.125];
  expect(crossEntropy(P, Q)).toBeCloseTo(
    0.1 * 1 + 0.2 * 2 + 0.3 * 3 + 0.4 * 3,
    12,
  );
  expect(entropy(Q)).toBe(1.75);
  expect(entropy([0, 1, 0])).toBe(0);
});

test('kl is the integral of χ² along the way from P to Q', () => {
  // Twice integrated: Σ ∫₀¹ (1 − t)(P − Q)² / (Q + t(P − Q)) dt.
  for (const P of laws)
    for (const Q of laws) {
      let total = 0;
      const n = 4000;
      for (let k = 0; k < n; k++) {
        const t = (k + 0.5) / n;
        P.forEach((p, i) => {
          const at = Q[i] + t * (p - Q[i]);
          total += ((1 - t) * (p - Q[i]) ** 2) / at / n;
        });
      }
      expect(kl(P, Q)).toBeCloseTo(total / Math.LN2, 5);
      expect(kl(P, Q)).toBeGreaterThan(-1e-15);
    }
  expect(kl([0.5, 0.5, 0], [0.5, 0, 0.5])).toBe(Infinity);
  expect(kl([0, 1], [0.5, 0.5])).toBe(1);
});

const row = (run: Run, name = 'P, Q') =>
  ['H(P)', 'KL(P‖Q)', 'H(P, Q)'].map((column) =>
    run.table().cell(name, column),
  );

expectNotice(page, 'bars-add', (run) => {
  const [h, surplus, total] = row(run);
  run.says(1.75, h);
  run.says('0.96', surplus);
  run.says('2.71', total);
  row(run, 'exchanged').forEach((value, i) =>
    expect(Math.abs(value - row(run)[i])).toBeGreaterThan(0.05),
  );
});

expectTry(page, 'one-hot-target', async (run) => {
  const [h, surplus, total] = row(run);
  expect(h).toBe(0);
  expect(surplus).toBe(total);
  run.says(3, total);
  const {rows, columns} = run.table();
  for (const infinite of ['KL(P‖Q)', 'H(P, Q)'])
    expect(rows[1][columns.indexOf(infinite)]).toBe('∞');
  // No weight at all is no law: the demo takes the even one.
  const none = await run.again({
    knobs: {'P, weights': [0, 0, 0, 0]},
  });
  expect(row(none)[0]).toBe(2);
});

expectTry(page, 'right-belief', (run) => {
  const [h, surplus, total] = row(run);
  run.says(0, surplus);
  run.says(1.75, total);
  expect(h).toBe(total);
});
