import {
  eye,
  isClose,
  matmul,
  random,
  range,
  transpose,
} from 'lab';
import {det} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {growth, kinds} from './product-spectrum';

const page = 'networks/initialization';

test('growth is the mean of ln(χ / √24)', () => {
  const dice = random(2);
  for (const m of [1, 2, 7, 24]) {
    const logs = range(20000).map(() =>
      Math.log(Math.hypot(...dice.normal(m)) / Math.sqrt(24)),
    );
    const mean = logs.reduce((t, v) => t + v, 0) / logs.length;
    expect(Math.abs(mean - growth(m))).toBeLessThan(0.05); // 6 standard errors for m = 1
  }
});

test('ln |det| of a Gaussian layer is the sum of all growths, up to chance', () => {
  const dice = random(5);
  const logs = range(200).map(() =>
    Math.log(Math.abs(det(kinds.Gaussian(dice)))),
  );
  const mean = logs.reduce((t, v) => t + v, 0) / 200;
  const sum = range(1, 25).reduce((t, m) => t + growth(m), 0);
  expect(sum / 24).toBeCloseTo(-0.536, 3);
  expect(Math.abs(mean - sum)).toBeLessThan(0.65); // 5 · 1.8 / √200
});

test('an orthogonal layer is orthogonal, its entries have mean square 1/24', () => {
  const Q = kinds.orthogonal(random(3));
  expect(isClose(matmul(transpose(Q), Q), eye(24))).toBe(true);
  const square = Q.data.reduce((t, w) => t + w * w, 0) / 576;
  expect(square).toBeCloseTo(1 / 24, 12);
});

test('a sparse layer has k weights per unit and keeps the mean square on average', () => {
  const dice = random(4);
  let total = 0;
  for (const _ of range(400)) {
    const W = kinds.sparse(dice, 5);
    for (const row of W.rows())
      expect(row.filter((w) => w !== 0)).toHaveLength(5);
    total += W.data.reduce((t, w) => t + w * w, 0) / 24 / 400;
  }
  expect(total).toBeCloseTo(1, 1);
});

const spectrum = (run: Run, kind: string) =>
  run.points('singular values σᵢ of the product', kind).y;
const names = ['Gaussian', 'orthogonal', 'sparse'];

expectNotice(page, 'one-vector-tells-little', async (run) => {
  for (const other of await run.seeds(5)) {
    const length = other.table().cell('Gaussian', 'length');
    expect(Math.abs(Math.log(length))).toBeLessThan(
      Math.log(3),
    );
    const middle = other.table().cell('Gaussian', 'σ₁₂');
    expect(middle).toBeGreaterThan(0.005);
    expect(middle).toBeLessThan(0.04);
  }
  run.says('0.016', run.table().cell('Gaussian', 'σ₁₂'));
});

expectTry(page, 'fifty-layers-deep', async (run) => {
  for (const other of await run.seeds(5)) {
    expect(spectrum(other, 'Gaussian')[11]).toBeLessThan(1e-6);
    expect(other.table().cell('orthogonal', 'σ₁₂')).toBe(1);
  }
});

expectTry(
  page,
  'sparse-becomes-gaussian',
  async (run, author) => {
    const middle = (all: Run[]) =>
      all.reduce(
        (t, other) =>
          t + Math.log(spectrum(other, 'sparse')[11]) / 5,
        0,
      );
    const [many, few] = [
      middle(await run.seeds(5)),
      middle(await author.seeds(5)),
    ];
    const derived = 12 * growth(13);
    expect(Math.abs(many - derived)).toBeLessThan(0.7);
    expect(few).toBeLessThan(derived - 1.5);
  },
);

expectTry(page, 'tanh-near-isometry', async (run) => {
  for (const other of await run.seeds(5)) {
    const [orthogonal, gaussian] = [
      'orthogonal',
      'Gaussian',
    ].map((kind) => spectrum(other, kind));
    expect(orthogonal[0]).toBeLessThan(1);
    expect(orthogonal[23]).toBeGreaterThan(1 / 4);
    expect(gaussian[11]).toBeLessThan(0.03);
  }
});

expectTry(page, 'relu-breaks-off', async (run) => {
  for (const other of await run.seeds(5))
    for (const kind of names) {
      const kept = spectrum(other, kind).filter(
        (s) => s > 1e-10,
      );
      expect(kept.length).toBeLessThan(12);
    }
});
