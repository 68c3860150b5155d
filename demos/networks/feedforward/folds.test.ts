import {linspace, random, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {bestWith, fold, parameters, tent} from './folds';

const page = 'networks/feedforward';

test('two ReLUs make the tent', () => {
  for (const x of linspace(0, 1, 41))
    expect(tent(x)).toBeCloseTo(1 - Math.abs(2 * x - 1), 14);
});

test('k folds are 0 and 1 in turn at j/2ᵏ, and straight between', () => {
  for (const k of [1, 3, 6])
    range(2 ** k).forEach((j) => {
      expect(fold(j / 2 ** k, k)).toBe(j % 2);
      expect(fold((j + 0.25) / 2 ** k, k)).toBe(
        j % 2 === 0 ? 0.25 : 0.75,
      );
    });
});

// The demo asks for four folds: sixteen pieces.
test('sixteen ReLUs in one layer do it exactly', () => {
  const {error} = bestWith(range(16).map((j) => j / 16));
  expect(error).toBeLessThan(1e-20);
});

test('with its kinks at 0 and ½ one layer is the best tent for the teeth', () => {
  // Sixteen teeth have no slope on the whole: the best is nearly ½.
  const {values} = bestWith([0, 0.5]);
  for (const v of values) expect(v).toBeCloseTo(0.5, 1);
});

test('no piecewise linear function with fewer pieces gets nearer than ½, in 300 random tries', () => {
  const dice = random(2);
  const x = linspace(0, 1, 129);
  for (const _ of range(300)) {
    const {values} = bestWith([
      0,
      ...dice.uniform(dice.integer(14)),
    ]);
    const gap = Math.max(
      ...x.map((xi, i) => Math.abs(values[i] - fold(xi, 4))),
    );
    expect(gap).toBeGreaterThan(0.5 - 1e-9);
  }
});

test('parameters counts what the layers hold', () => {
  expect(parameters(1, 5)).toBe(5 + 5 + 5 + 1);
  expect(parameters(3, 4)).toBe(8 + 20 + 20 + 5);
});

expectNotice(page, 'gap-above-a-half', async (run) => {
  for (const k of [3, 6]) {
    const other = await run.again({knobs: {'folds k': k}});
    for (const one of await other.seeds(2))
      expect(
        one.table().cell('shallow', 'gap'),
      ).toBeGreaterThanOrEqual(0.5);
  }
  await betterThanEvenKinks(run);
});

async function betterThanEvenKinks(run: Run) {
  // Equal distances leave 0.087: moved kinks do better.
  const even = bestWith(range(8).map((j) => j / 8)).error;
  for (const other of await run.seeds(2)) {
    const [deep, shallow] = ['deep', 'shallow'].map(
      (name) => other.series('equally many weights', name).y,
    );
    const squares = deep.map((v, i) => (v - shallow[i]) ** 2);
    const error =
      squares.reduce((s, v) => s + v, 0) / squares.length;
    expect(error).toBeLessThan(0.85 * even);
  }
}

expectTry(page, 'two-folds', (run) => {
  run.says('0.00', run.table().cell('shallow', 'gap'));
  expect(run.table().cell('shallow', 'pieces ≤')).toBe(5);
  expect(run.table().cell('deep', 'pieces ≤')).toBe(4);
});

expectTry(page, 'three-folds', (run) => {
  run.says(7, run.table().cell('shallow', 'pieces ≤'));
  run.says(8, run.table().cell('deep', 'pieces ≤'));
  expect(run.table().cell('shallow', 'gap')).toBeGreaterThan(
    0.5,
  );
});
