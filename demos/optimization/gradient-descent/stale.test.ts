import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {largest, measure, walk} from './stale';

const page = 'optimization/gradient-descent';

test('fresh gradients have a closed form', () => {
  expect(walk(0, 0.3, 20)[20]).toBeCloseTo(0.7 ** 20, 14);
});

test('a gradient of three steps ago is applied, from rest', () => {
  const path = walk(3, 0.2, 5);
  [1, 0.8, 0.6, 0.4, 0.2, 0.2 - 0.2 * 0.8].forEach((v, t) =>
    expect(path[t]).toBeCloseTo(v, 14),
  );
});

test('at the limit a root lies on the unit circle', () => {
  for (const tau of [0, 1, 2, 7]) {
    const phi = Math.PI / (2 * tau + 1);
    // r^(τ+1) − r^τ + a at r = e^(iφ), real and imaginary part
    const re =
      Math.cos((tau + 1) * phi) -
      Math.cos(tau * phi) +
      largest(tau);
    const im = Math.sin((tau + 1) * phi) - Math.sin(tau * phi);
    expect(re).toBeCloseTo(0, 12);
    expect(im).toBeCloseTo(0, 12);
  }
});

test('trial finds the golden ratio less one for two steps', () => {
  expect(measure(2)).toBeCloseTo((Math.sqrt(5) - 1) / 2, 2);
});

const panel = 'θ';

expectNotice(page, 'goes-on-pushing', (run) => {
  expect(
    Math.min(...run.series(panel, 'this τ').y),
  ).toBeLessThan(-0.3);
  expect(
    Math.min(...run.series(panel, 'τ = 0').y),
  ).toBeGreaterThan(0);
});

expectNotice(page, 'sixteen-steps-late', (run) => {
  const limits = run.table().column('formula');
  run.says('0.095', limits[3]);
  run.says('2', limits[0]);
  run.says(20, limits[0] / limits[3], 2);
});

expectTry(page, 'above-the-limit', (run) => {
  run.says('0.347', run.table().cell(2, 'formula'));
  const {y} = run.series(panel, 'this τ');
  const size = (from: number, to: number) =>
    Math.max(...y.slice(from, to).map(Math.abs));
  expect(size(40, 80)).toBeGreaterThan(size(0, 40));
  const fresh = run.series(panel, 'τ = 0').y;
  fresh.forEach((v, t) =>
    expect(v).toBeLessThan(t === 0 ? 1.01 : fresh[t - 1]),
  );
});
