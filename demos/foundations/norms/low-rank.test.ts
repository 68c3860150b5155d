import {random} from 'lab';
import {svd} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {
  distance,
  leastError,
  rival,
  truncate,
} from './low-rank';

const page = 'foundations/norms';
const heart = truncate(24);

test('all terms together give back a picture of zeros and ones', () => {
  for (const pixel of heart.flat())
    expect(
      Math.min(Math.abs(pixel), Math.abs(pixel - 1)),
    ).toBeLessThan(1e-9);
  expect(
    heart.flat().filter((pixel) => pixel > 0.5).length,
  ).toBeGreaterThan(150);
});

test('the heart stands on its tip, and its halves are alike', () => {
  const widths = heart.map((row) =>
    row.reduce((s, a) => s + a, 0),
  );
  const rows = widths.flatMap((w, i) => (w > 0.5 ? [i] : []));
  const [top, bottom] = [rows[0], rows[rows.length - 1]];
  expect(widths[top]).toBeGreaterThan(widths[bottom] + 3);
  for (const row of heart)
    row.forEach((a, j) =>
      expect(a).toBeCloseTo(row[23 - j], 9),
    );
});

test('Aₖ has rank k and leaves the length of the singular values cut off', () => {
  for (const k of [0, 1, 3, 7]) {
    expect(
      svd(truncate(k)).s.filter((s) => s > 1e-9),
    ).toHaveLength(k);
    expect(distance(heart, truncate(k))).toBeCloseTo(
      leastError(k),
      9,
    );
  }
});

test('alternating least squares from random starts ends at the same error, never below', () => {
  for (const k of [1, 2, 4]) {
    const dice = random(k);
    for (let start = 0; start < 3; start++) {
      // One sweep of least squares for each factor = one power iteration on the span.
      let [U, error] = [
        heart.map(() => dice.normal(k)),
        Infinity,
      ];
      for (let sweep = 0; sweep < 200; sweep++) {
        const V = leastSquares(U, heart);
        const Vt = V[0].map((_, j) => V.map((row) => row[j]));
        const Ut = leastSquares(
          Vt,
          heart[0].map((_, j) => heart.map((row) => row[j])),
        );
        U = Ut[0].map((_, j) => Ut.map((row) => row[j]));
        const B = U.map((u) =>
          V[0].map((_, j) =>
            u.reduce((s, ul, l) => s + ul * V[l][j], 0),
          ),
        );
        error = distance(heart, B);
        expect(error).toBeGreaterThanOrEqual(
          leastError(k) - 1e-9,
        );
      }
      expect(error).toBeCloseTo(leastError(k), 4);
    }
  }
});

test('a rival has rank k at most and is never closer', () => {
  for (const k of [1, 5, 9]) {
    const B = rival(k);
    expect(
      svd(B).s.filter((s) => s > 1e-9).length,
    ).toBeLessThanOrEqual(k);
    expect(distance(heart, B)).toBeGreaterThanOrEqual(
      leastError(k),
    );
  }
});

expectNotice(page, 'no-rival-below', async (run) => {
  run.says('2.224', run.number('‖A − Aₖ‖_F:'));
  run.says(4, run.rule('k').x ?? NaN);
  for (const other of await run.seeds(4)) {
    const line = other.series('Aₖ').y;
    const {x, y} = other.points('rivals');
    expect(x).toHaveLength(80);
    x.forEach((k, i) =>
      expect(y[i]).toBeGreaterThan(line[k] - 1e-9),
    );
  }
});

expectTry(page, 'one-product', (run) => {
  run.says(49, run.number('numbers in the k terms:'));
  const share = run.number('‖A − Aₖ‖_F:') / leastError(0);
  run.says('11 %', share ** 2);
});

expectTry(page, 'the-rank-of-the-heart', async (run) => {
  run.says(441, run.number('numbers in the k terms:'));
  run.says(576, run.number('numbers in A:'));
  expect(run.number('‖A − Aₖ‖_F:')).toBe(0);
  const less = await run.again({knobs: {k: 8}});
  expect(less.number('‖A − Aₖ‖_F:')).toBeGreaterThan(0.5);
});

/** The C with UC nearest to A, by the normal equations and Gauss elimination. */
function leastSquares(U: number[][], A: number[][]) {
  const k = U[0].length;
  const rows = Array.from({length: k}, (_, i) => [
    ...Array.from({length: k}, (_, j) =>
      U.reduce((s, u) => s + u[i] * u[j], 0),
    ),
    ...A[0].map((_, j) =>
      U.reduce((s, u, r) => s + u[i] * A[r][j], 0),
    ),
  ]);
  for (let i = 0; i < k; i++) {
    const pivot = rows[i][i];
    rows[i] = rows[i].map((v) => v / pivot);
    for (let r = 0; r < k; r++) {
      const factor = rows[r][i];
      if (r !== i)
        rows[r] = rows[r].map(
          (v, j) => v - factor * rows[i][j],
        );
    }
  }
  return rows.map((row) => row.slice(k));
}
