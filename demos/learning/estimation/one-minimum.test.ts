import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  crossEntropy,
  kl,
  likelihood,
  model,
} from './one-minimum';

const page = 'learning/estimation';
const share = [0.1, 0.2, 0.2, 0.5];

test('the model is the law of heads in three tosses', () => {
  const theta = 0.3;
  const p = [0, 0, 0, 0];
  for (const a of [0, 1])
    for (const b of [0, 1])
      for (const c of [0, 1])
        p[a + b + c] += [a, b, c].reduce(
          (f, x) => f * (x ? theta : 1 - theta),
          1,
        );
  model(theta).forEach((v, x) =>
    expect(v).toBeCloseTo(p[x], 12),
  );
});

test('the likelihood is the product over the ten draws', () => {
  const p = model(0.6);
  const draws = [0, 1, 1, 2, 2, 3, 3, 3, 3, 3];
  const product = draws.reduce((f, x) => f * p[x], 1);
  expect(likelihood(p) / product).toBeCloseTo(1, 10);
  expect(crossEntropy(share, p)).toBeCloseTo(
    -Math.log(product) / 10,
    12,
  );
});

test('cross-entropy and KL differ by the entropy of the data', () => {
  const entropy = -share.reduce(
    (s, v) => s + v * Math.log(v),
    0,
  );
  for (const theta of [0.1, 0.5, 0.7, 0.9])
    expect(
      crossEntropy(share, model(theta)) -
        kl(share, model(theta)),
    ).toBeCloseTo(entropy, 12);
  expect(kl(model(0.4), model(0.4))).toBeCloseTo(0, 12);
  expect(kl([0, 0, 0, 1], model(0.5))).toBeCloseTo(
    Math.log(8),
    12,
  );
});

test('ten draws from the family miss by as much, once in six', () => {
  const factorial = [1];
  for (let i = 1; i <= 10; i++)
    factorial.push(i * factorial[i - 1]);
  const p = model(0.7);
  let [all, far] = [0, 0];
  for (let a = 0; a <= 10; a++)
    for (let b = 0; a + b <= 10; b++)
      for (let c = 0; a + b + c <= 10; c++) {
        const n = [a, b, c, 10 - a - b - c];
        const weight = n.reduce(
          (f, v, x) => (f * p[x] ** v) / factorial[v],
          factorial[10],
        );
        const heads = n[1] + 2 * n[2] + 3 * n[3];
        all += weight;
        const s = n.map((v) => v / 10);
        if (kl(s, model(heads / 30)) >= 0.173) far += weight;
      }
  expect(all).toBeCloseTo(1, 12);
  expect(1 / far).toBeGreaterThan(5.5);
  expect(1 / far).toBeLessThan(6.5);
});

const cell = (run: Run, row: string, column = 'there') =>
  run.table().cell(row, column);
const rows = ['likelihood', 'H(p̂, p)', 'KL(p̂ ∥ p)'];

expectNotice(page, 'one-minimiser', (run) => {
  for (const row of rows)
    run.says('0.70', cell(run, row, 'best θ'));
  run.says('0.173', cell(run, 'KL(p̂ ∥ p)'));
  // the mean of the draws, over three
  expect(cell(run, 'likelihood', 'best θ')).toBeCloseTo(
    (2 + 4 + 15) / 30,
    9,
  );
});

expectTry(page, 'exact-family', (run) => {
  for (const row of rows)
    run.says('0.50', cell(run, row, 'best θ'));
  run.says(0, cell(run, 'KL(p̂ ∥ p)', 'at your θ'));
  run.says('1.255', cell(run, 'H(p̂, p)'));
});
