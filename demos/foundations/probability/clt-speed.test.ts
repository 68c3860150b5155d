import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {gap, laws} from './clt-speed';

const page = 'foundations/probability';
const phi = (x: number) => {
  // Φ by Simpson from 0.
  const n = 2000;
  const f = (u: number) => Math.exp((-u * u) / 2);
  let s = f(0) + f(x);
  for (let i = 1; i < n; i++)
    s += (i % 2 ? 4 : 2) * f((x * i) / n);
  return 0.5 + (s * x) / n / 3 / Math.sqrt(2 * Math.PI);
};

test('for exponential terms the gap is that of the Gamma law', () => {
  const n = 6;
  gap(laws.exponential, n, Math.sqrt(n)).forEach((d, i) => {
    const x = -3 + i / 10;
    const g = n + x * Math.sqrt(n);
    let [term, tail] = [Math.exp(-g), 0];
    for (let k = 0; k < n; k++) {
      tail += term;
      term *= g / (k + 1);
    }
    const F = g <= 0 ? 0 : 1 - tail;
    expect(d).toBeCloseTo(F - phi(x), 4);
  });
});

test('a Cauchy law keeps its gap, one arctangent from Φ', () => {
  gap(laws.Cauchy, 9, 9).forEach((d, i) => {
    const x = -3 + i / 10;
    expect(d).toBeCloseTo(
      0.5 + Math.atan(x) / Math.PI - phi(x),
      3,
    );
  });
});

test('for two uniform terms the gap is that of a triangle', () => {
  gap(laws.uniform, 2, Math.SQRT2).forEach((d, i) => {
    const x = -3 + i / 10;
    // The sum lies between ∓2√3, the largest share near 0.
    const u = Math.max(0, 1 - Math.abs(x) / Math.sqrt(6));
    const F = x < 0 ? u ** 2 / 2 : 1 - u ** 2 / 2;
    expect(d).toBeCloseTo(F - phi(x), 3);
  });
});

const cell = (run: Run, law: string, n: string) =>
  run.table().cell(law, n);
const largest = (run: Run, law: string) =>
  Math.max(...run.series('F − Φ', law).y.map(Math.abs));

expectNotice(page, 'half-per-four', (run) => {
  run.says(64, run.series('largest |F − Φ|', 'Cauchy').x[2]);
  run.says('0.0166', cell(run, 'exponential', 'n = 64'));
  run.says('0.133', cell(run, 'exponential', 'n = 64') * 8);
  expect(cell(run, 'uniform', 'n = 64')).toBeLessThan(0.001);
  expect(cell(run, 'Cauchy', 'n = 64')).toBeGreaterThan(
    cell(run, 'Cauchy', 'n = 4'),
  );
});

expectTry(page, 'few-terms', (run) => {
  run.says(2, Number(run.knobs['terms n']));
  expect(largest(run, 'uniform')).toBeLessThan(0.02);
  run.says('0.016', largest(run, 'uniform'));
  run.says('0.09', largest(run, 'exponential'));
  const {x, y} = run.series('F − Φ', 'exponential');
  const at = y.indexOf(Math.max(...y));
  expect(Math.abs(x[at])).toBeLessThan(0.15);
});
