import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gap, largest} from './read-the-curves';

test('largest finds the largest eigenvalue', () => {
  expect(
    largest([
      [2, 1],
      [1, 2],
    ]),
  ).toBeCloseTo(3, 10);
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
    const [train, valid] = ['training', 'validation'].map(
      (name) => other.table().cell(0, name),
    );
    expect(train).toBeLessThan(0.1 * floor);
    expect(valid).toBeGreaterThan(floor);
  }
  const ratio = ends(runs).valid[0] / floor;
  expect(ratio).toBeGreaterThan(1.8);
  expect(ratio).toBeLessThan(2);
});

expectTry(page, 'rate-too-large', async (run) => {
  for (const other of await run.seeds(5)) {
    const {y} = other.series('while it learns', 'training');
    expect(y.at(-1)).toBe(1e3); // where the picture is cut
  }
});
