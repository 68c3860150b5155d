import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {pulls, sigmoid} from './saturated-start';

const page = 'networks/activations';
const {'½(1 − p)²': square, '−log p': log} = pulls;
const h = 1e-5;
const slope = (f: (z: number) => number, z: number) =>
  (f(z + h) - f(z - h)) / (2 * h);

test('both pulls are minus the slope of their loss, by finite differences', () => {
  for (const z of [-7, -2, -0.3, 0, 1, 5]) {
    const p = (v: number) => 1 / (1 + Math.exp(-v));
    expect(sigmoid(z)).toBeCloseTo(p(z), 14);
    const squared = (v: number) => (p(v) - 1) ** 2 / 2;
    expect(square(z)).toBeCloseTo(-slope(squared, z), 8);
    const logs = (v: number) => -Math.log(p(v));
    expect(log(z)).toBeCloseTo(-slope(logs, z), 8);
  }
});

test('the strongest pull of the square is 4/27, at p = 1/3', () => {
  const z = Math.log(0.5);
  expect(sigmoid(z)).toBeCloseTo(1 / 3, 12);
  expect(square(z)).toBeCloseTo(4 / 27, 12);
  expect(square(z + 0.1)).toBeLessThan(4 / 27);
  expect(square(z - 0.1)).toBeLessThan(4 / 27);
});

const steps = (run: Run, name: string) =>
  run.table().cell(name, 'steps until p > ½');

expectNotice(page, 'strongest-against-zero', (run) => {
  run.says(7, steps(run, '−log p'));
  run.says(426, steps(run, '½(1 − p)²'));
  const {y} = run.series('pull on z', '−log p');
  expect(Math.max(...y)).toBe(y[0]);
});

expectTry(page, 'half-as-wrong', (run) => {
  run.says(4, steps(run, '−log p'));
  run.says(32, steps(run, '½(1 − p)²'));
});

expectTry(page, 'stuck', (run) => {
  run.says(9, steps(run, '−log p'));
  expect(
    run.series('learning', '½(1 − p)²').y[500],
  ).toBeLessThan(0.01);
});
