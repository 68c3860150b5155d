import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {amplified, kappa} from './stretched-circle';

const page = 'foundations/numerical-computation';

/** Largest over least length of A x on a fine circle. */
function stretch([[a, b], [c, d]]: number[][]) {
  const lengths = Array.from({length: 200000}, (_, i) => {
    const t = (Math.PI * i) / 200000;
    const [x, y] = [Math.cos(t), Math.sin(t)];
    return Math.hypot(a * x + b * y, c * x + d * y);
  });
  return lengths.reduce(
    ([low, high], v) => [Math.min(low, v), Math.max(high, v)],
    [Infinity, 0],
  );
}

test('κ is the longest over the shortest image of the circle', () => {
  const [low, high] = stretch([
    [2, 1],
    [1, 1],
  ]);
  expect(kappa).toBeCloseTo(high / low, 6);
});

test('amplified is what the inverse by hand gives', () => {
  const inverse = ([x, y]: number[]) => [x - y, 2 * y - x];
  const length = (v: number[]) => Math.hypot(v[0], v[1]);
  const [b, delta] = [
    [1, 5],
    [0.3, -0.2],
  ];
  expect(amplified(b, delta)).toBeCloseTo(
    length(inverse(delta)) /
      length(inverse(b)) /
      (length(delta) / length(b)),
    12,
  );
});

test('the shear with 1000 has κ = σ², near 10⁶', () => {
  // Its determinant is 1, so the shorter half axis is 1/σ.
  const [, high] = stretch([
    [1, 1000],
    [0, 1],
  ]);
  expect(high ** 2).toBeCloseTo(1000002, 0);
});

const cell = (run: Run, row: string) =>
  Number(
    run.table().rows.find(([first]) => first === row)?.[1],
  );

expectNotice(page, 'worst-case-aimed', (run) => {
  run.says('6.85', cell(run, 'κ'));
  run.says('6.85', cell(run, 'b long, δ short'));
  const worst = run.items.flatMap((item) =>
    item.kind === 'plot'
      ? item.panels.flatMap(({marks}) =>
          marks.flatMap((m) =>
            m.mark === 'band' ? [m.hi] : [],
          ),
        )
      : [],
  )[0];
  const bad = [...worst].filter((v) => v > 0.9 * kappa).length;
  expect(bad).toBeGreaterThan(0);
  expect(bad / worst.length).toBeLessThan(0.5);
});

expectTry(page, 'eigenvalues-hide', (run) => {
  run.says('1.00', cell(run, 'ratio of the |λ|'));
  run.says(1, cell(run, 'ratio of the |λ|'));
  run.says('26.96', cell(run, 'κ'));
  const sigma = (5 + Math.sqrt(29)) / 2; // σ − 1/σ = 5
  expect(cell(run, 'κ')).toBeCloseTo(sigma ** 2, 2);
});
