import {expect, test} from 'vitest';
import {tensor} from 'lab';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bound, joint, logP} from './vae';

const page = 'autoencoders/generative-models';
const column = (x: number[]) => tensor(x.map((v) => [v]));
const logN = (x: number, m: number, s: number) =>
  -(((x - m) / s) ** 2) / 2 -
  Math.log(s * Math.sqrt(2 * Math.PI));

// A decoder that is nearly linear: x = 2z + ½ and noise of deviation e^−0.7.
const dec = {
  A: tensor([[1e-3]]),
  a: tensor([0]),
  B: tensor([[2000, 0]]),
  b: tensor([0.5, -0.7]),
};

test('the joint density and its integral, by the normal formula', () => {
  const [x, z] = [
    [0.3, -1],
    [0.2, -0.9],
  ];
  const found = joint(dec, column(x), column(z)).data;
  x.forEach((xi, i) =>
    expect(found[i]).toBeCloseTo(
      logN(z[i], 0, 1) +
        logN(xi, 2 * z[i] + 0.5, Math.exp(-0.7)),
      2,
    ),
  );
  const sd = Math.sqrt(4 + Math.exp(-1.4));
  const sum = logP(dec, column([-1, 0.5, 3])).data;
  [-1, 0.5, 3].forEach((xi, i) =>
    expect(sum[i]).toBeCloseTo(logN(xi, 0.5, sd), 2),
  );
});

test('with the true posterior as encoder the bound is log p(x)', () => {
  const v = 1 / (1 + 4 * Math.exp(1.4)); // posterior variance
  const slope = 2 * Math.exp(1.4) * v;
  const enc = {
    A: tensor([[1e-3]]),
    a: tensor([0]),
    B: tensor([[1000 * slope, 0]]),
    b: tensor([-0.5 * slope, Math.log(v) / 2]),
  };
  const x = column([-1, 0.5, 3]);
  const found = bound({enc, dec}, x).data;
  logP(dec, x).data.forEach((p, i) =>
    expect(found[i]).toBeCloseTo(p, 2),
  );
});

const at = (run: Run, row: string) =>
  run.table().cell(row, 'mean over p*');

expectNotice(page, 'gap-is-there', async (run) => {
  run.says('-1.5', at(run, 'bound'));
  run.says('-1.4', at(run, 'log p(x)'));
  run.says('-1.3', at(run, 'log p*(x)'));
  for (const other of await run.seeds(3)) {
    expect(at(other, 'bound')).toBeLessThan(
      at(other, 'log p(x)') - 0.02,
    );
    expect(at(other, 'log p(x)')).toBeLessThan(
      at(other, 'log p*(x)'),
    );
  }
});

expectTry(page, 'tiny-vae', (run, author) => {
  run.says('-1.6', at(run, 'bound'));
  const lost = (row: string) => at(author, row) - at(run, row);
  expect(lost('log p(x)')).toBeGreaterThan(0.02);
  expect(lost('bound')).toBeGreaterThan(lost('log p(x)'));
});
