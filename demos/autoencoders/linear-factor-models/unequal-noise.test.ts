import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {random} from 'lab';
import {covariance, det, inv} from 'lab/linalg';
import {emStep, posterior, ppca} from './unequal-noise';

const page = 'autoencoders/linear-factor-models';
const dice = random(2);
const C = covariance(
  Array.from({length: 400}, () => {
    const h = dice.normal();
    const e = dice.normal(4);
    return [2, 1, -1, 0.5].map(
      (w, i) => w * h + (i + 1) * e[i],
    );
  }),
);
const start = {w: [1, 1, 1, 1], psi: [1, 2, 1, 3]};
const covarianceOf = ({w, psi}: typeof start) =>
  w.map((wi, i) =>
    w.map((wj, j) => wi * wj + (i === j ? psi[i] : 0)),
  );
/** log det M + tr(M⁻¹C): twice the negative log-likelihood. */
function cost(model: typeof start) {
  const M = covarianceOf(model);
  const trace = inv(M).reduce(
    (s, row, i) =>
      s + row.reduce((t, v, j) => t + v * C[j][i], 0),
    0,
  );
  return Math.log(det(M)) + trace;
}
const run = (steps: number) => {
  let model = start;
  for (let t = 0; t < steps; t++) model = emStep(model, C);
  return model;
};

test('the posterior is that of the joint Gaussian', () => {
  const {b, v} = posterior(start);
  const inverse = inv(covarianceOf(start));
  const oracle = inverse.map((row) =>
    row.reduce((s, t, j) => s + t * start.w[j], 0),
  );
  b.forEach((bi, i) => expect(bi).toBeCloseTo(oracle[i], 12));
  const told = oracle.reduce(
    (s, t, i) => s + t * start.w[i],
    0,
  );
  expect(v).toBeCloseTo(1 - told, 12);
});

test('no step of EM lowers the likelihood, and it ends where the slope is zero', () => {
  let before = cost(start);
  for (let t = 1; t < 30; t++) {
    const now = cost(run(t));
    expect(now).toBeLessThanOrEqual(before + 1e-12);
    before = now;
  }
  const end = run(5000);
  for (const part of ['w', 'psi'] as const)
    for (let i = 0; i < 4; i++) {
      const at = (d: number) =>
        cost({
          ...end,
          [part]: end[part].map((v, j) =>
            j === i ? v + d : v,
          ),
        });
      expect((at(1e-4) - at(-1e-4)) / 2e-4).toBeCloseTo(0, 4);
    }
});

test('PPCA is the best model whose noises are equal', () => {
  const fit = ppca(C);
  expect(new Set(fit.psi).size).toBe(1);
  for (let k = 0; k < 200; k++) {
    const noise = fit.psi[0] * Math.exp(dice.normal() / 10);
    const w = fit.w.map((v) => v + dice.normal() / 10);
    expect(cost({w, psi: w.map(() => noise)})).toBeGreaterThan(
      cost(fit),
    );
  }
});

const reads = (of: Run, row: string) =>
  of.table().cell(row, 'corr(E[h | x], h)');

expectNotice(page, 'drawn-to-noise', async (run) => {
  run.says('0.63', reads(run, 'PPCA'));
  run.says('0.95', reads(run, 'FA'));
  run.says('0.95', reads(run, 'truth'));
  for (const other of await run.seeds(5)) {
    expect(reads(other, 'PPCA')).toBeLessThan(
      reads(other, 'FA') - 0.2,
    );
    const w = other.series('factor w', 'PPCA').y;
    expect(Math.max(...w)).toBe(w[4]);
    const truth = reads(other, 'truth');
    expect(truth - reads(other, 'FA')).toBeLessThan(0.015);
  }
});

expectTry(page, 'equal-noise', async (run) => {
  run.says('0.96', reads(run, 'PPCA'));
  run.says('0.96', reads(run, 'FA'));
  for (const other of await run.seeds(5)) {
    const gap = reads(other, 'PPCA') - reads(other, 'FA');
    expect(Math.abs(gap)).toBeLessThan(0.02);
  }
});
