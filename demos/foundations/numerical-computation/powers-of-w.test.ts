import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {matrices, powers} from './powers-of-w';

const page = 'foundations/numerical-computation';

test('of a symmetric matrix both are powers of its eigenvalues', () => {
  const W = [
    [1, 0.5],
    [0.5, 1],
  ]; // eigenvalues 1.5 and 0.5
  const {stretch, kappa} = powers(W, 6);
  stretch.forEach((s, t) => expect(s).toBeCloseTo(1.5 ** t, 9));
  kappa.forEach((k, t) => expect(k / 3 ** t).toBeCloseTo(1, 9));
});

test('the t-th power of the shear is the shear with t', () => {
  const {stretch, kappa} = powers(matrices.shear, 7);
  for (const t of [0, 1, 3, 7]) {
    const sigma = (t + Math.sqrt(t * t + 4)) / 2;
    expect(stretch[t]).toBeCloseTo(sigma, 10);
    expect(kappa[t]).toBeCloseTo(sigma ** 2, 8);
  }
});

test('the root of κ tends to the ratio of the eigenvalues', () => {
  const W = [
    [1.5, 2],
    [0, 0.5],
  ];
  const {kappa} = powers(W, 20);
  expect(kappa[1]).toBeGreaterThan(8); // the ratio is 3
  expect(kappa[20] / kappa[19]).toBeCloseTo(3, 4);
});

test('the matrices are what their names say', () => {
  const [[c, minus], [s, same]] = matrices.rotation;
  expect([c * c + s * s, same, -minus]).toEqual([
    expect.closeTo(1, 12),
    c,
    s,
  ]);
  expect(powers(matrices['2I'], 3).stretch[3]).toBeCloseTo(
    8,
    9,
  );
  expect(powers(matrices['I/2'], 3).stretch[3]).toBeCloseTo(
    1 / 8,
    9,
  );
  const {stretch, kappa} = powers(
    matrices['diagonal (1.1, 0.9)'],
    2,
  );
  expect(stretch[2]).toBeCloseTo(1.21, 12);
  expect(kappa[2]).toBeCloseTo(1.21 / 0.81, 12);
});

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'three-of-one', (run) => {
  run.says(30, Number(run.knobs['steps t']));
  for (const name of ['2I', 'I/2', 'rotation'])
    run.says(1, cell(run, name, 'κ'));
  run.says('10⁹', cell(run, '2I', 'largest stretch'), 0.1e9);
  expect(
    cell(run, 'I/2', 'largest stretch') / 1e-9,
  ).toBeCloseTo(1, 0);
  expect(cell(run, 'rotation', 'largest stretch')).toBe(1);
});

expectTry(page, 'shear-creeps', (run, author) => {
  run.says(100, cell(run, 'shear', 'largest stretch'));
  run.says('10002', cell(run, 'shear', 'κ'));
  run.says(1, matrices.shear[0][0]);
  const ratio =
    cell(run, 'shear', 'largest stretch') /
    cell(author, 'shear', 'largest stretch');
  expect(ratio).toBeCloseTo(100 / 30, 1);
});
