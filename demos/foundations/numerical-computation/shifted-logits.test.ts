import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {defined, stable, ways} from './shifted-logits';

const page = 'foundations/numerical-computation';
const exact = (x: number) => x;

test('for two logits both ways are the logistic function', () => {
  for (const t of [0, 0.3, 2, 30])
    for (const softmax of [defined, stable]) {
      const p = softmax([t, 0], exact);
      expect(p[0]).toBeCloseTo(1 / (1 + Math.exp(-t)), 14);
      expect(p[1]).toBeCloseTo(1 / (1 + Math.exp(t)), 14);
    }
});

test('each result is a float32, and the shares add up to 1', () => {
  const p = stable([0.1, -2, 5, 5.5], Math.fround);
  expect(p).toEqual([...Float32Array.from(p)]);
  expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
});

test('one huge logit, or all far below zero: no number', () => {
  expect(defined([1000, 0], exact)).toEqual([NaN, 0]);
  expect(defined([-1000, -1001], exact)).toEqual([NaN, NaN]);
  expect(stable([1000, 0], exact)).toEqual([1, 0]);
});

test('finite powers may have an infinite sum: all shares are 0', () => {
  expect(Number.isFinite(Math.exp(709.5))).toBe(true);
  expect(defined([709.5, 709.5], exact)).toEqual([0, 0]);
  expect(stable([709.5, 709.5], exact)).toEqual([0.5, 0.5]);
});

test('the limits of the table are those of the formats', () => {
  const ends = (round: (x: number) => number) => ({
    top: (x: number) => round(Math.exp(x)) === Infinity,
    zero: (x: number) => round(Math.exp(x)) === 0,
  });
  const [d, f] = [ends(exact), ends(Math.fround)];
  expect([709.78, 709.79].map(d.top)).toEqual([false, true]);
  expect([-745.13, -745.14].map(d.zero)).toEqual([false, true]);
  expect([88.72, 88.73].map(f.top)).toEqual([false, true]);
  expect([-103.97, -103.98].map(f.zero)).toEqual([false, true]);
});

test('the logits are those of the caption, c added to each', () => {
  for (const way of Object.values(ways)) {
    const [p1, p2, p3] = way([1, 2, 3]);
    expect(p2 / p1).toBeCloseTo(Math.E, 5);
    expect(p3 / p2).toBeCloseTo(Math.E, 5);
  }
});

const p = (run: Run, name: string) =>
  (run.table().rows.find(([first]) => first === name) ?? [])
    .slice(1)
    .map(Number);
const [single, double, safe] = Object.keys(ways);

expectNotice(page, 'gone-at-hundred', (run) => {
  run.says(100, Number(run.knobs.c));
  expect(p(run, single).every(Number.isNaN)).toBe(true);
  run.says('0.665', p(run, double)[2]);
  run.says('0.665', p(run, safe)[2]);
});

expectTry(page, 'both-overflow', (run) => {
  expect(p(run, single).every(Number.isNaN)).toBe(true);
  expect(p(run, double).every(Number.isNaN)).toBe(true);
  run.says('0.665', p(run, safe)[2]);
});

expectTry(page, 'wrong-and-silent', (run) => {
  run.says('0.800', p(run, single)[2]);
  run.says('0.200', p(run, single)[1]);
  run.says('0.000', p(run, single)[0]);
  // All three are wrong; with the maximum out they are right.
  p(run, safe).forEach((right, i) =>
    expect(Math.abs(p(run, single)[i] - right)).toBeGreaterThan(
      0.04,
    ),
  );
  run.says('0.665', p(run, safe)[2]);
});
