import {range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {lossAndGradient, train} from './range-test';

const page = 'optimization/gradient-descent';
const start = (seed: number) =>
  range(32).map((i) => Math.sin(1 + i * seed));

test('the gradient is the slope of the loss', () => {
  const w = start(5);
  const batch = range(20);
  const {g} = lossAndGradient(w, batch);
  const h = 1e-5;
  [0, 1, 2, 3, 17, 30].forEach((j) => {
    const at = (d: number) =>
      lossAndGradient(
        w.map((v, i) => (i === j ? v + d : v)),
        batch,
      ).loss;
    expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(g[j], 7);
  });
});

test('a network that says nothing has the loss ln 2', () => {
  const none = range(32).map(() => 0);
  expect(lossAndGradient(none, range(50)).loss).toBeCloseTo(
    Math.LN2,
    12,
  );
});

test('a rate of 0 learns nothing, a fair one does', () => {
  const before = train(() => 0, 10, 2).end;
  expect(train(() => 0, 20, 2).end).toBe(before);
  expect(train(() => 1, 300, 2).end).toBeLessThan(before / 2);
});

const column = 'largest η within a tenth of the best';
const [short, long] = [
  '100 steps of η',
  '800 steps, from η to 0',
];
const breaks = 'the test breaks down at η =';

expectNotice(page, 'long-runs-start-larger', async (run) => {
  run.says('4.6', run.table().cell(short, column));
  run.says('10.0', run.table().cell(long, column));
  for (const other of await run.seeds(3)) {
    const {cell} = other.table();
    expect(cell(long, column)).toBeGreaterThan(
      cell(short, column),
    );
    expect(cell(long, column)).toBeLessThan(
      1.25 * other.number(breaks),
    );
  }
});

expectNotice(page, 'a-fifth-is-safe', async (run) => {
  run.says(13, run.number(breaks));
  for (const other of await run.seeds(3)) {
    const {x, y} = other.series('at the end', long);
    const best = Math.min(...y);
    const fifth = other.number(breaks) / 5;
    x.forEach((eta, i) => {
      if (eta > fifth / 2.2 && eta < fifth * 2.2)
        expect(y[i] / best).toBeLessThan(1.5);
    });
  }
});

expectTry(page, 'small-batch-breaks-earlier', (run, author) => {
  run.says('7.5', run.number(breaks));
  run.says('4.6', run.table().cell(long, column));
  expect(run.number(breaks)).toBeLessThan(
    author.number(breaks),
  );
});
