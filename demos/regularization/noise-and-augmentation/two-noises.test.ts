import {random} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {error, onInput, onWeight} from './two-noises';

const page = 'regularization/noise-and-augmentation';
const x = [-1, -0.5, 0.2, 0.5, 1];
const y = [-1.1, -0.2, 0.3, 0.4, 1.2];

test('normal noise of the same variance costs the same', () => {
  const dice = random(1);
  const [w, sigma, draws] = [0.7, 0.5, 40000];
  let [input, weight] = [0, 0];
  for (let k = 0; k < draws; k++) {
    const [a, b] = [
      sigma * dice.normal(),
      sigma * dice.normal(),
    ];
    const i = k % 5;
    input += (w * (x[i] + a) - y[i]) ** 2 / draws;
    weight += ((w + b) * x[i] - y[i]) ** 2 / draws;
  }
  // Four standard errors of 40000 draws are below 0.006.
  expect(Math.abs(input - onInput(w))).toBeLessThan(0.006);
  expect(Math.abs(weight - onWeight(w))).toBeLessThan(0.006);
});

test('without noise the error is least at Σxy / Σx²', () => {
  const dot = (a: number[], b: number[]) =>
    a.reduce((s, ai, i) => s + ai * b[i], 0);
  const w = dot(x, y) / dot(x, x);
  expect(error(w)).toBeLessThan(error(w + 0.01));
  expect(error(w)).toBeLessThan(error(w - 0.01));
});

const bestW = (run: Run, row: string) =>
  run.table().cell(row, 'best w');

expectNotice(page, 'only-one-curve-moves-aside', (run) => {
  run.says('1.05', bestW(run, 'without noise'));
  run.says('1.05', bestW(run, 'noise on w'));
  run.says('0.70', bestW(run, 'noise on x'));
});

expectTry(page, 'twice-the-noise', (run) => {
  run.says('0.35', bestW(run, 'noise on x'));
  expect(bestW(run, 'noise on w')).toBe(
    bestW(run, 'without noise'),
  );
});
