import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  density,
  mean,
  mode,
  penalties,
  posterior,
  variance,
} from './priors';

test('the densities have the variances 1/λ and 2/λ²', () => {
  for (const lambda of [0.7, 1, 2]) {
    const gauss = density((w) => penalties.Gauss(w, lambda));
    const laplace = density((w) =>
      penalties.Laplace(w, lambda),
    );
    expect(variance(gauss)).toBeCloseTo(1 / lambda, 4);
    // the corner costs the grid of step 0.01 about step²/6
    expect(variance(laplace)).toBeCloseTo(2 / lambda ** 2, 3);
    expect(laplace[4000]).toBeCloseTo(lambda / 2, 3);
  }
});

test('the modes are w*/(1 + λ) and the soft threshold (λ = 1)', () => {
  for (const a of [-2.5, -1, 0.4, 0.96, 3]) {
    expect(mode(posterior(a, penalties.Gauss))).toBeCloseTo(
      a / 2,
      2, // the grid step
    );
    expect(mode(posterior(a, penalties.Laplace))).toBeCloseTo(
      Math.sign(a) * Math.max(Math.abs(a) - 1, 0),
      2,
    );
  }
});

/** Φ(x), by Simpson’s rule. */
function Phi(x: number) {
  const n = 4000;
  const h = (x + 12) / n;
  let s = 0;
  for (let i = 0; i <= n; i++) {
    const t = -12 + i * h;
    s +=
      (i === 0 || i === n ? 1 : i % 2 ? 4 : 2) *
      Math.exp((-t * t) / 2);
  }
  return (s * h) / 3 / Math.sqrt(2 * Math.PI);
}

test('the mean agrees with the mixture of two truncated Gaussians', () => {
  for (const a of [0.3, 0.8, 2, -1.5]) {
    // e^(−a) Φ(a − 1) and e^(a) Φ(−a − 1): the weights of w > 0 and w < 0
    const up = Math.exp(-a) * Phi(a - 1);
    const down = Math.exp(a) * Phi(-a - 1);
    const exact = a - (up - down) / (up + down);
    expect(mean(posterior(a, penalties.Laplace))).toBeCloseTo(
      exact,
      4,
    );
  }
});

const page = 'regularization/norm-penalties';

const cell = (run: Run, row: string, column: string) =>
  run.table().cell(row, column);

expectNotice(page, 'mode-zero-mean-not', (run) => {
  run.says(2, cell(run, 'Laplace', 'prior variance'));
  run.says(0, cell(run, 'Laplace', 'mode'));
  run.says('0.39', cell(run, 'Laplace', 'mean'));
  expect(cell(run, 'Gauss', 'prior variance')).toBeCloseTo(
    1,
    3,
  );
});

expectTry(page, 'equal-variances', (run) => {
  run.says('0.50', cell(run, 'Gauss', 'prior variance'));
  run.says('0.50', cell(run, 'Laplace', 'prior variance'));
});

expectTry(page, 'beyond-the-threshold', (run) => {
  run.says(1, cell(run, 'Laplace', 'mode'));
  run.says('1.16', cell(run, 'Laplace', 'mean'));
});
