import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {J, sharpness, step, walk} from './catapult';

const page = 'optimization/gradient-descent';

test('a step follows the slope of J', () => {
  const h = 1e-5;
  const [u, v] = [1.3, -0.4];
  const next = step([u, v], 0.1);
  const slopes = [
    (J([u + h, v]) - J([u - h, v])) / (2 * h),
    (J([u, v + h]) - J([u, v - h])) / (2 * h),
  ];
  [u, v].forEach((x, i) =>
    expect(next[i]).toBeCloseTo(x - 0.1 * slopes[i], 8),
  );
});

test('sharpness is the largest second derivative over all directions', () => {
  const [u, v] = [2, 0.7];
  const h = 1e-3;
  let most = -Infinity;
  for (let a = 0; a < Math.PI; a += 0.001) {
    const [c, s] = [h * Math.cos(a), h * Math.sin(a)];
    most = Math.max(
      most,
      (J([u + c, v + s]) - 2 * J([u, v]) + J([u - c, v - s])) /
        h ** 2,
    );
  }
  expect(sharpness([u, v])).toBeCloseTo(most, 3); // h² of Taylor
});

test('on the curve uv = 1 it is u² + v²', () => {
  expect(sharpness([4, 0.25])).toBeCloseTo(16.0625, 12);
});

test('the larger the rate, the flatter the end', () => {
  const ends = [0.02, 0.15, 0.19, 0.25].map((eta) =>
    sharpness(walk(eta)[120]),
  );
  expect([...ends].sort((a, b) => b - a)).toEqual(ends);
});

test('it diverges from 0.381 on, not far below 4/λₘₐₓ = 0.39', () => {
  const ends = (eta: number) => J(walk(eta)[120]);
  expect(ends(0.38)).toBeLessThan(1e-4);
  for (const eta of [0.381, 0.385, 0.4])
    expect(ends(eta) < 1e3).toBe(false);
  expect(4 / sharpness([3.2, 0.1])).toBeCloseTo(0.39, 2);
});

expectNotice(page, 'bump', (run) => {
  const {cell} = run.table();
  run.says('2.4', cell('this η', 'largest J'));
  run.says('10.3', cell('this η', 'λₘₐₓ at first'));
  run.says('4.2', cell('this η', 'λₘₐₓ at the end'));
  expect(run.number('2/η:')).toBeLessThan(10.3);
});

expectNotice(page, 'small-rate-stays-sharp', (run) => {
  run.says(
    '10.4',
    run.table().cell('η = 0.02', 'λₘₐₓ at the end'),
  );
});

expectTry(page, 'just-below', (run) => {
  run.says('10.5', run.number('2/η:'));
  run.says(2, 0.19 * run.number('2/η:'));
  const {y} = run.series('J', 'this η');
  expect(Math.max(...y)).toBe(y[0]);
});
