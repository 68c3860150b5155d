import {expect, test} from 'vitest';
import {
  density,
  gaussPenalty,
  laplacePenalty,
  mode,
  moment,
  posterior,
} from './priors';

test('the densities have the variances 1/λ and 2/λ²', () => {
  for (const lambda of [0.7, 1, 2]) {
    const gauss = density((w) => gaussPenalty(w, lambda));
    const laplace = density((w) => laplacePenalty(w, lambda));
    expect(moment(gauss, 2)).toBeCloseTo(1 / lambda, 4);
    // the corner costs the grid of step 0.01 about step²/6
    expect(moment(laplace, 2)).toBeCloseTo(2 / lambda ** 2, 3);
    expect(laplace[4000]).toBeCloseTo(lambda / 2, 3);
  }
});

test('the modes are w*/(1 + λ) and the soft threshold (λ = 1)', () => {
  for (const a of [-2.5, -1, 0.4, 0.96, 3]) {
    expect(mode(posterior(a, gaussPenalty))).toBeCloseTo(
      a / 2,
      2, // the grid step
    );
    expect(mode(posterior(a, laplacePenalty))).toBeCloseTo(
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
    const mean = a - (up - down) / (up + down);
    expect(moment(posterior(a, laplacePenalty), 1)).toBeCloseTo(
      mean,
      4,
    );
  }
});
