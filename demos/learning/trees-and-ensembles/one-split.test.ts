import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gain, impurities} from './one-split';

const page = 'learning/trees-and-ensembles';
const best = (run: Run, name: string) =>
  run.table().cell(name, 'best gain');
const idle = (run: Run, name: string) =>
  run.table().cell(name, 'cuts that gain nothing');

test('Gini is how often two draws disagree, counted', () => {
  const y = [0, 1, 1, 0, 1];
  const pairs = y.flatMap((a) => y.map((b) => Number(a !== b)));
  const share = pairs.reduce((a, b) => a + b) / 25;
  expect(impurities.Gini(3 / 5)).toBeCloseTo(share, 12);
  expect(impurities.error(3 / 5)).toBeCloseTo(2 / 5, 12);
  expect(impurities.error(1 / 5)).toBeCloseTo(1 / 5, 12);
});

test('the gain of entropy is the mutual information', () => {
  const y = [0, 0, 1, 0, 1, 1, 1];
  for (const t of [1, 2, 3, 5]) {
    let information = 0;
    for (const side of [true, false])
      for (const label of [0, 1]) {
        const p = (f: (i: number) => boolean) =>
          y.filter((_, i) => f(i)).length / y.length;
        const joint = p(
          (i) => i < t === side && y[i] === label,
        );
        const apart =
          p((i) => i < t === side) * p((i) => y[i] === label);
        if (joint)
          information += joint * Math.log(joint / apart);
      }
    expect(gain(y, t, impurities.entropy)).toBeCloseTo(
      information,
      12,
    );
  }
});

test('two cuts with equal errors differ in Gini', () => {
  const after = (parts: number[][]) =>
    parts.reduce(
      (sum, [a, b]) =>
        sum + ((a + b) / 800) * impurities.Gini(a / (a + b)),
      0,
    );
  expect(
    after([
      [300, 100],
      [100, 300],
    ]),
  ).toBeCloseTo(0.375, 12);
  expect(
    after([
      [200, 400],
      [200, 0],
    ]),
  ).toBeCloseTo(1 / 3, 12);
});

expectNotice(page, 'error-is-blind', (run) => {
  run.says('0.125', best(run, 'Gini'));
  expect(run.series('gain', 'Gini').y[5]).toBeCloseTo(
    0.125,
    12,
  );
  run.says(0, best(run, 'error'));
  expect(idle(run, 'error')).toBe(11);
  expect(idle(run, 'Gini')).toBe(0);
});

expectTry(page, 'two-halves', (run) => {
  run.says('0.5', best(run, 'error'));
  run.says('0.5', best(run, 'Gini'));
  for (const name of ['entropy', 'Gini', 'error']) {
    const {y} = run.series('gain', name);
    expect(y.indexOf(Math.max(...y))).toBe(5);
  }
});
