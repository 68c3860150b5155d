import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {kernel, solve} from './soft-margin';

const page = 'learning/linear-models';

test('two points: α = 2 / ‖x₁ − x₂‖², or C if that is less', () => {
  const x = [
    [1, 2],
    [-1, 1],
  ];
  const K = x.map((u) => x.map((v) => kernel(u, v)));
  const far = solve(K, [1, -1], 100);
  expect(far.beta[0]).toBeCloseTo(2 / 5, 9);
  expect(far.beta[1]).toBeCloseTo(-2 / 5, 9);
  // f(x₁) = 1 and f(x₂) = −1
  for (const i of [0, 1])
    expect(
      K[i][0] * far.beta[0] + K[i][1] * far.beta[1] + far.b,
    ).toBeCloseTo(i ? -1 : 1, 9);
  expect(solve(K, [1, -1], 0.1).beta).toEqual([0.1, -0.1]);
});

test('no step away from the solution lowers the primal', () => {
  const x = [-2, -1, 0.5, 1, 2, -0.5];
  const y = [-1, -1, -1, 1, 1, 1];
  const C = 0.7;
  const K = x.map((u) => x.map((v) => u * v));
  const {beta, b} = solve(K, y, C);
  const w = beta.reduce((s, bi, i) => s + bi * x[i], 0);
  const primal = (w: number, b: number) =>
    (w * w) / 2 +
    C *
      x.reduce(
        (s, u, i) => s + Math.max(0, 1 - y[i] * (w * u + b)),
        0,
      );
  const least = primal(w, b);
  for (let dw = -20; dw <= 20; dw++)
    for (let db = -20; db <= 20; db++)
      expect(
        primal(w + dw / 20, b + db / 20),
      ).toBeGreaterThanOrEqual(least - 1e-4);
  expect(beta.reduce((a, c) => a + c)).toBeCloseTo(0, 12);
});

const n = (run: Run, kind: string) =>
  run.table().cell(kind, 'n');

expectNotice(page, 'half-hold-nothing', async (run) => {
  run.says(31, n(run, 'α = 0'));
  const [primal, dual] = run.numbers('primal, dual:');
  run.says('24.1', primal);
  run.says('24.1', dual);
  // The pitfall beside it.
  expect(n(run, '0 < α < C')).toBe(3);
  expect(n(run, 'α = C')).toBe(26);
  for (const other of await run.seeds(4)) {
    expect(n(other, 'α = 0')).toBeGreaterThan(20);
    expect(n(other, '0 < α < C')).toBeLessThan(8);
  }
});

expectTry(page, 'bent-line', async (run, author) => {
  run.says(4, n(run, 'wrong side'));
  run.says(9, n(author, 'wrong side'));
  const [bent, straight] = [
    await run.seeds(4),
    await author.seeds(4),
  ];
  bent.forEach((other, i) =>
    expect(n(other, 'wrong side')).toBeLessThan(
      n(straight[i], 'wrong side'),
    ),
  );
});

expectTry(page, 'cheap-errors', async (run, author) => {
  const held = (of: Run) => n(of, '0 < α < C') + n(of, 'α = C');
  run.says('0.1', Number(run.knobs.C));
  run.says(42, held(run));
  expect(held(run)).toBeGreaterThan(held(author));
  for (const other of await run.seeds(4))
    expect(held(other)).toBeGreaterThan(33);
});
