import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {tensor} from 'lab';
import {logistic, naiveBayes} from './few-or-many';

const page = 'learning/linear-models';
const X = [
  [1, 0.5],
  [2, -1],
  [0.5, 0],
  [-1, 0.4],
  [-0.3, 1.5],
  [0.2, -0.9],
];
const y = [1, 1, 1, -1, -1, -1];

test('naive Bayes, one feature at a time by hand', () => {
  const w = naiveBayes(tensor(X), tensor(y)).data;
  // With means ±h and a common variance around them.
  for (const j of [0, 1]) {
    const h = X.reduce((s, u, i) => s + y[i] * u[j], 0) / 6;
    const rest = X.map((u, i) => u[j] - y[i] * h);
    const m = rest.reduce((a, b) => a + b) / 6;
    const v = rest.reduce((s, r) => s + (r - m) ** 2, 0) / 6;
    expect(w[j]).toBeCloseTo((2 * h) / v, 12);
  }
});

test('logistic sits where its loss is least', () => {
  const w = Array.from(logistic(tensor(X), tensor(y)).data);
  const loss = (w: number[]) =>
    X.reduce((s, u, i) => {
      const z = u[0] * w[0] + u[1] * w[1];
      return s + Math.log1p(Math.exp(-y[i] * z));
    }, 0) +
    0.005 * (w[0] ** 2 + w[1] ** 2); // λ = 0.01
  for (const [a, b] of [
    [0.05, 0],
    [-0.05, 0],
    [0, 0.05],
    [0, -0.05],
  ])
    expect(loss([w[0] + a, w[1] + b])).toBeGreaterThan(loss(w));
  // Ten steps of Newton's method end at rest; of a cruder one, not.
  for (const j of [0, 1]) {
    const slope = X.reduce((s, u, i) => {
      const z = u[0] * w[0] + u[1] * w[1];
      return s - (y[i] * u[j]) / (1 + Math.exp(y[i] * z));
    }, 0.01 * w[j]);
    expect(Math.abs(slope)).toBeLessThan(1e-8);
  }
});

const error = (run: Run, name: string, n: number) =>
  Number(
    run.table().column(name)[[20, 40, 80, 160, 320].indexOf(n)],
  );
const naive = (run: Run, n: number) =>
  error(run, 'naive Bayes', n);
const logit = (run: Run, n: number) =>
  error(run, 'logistic regression', n);

expectNotice(page, 'curves-cross', async (run) => {
  run.says(40, Number(run.table().column('n')[1]));
  run.says('0.199', naive(run, 40));
  run.says('0.254', logit(run, 40));
  for (const other of await run.seeds(3)) {
    expect(naive(other, 40)).toBeLessThan(logit(other, 40));
    expect(naive(other, 320)).toBeGreaterThan(
      logit(other, 320) + 0.01,
    );
    expect(naive(other, 40) - naive(other, 320)).toBeLessThan(
      0.03,
    );
  }
});

const ahead = 'n = 320: logistic regression is ahead';
expectTry(
  page,
  'naive-is-right',
  async (run) => {
    run.says('0.107', naive(run, 320));
    run.says('0.120', logit(run, 320));
    for (const other of await run.seeds(2))
      for (const n of [20, 40, 80, 160, 320])
        expect(naive(other, n)).toBeLessThan(logit(other, n));
    // Further: a strong penalty wins here too, with few.
    for (const seed of [0, 1, 2]) {
      const knobs = {'correlation ρ': 0, λ: 30};
      const strong = await run.again({knobs, seed});
      for (const n of [20, 40])
        expect(logit(strong, n)).toBeLessThan(naive(strong, n));
    }
  },
  {checksMayFail: [ahead]},
);

expectTry(page, 'penalty-closes-gap', async (run, author) => {
  run.says(40, Number(run.table().column('n')[1]));
  run.says('0.193', logit(run, 40));
  for (const other of await run.seeds(3))
    expect(logit(other, 40)).toBeLessThan(naive(other, 40));
  expect(logit(author, 40)).toBeGreaterThan(0.24);
});
