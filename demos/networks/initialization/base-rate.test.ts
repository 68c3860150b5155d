import {binaryCrossEntropy, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {entropy, gradient, logOdds} from './base-rate';

const page = 'networks/initialization';

test('the sigmoid of the log-odds is π', () => {
  for (const pi of [0.01, 0.3, 0.5])
    expect(1 / (1 + Math.exp(-logOdds(pi)))).toBeCloseTo(
      pi,
      12,
    );
});

test('at w = 0 the gradient in b is σ(b) minus the base rate', () => {
  const w = tensor([0, 0]);
  for (const b of [-4, 0, 1])
    expect(gradient({w, b}).b).toBeCloseTo(
      1 / (1 + Math.exp(-b)) - 0.02,
      12,
    );
});

test('the gradient is largest where predictions are worst: it is the slope along w', () => {
  // The second derivative of a loss is ≥ 0: the gradient rises along any line.
  const at = (t: number) =>
    gradient({w: tensor([t, 0]), b: -3}).w.data[0];
  expect(at(-1)).toBeLessThan(at(0));
  expect(at(0)).toBeLessThan(at(2));
  expect(at(0)).toBeLessThan(0); // the rare class lies at x₁ = 2
  expect(at(6)).toBeGreaterThan(0);
});

test('no constant prediction beats the entropy of the base rate', () => {
  const y = Array.from({length: 50}, (_, k) => +(k < 1));
  const loss = (b: number) =>
    binaryCrossEntropy(
      y.map(() => b),
      y,
    );
  for (const b of [-6, -4.5, -3, 0, 1])
    expect(loss(b)).toBeGreaterThan(entropy(0.02));
  expect(loss(logOdds(0.02))).toBeCloseTo(entropy(0.02), 12);
  expect(entropy(0.01)).toBeCloseTo(0.056, 3);
});

test('after 1/π of time the bias alone still predicts 1.6 π', () => {
  for (const pi of [0.01, 0.001]) {
    const h = 0.01;
    let b = 0;
    for (let t = 0; t < 1 / pi; t += h)
      b += h * (pi - 1 / (1 + Math.exp(-b)));
    expect(Math.exp(b) / pi).toBeCloseTo(1.6, 1);
  }
});

const late = (run: Run) =>
  run
    .series('loss', 'b = 0')
    .y.findIndex(
      (loss) =>
        loss < run.table().cell('b = log-odds', 'first loss'),
    );

expectNotice(page, 'fifty-steps-late', async (run) => {
  for (const other of await run.seeds(5))
    run.says(50, (late(other) + 50) / 2, 5);
  run.says(58, late(run), 1);
});

expectTry(page, 'larger-rate', (run, author) => {
  run.says(14, late(run), 1);
  expect((4 * late(run)) / late(author)).toBeCloseTo(1, 1);
});

expectTry(page, 'rarer-class', async (run) => {
  run.says('0.040', run.table().cell('b = 0', 'last loss'));
  run.says(
    '0.031',
    run.table().cell('b = log-odds', 'first loss'),
  );
  for (const other of await run.seeds(5))
    expect(
      other.table().cell('b = 0', 'last loss'),
    ).toBeGreaterThan(0.0355);
});

expectTry(page, 'balanced-classes', (run) => {
  const [zero, odds] = ['b = 0', 'b = log-odds'].map(
    (name) => run.series('loss', name).y,
  );
  zero.forEach((loss, k) =>
    expect(loss).toBeCloseTo(odds[k], 12),
  );
});
