import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {random, tensor} from 'lab';
import {decode, encode, pca} from './few-numbers';

const page = 'autoencoders/linear-factor-models';
const dice = random(3);
const rows = Array.from({length: 30}, () => {
  const [a, b, c] = dice.normal(3);
  return [3 * a + 1, a + b, 0.3 * c - 2, b + c];
});
const x = tensor(rows);

/** Mean squared error of some orthonormal directions. */
function error(directions: number[][]) {
  const {b} = pca(x);
  const back = decode(encode(x, b, directions), b, directions);
  return (
    back.data.reduce((s, v, i) => s + (v - x.data[i]) ** 2, 0) /
    rows.length
  );
}

test('the error is what is left out, and no other plane has less', () => {
  const {lambda, rows: directions} = pca(x);
  expect([...lambda].sort((a, b) => b - a)).toEqual(lambda);
  const least = error(directions.slice(0, 2));
  expect(least).toBeCloseTo(lambda[2] + lambda[3], 10);
  for (let k = 0; k < 200; k++) {
    // Two random vectors, made orthonormal by hand.
    const unit = (v: number[]) =>
      v.map((t) => t / Math.hypot(...v));
    const p = unit(dice.normal(4));
    const r = dice.normal(4);
    const along = r.reduce((s, t, i) => s + t * p[i], 0);
    const q = unit(r.map((t, i) => t - along * p[i]));
    expect(error([p, q])).toBeGreaterThan(least - 1e-12);
  }
});

test('all directions give the point back', () => {
  expect(error(pca(x).rows)).toBeCloseTo(0, 12);
});

const share = (run: Run) => run.number('share of variance:');
const fresh = (run: Run) => run.number('error of new digits:');

expectNotice(page, 'twenty-numbers', (run) => {
  run.says(20, Number(run.knobs['numbers ℓ']));
  run.says('0.76', share(run));
  run.says('2.86', fresh(run));
  const known = run.number('error of training digits:');
  expect(fresh(run)).toBeGreaterThan(known);
  const left = run.series('Σ λ left out').y[20];
  expect(Math.abs(left - known)).toBeLessThan(0.006); // two digits
});

expectTry(page, 'sixty-numbers', (run) => {
  run.says('0.95', share(run));
  run.says('0.71', fresh(run));
});
