import {
  batchNorm,
  grad,
  mul,
  reshape,
  sum,
  tensor,
  zeros,
  type Tensor,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {backward, standardise} from './moving-statistics';

const page = 'networks/normalization';
const x = [3, -1, 0.5, 8, 2.2, -4];
const d = [0.3, -1, 2, 0.1, -0.7, 1.4];

test('backward is the derivative that autodiff finds', () => {
  const column = (v: number[]) => reshape(tensor(v), [6, 1]);
  const loss = (x: Tensor, gamma: Tensor, beta: Tensor) =>
    sum(
      mul(
        column(d),
        batchNorm(reshape(x, [6, 1]), gamma, beta),
      ),
    );
  const [one, none] = [tensor([1.7]), zeros(1)];
  const found = backward(x, d, 1.7);
  const oracle = grad((v: Tensor) => loss(v, one, none))(
    tensor(x),
  );
  found.dx.forEach((v, i) =>
    expect(v).toBeCloseTo(oracle.data[i], 10),
  );
  const byGamma = grad((g: Tensor) => loss(tensor(x), g, none));
  const byBeta = grad((b: Tensor) => loss(tensor(x), one, b));
  expect(found.dGamma).toBeCloseTo(byGamma(one).data[0], 10);
  expect(found.dBeta).toBeCloseTo(byBeta(none).data[0], 10);
});

test('a stretch keeps ε/s³ of itself: J x̂ = ε x̂/s³', () => {
  const {xhat, s} = standardise(x);
  backward(x, xhat, 1).dx.forEach((v, i) =>
    expect(v).toBeCloseTo((1e-5 * xhat[i]) / s ** 3, 12),
  );
  for (const v of backward(x, [1, 1, 1, 1, 1, 1], 1).dx)
    expect(v).toBeCloseTo(0, 12);
});

test('the exercise: a batch of two gets no gradient', () => {
  for (const g of backward([3, 11], [5, -2], 1).dx)
    expect(Math.abs(g)).toBeLessThan(1e-5);
});

test('the other exercise: holding μ and σ fixed breaks two checks, not the third', () => {
  // With d in the place of d − a − x̂b, ten times x still gives a tenth.
  const naive = (x: number[]) => mul(1 / standardise(x).s, d);
  naive(mul(10, x)).forEach((v, i) =>
    expect(10 * v).toBeCloseTo(naive(x)[i], 5),
  );
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);
const naive = 'μ, σ held fixed';

expectNotice(page, 'on-the-diagonal', async (run) => {
  for (const other of await run.seeds(5)) {
    const {x, y} = other.points('formula');
    y.forEach((v, i) => expect(v).toBeCloseTo(x[i], 4));
    const lost = (row: string) =>
      cell(other, row, 'along a shift') +
      cell(other, row, 'along a stretch');
    expect(lost('formula')).toBeLessThan(0.01);
    expect(lost(naive)).toBeGreaterThan(
      0.5 * cell(other, naive, 'length'),
    );
  }
});

expectTry(page, 'only-two-examples', async (run) => {
  run.says('0.00', cell(run, 'formula', 'length'));
  const small = (await run.seeds(5)).map(
    (r) =>
      cell(r, 'formula', 'length') / cell(r, naive, 'length'),
  );
  // ε counts where the two happen to be nearly equal
  expect(small.sort((a, b) => a - b)[2]).toBeLessThan(1e-3);
});

expectTry(
  page,
  'ten-times-the-weights',
  async (run, author) => {
    run.says('0.66', cell(run, 'formula', 'length'));
    run.says('6.62', cell(author, 'formula', 'length'));
    const [a, b] = [await run.seeds(3), await author.seeds(3)];
    a.forEach((r, i) =>
      expect(cell(r, 'formula', 'length')).toBeCloseTo(
        cell(b[i], 'formula', 'length') / 10,
        2,
      ),
    );
  },
);
