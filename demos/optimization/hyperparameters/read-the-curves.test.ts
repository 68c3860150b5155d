import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {descend, gap, inputs} from './read-the-curves';

test('the cosines are orthogonal: eigenvalues 1 and ½', () => {
  const {A} = inputs(40);
  range(12).forEach((i) =>
    range(12).forEach((j) => {
      const entry = A.reduce((s, a) => s + a[i] * a[j], 0) / 40;
      expect(entry).toBeCloseTo(i !== j ? 0 : i ? 0.5 : 1, 12);
    }),
  );
});

test('with η · λₘₐₓ = 1 descent halves the error of all but the mean', () => {
  const {A, f} = inputs(40);
  const path = descend(A, f);
  expect(path).toHaveLength(400);
  const scale = (k: number) => (k ? 2 : 1) / 40;
  const goal = path[0].map(
    (_, k) =>
      scale(k) * A.reduce((s, a, i) => s + a[k] * f[i], 0),
  );
  [0, 1, 5].forEach((t) =>
    path[t].forEach((w, k) =>
      expect(w).toBeCloseTo(
        goal[k] * (1 - (k ? 0.5 ** t : t ? 0 : 1)),
        12,
      ),
    ),
  );
});

test('training is too low and validation too high by σ²p/N each', () => {
  const N = 100;
  const {train, valid, bias} = gap(N, 400);
  const floor = 0.16;
  // 400 draws of 100 squares: a few per cent of the floor.
  expect(
    Math.abs(train - (floor * (1 - 12 / N) + bias)),
  ).toBeLessThan(0.01);
  expect(
    Math.abs(valid - (floor * (1 + 12 / N) + bias)),
  ).toBeLessThan(0.01);
});

const page = 'optimization/hyperparameters';
const title = 'at the end, against N';
const mean = (values: number[]) =>
  values.reduce((sum, v) => sum + v) / values.length;

/** Both curves on the right, averaged over runs. */
function ends(runs: Run[]) {
  const of = (name: string) => {
    const all = runs.map((run) => run.series(title, name));
    return all[0].x.map((_, i) => mean(all.map(({y}) => y[i])));
  };
  const N = runs[0].series(title, 'training').x;
  return {N, train: of('training'), valid: of('validation')};
}
const floorOf = (run: Run) => run.table().cell(0, 'floor σ²');

expectNotice(page, 'curves-meet', async (run) => {
  const runs = await run.seeds(8);
  const {N, train, valid} = ends(runs);
  const floor = floorOf(run);
  const p = Number(run.knobs['features p']);
  N.forEach((n, i) => {
    const {bias} = gap(n, 1);
    // 480 draws of n squares: the noise of a mean is σ²√(2 / 480n).
    const noise = floor * Math.sqrt(2 / (480 * n));
    expect(
      Math.abs(valid[i] - train[i] - (2 * floor * p) / n),
    ).toBeLessThan(5 * noise);
    expect(
      Math.abs((valid[i] + train[i]) / 2 - floor - bias),
    ).toBeLessThan(4 * noise);
  });
});

expectTry(page, 'too-few-features', async (run) => {
  const {train, valid} = ends(await run.seeds(5));
  const floor = floorOf(run);
  run.says(0.48, (train.at(-1)! + valid.at(-1)!) / 2);
  run.says(0.16, floor);
  run.says(3, valid.at(-1)! / floor);
  for (const loss of valid)
    expect(loss).toBeGreaterThan(2.9 * floor);
});

expectTry(page, 'too-many-features', async (run) => {
  const floor = floorOf(run);
  const runs = await run.seeds(5);
  for (const other of runs) {
    const {train, valid} = ends([other]);
    expect(train[0]).toBeLessThan(0.1 * floor);
    expect(valid[0]).toBeGreaterThan(1.7 * floor);
  }
  const ratio = ends(runs).valid[0] / floor;
  expect(ratio).toBeGreaterThan(1.8);
  expect(ratio).toBeLessThan(2);
});

expectTry(page, 'rate-too-large', async (run) => {
  for (const other of await run.seeds(5)) {
    const {y} = other.series('while it learns', 'training');
    expect(y[5]).toBeLessThan(y[0]); // it falls at first
    expect(y.at(-1)).toBe(1e3); // where the picture is cut
  }
});
