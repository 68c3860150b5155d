import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {random} from 'lab';
import {covariance} from 'lab/linalg';
import {fastIca, nearest, whiten} from './unmix';

const page = 'autoencoders/linear-factor-models';
const dice = random(4);

test('white data have the unit matrix as covariance', () => {
  const x = Array.from({length: 30}, () => {
    const [a, b, c] = dice.normal(3);
    return [a + 5, a + 2 * b, c - b];
  });
  covariance(whiten(x)).forEach((row, i) =>
    row.forEach((v, j) => expect(v).toBeCloseTo(+(i === j), 9)),
  );
});

test('the nearest matrix is orthogonal, and no rotation is nearer', () => {
  const M = [
    [2, 1],
    [-0.5, 1],
  ];
  const distance = (R: number[][]) =>
    R.flat().reduce((s, v, i) => s + (v - M.flat()[i]) ** 2, 0);
  const R = nearest(M);
  for (let t = 0; t < 7; t += 0.01) {
    const [c, s] = [Math.cos(t), Math.sin(t)];
    const turned = [
      [c, -s],
      [s, c],
    ];
    expect(distance(turned)).toBeGreaterThan(
      distance(R) - 1e-9,
    );
  }
  const [[a, b], [c, d]] = R;
  expect(a * c + b * d).toBeCloseTo(0, 12);
  expect(a * a + b * b).toBeCloseTo(1, 12);
});

test('two uniform sources on a grid: the step leads back to the axes', () => {
  const side = Array.from(
    {length: 21},
    (_, i) => (i - 10) / 10,
  );
  const size = Math.sqrt(
    side.reduce((s, v) => s + v * v, 0) / side.length,
  );
  const z = side.flatMap((a) =>
    side.map((b) => [a / size, b / size]),
  );
  for (const t of [0.1, 0.4, 0.6]) {
    const [c, s] = [Math.cos(t), Math.sin(t)];
    let R = [
      [c, s],
      [-s, c],
    ];
    // By hand, for the first row: E[z tanh(wᵀz)] − E[1 − tanh²] w
    const y = z.map(([p, q]) => c * p + s * q);
    const pull = [0, 1].map(
      (j) =>
        y.reduce((t, v, i) => t + Math.tanh(v) * z[i][j], 0) /
        z.length,
    );
    const slope =
      y.reduce((t, v) => t + 1 - Math.tanh(v) ** 2, 0) /
      z.length;
    const [a, b] = [pull[0] - slope * c, pull[1] - slope * s];
    // By symmetry the second row is the first, turned by 90°.
    const [p, q] = fastIca(R, z)[0];
    expect(p * b - q * a).toBeCloseTo(0, 9);
    for (let k = 0; k < 10; k++) R = fastIca(R, z);
    expect(Math.max(...R[0].map(Math.abs))).toBeCloseTo(1, 9);
  }
});

const row = (run: Run, name: string) =>
  ['s₁', 's₂', 's₃'].map((s) => run.table().cell(name, s));

expectNotice(page, 'taken-apart', (run) => {
  for (const found of row(run, 'ICA')) run.says('1.00', found);
  run.says('0.70', row(run, 'PCA')[1]);
  run.says('0.71', row(run, 'PCA')[2]);
});

expectTry(page, 'one-normal-source', async (run) => {
  for (const other of await run.seeds(10))
    expect(Math.min(...row(other, 'ICA'))).toBeGreaterThan(
      0.98,
    );
});

expectTry(page, 'all-normal-sources', async (run) => {
  const worst = (await run.seeds(10)).map((other) =>
    Math.min(...row(other, 'ICA')),
  );
  // With at most one normal source, no seed is below 0.98.
  const mixed = worst.filter((match) => match < 0.95);
  expect(mixed.length).toBeGreaterThan(6);
  expect(Math.min(...worst)).toBeLessThan(0.8);
});
