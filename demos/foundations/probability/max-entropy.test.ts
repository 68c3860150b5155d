import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
} from '../../../tests/expectations';
import {density, entropy, step} from './max-entropy';

const page = 'foundations/probability';
const dx = 0.01;
const x = Array.from({length: 1601}, (_, i) => -8 + i * dx);

test('on the grid λ = −½ gives the Gaussian and its entropy', () => {
  const p = density(-0.5);
  p.forEach((v, i) =>
    expect(v).toBeCloseTo(
      Math.exp(-(x[i] ** 2) / 2) / Math.sqrt(2 * Math.PI),
      6,
    ),
  );
  expect(entropy(p)).toBeCloseTo(
    0.5 * Math.log(2 * Math.PI * Math.E),
    6,
  );
  expect(step(-0.5)).toBeCloseTo(-0.5, 6);
});

test('a step is a Newton step, by finite differences', () => {
  const mean = (lambda: number) =>
    density(lambda).reduce((s, p, i) => s + p * x[i] ** 2, 0) *
    dx;
  for (const lambda of [-1, -0.3]) {
    const slope =
      (mean(lambda + 1e-5) - mean(lambda - 1e-5)) / 2e-5;
    expect(step(lambda)).toBeCloseTo(
      lambda + (1 - mean(lambda)) / slope,
      4,
    );
  }
});

test('what keeps mass and variance can only lower the entropy', () => {
  const p = density(-0.5);
  // Orthogonal to 1, x and x² under the Gaussian: Hermite polynomials.
  for (const h of [
    (x: number) => x ** 3 - 3 * x,
    (x: number) => x ** 4 - 6 * x ** 2 + 3,
  ]) {
    const moved = (e: number) =>
      p.map((v, i) =>
        Math.abs(x[i]) < 6 ? v * (1 + e * h(x[i])) : v,
      );
    for (const e of [-5e-4, 5e-4])
      expect(entropy(moved(e))).toBeLessThan(entropy(p));
  }
});

expectNotice(page, 'three-entropies', (run) => {
  const h = (name: string) => run.table().cell(name, 'entropy');
  run.says('1.42', h('best p'));
  expect(h('Gaussian')).toBe(h('best p'));
  run.says('1.35', h('Laplace'));
  run.says(1, run.table().cell('best p', 'E f'));
  // What the page computes without a grid.
  run.says('1.35', 1 + Math.log(2) / 2);
  expect(h('uniform')).toBeCloseTo(Math.log(12) / 2, 2);
});

expectTry(page, 'absolute-value', (run) => {
  const best = run.table().cell('best p', 'entropy');
  run.says('1.69', best);
  // Cut at ±8, Laplace misses e⁻⁸ of its mass.
  expect(
    Math.abs(run.table().cell('Laplace', 'entropy') - best),
  ).toBeLessThan(0.005);
  const y = run.series('Laplace').y;
  run
    .series('best p')
    .y.forEach((v, i) => expect(v).toBeCloseTo(y[i], 2));
  run.says('1.64', run.table().cell('Gaussian', 'entropy'));
});

expectTry(page, 'short-support', (run) => {
  run.says('0.508', run.number('λ:'));
  const {y} = run.series('best p');
  expect(y[0]).toBe(Math.max(...y));
  expect(y[800]).toBe(Math.min(...y));
  run.says(1, run.table().cell('best p', 'E f'));
  run.says('1.5', Number(run.knobs['half-width L']));
});
