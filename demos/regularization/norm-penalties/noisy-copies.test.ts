import {random} from 'lab';
import {lstsq} from 'lab/linalg';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {ridge, signCopies} from './noisy-copies';

const dice = random(8);
const X = Array.from({length: 12}, () => dice.normal(4));
const y = dice.normal(12);

test('ridge is least squares with d more rows √α eⱼ', () => {
  const alpha = 2.5;
  const rows = X[0].map((_, j) =>
    X[0].map((_, k) => (j === k ? Math.sqrt(alpha) : 0)),
  );
  const oracle = lstsq([...X, ...rows], [...y, 0, 0, 0, 0]);
  ridge(X, y, alpha).forEach((w, j) =>
    expect(w).toBeCloseTo(oracle[j], 9),
  );
});

test('all sign patterns give ridge with α = mσ²', () => {
  for (const sigma of [0, 0.3, 2]) {
    const many = y.flatMap((yi) =>
      Array.from({length: 16}, () => yi),
    );
    const w = ridge(signCopies(X, sigma), many, 0);
    ridge(X, y, 12 * sigma ** 2).forEach((v, j) =>
      expect(w[j]).toBeCloseTo(v, 9),
    );
  }
});

const page = 'regularization/norm-penalties';

const kept = (run: Run) =>
  ['1', '2', '3'].map((j) => run.table().cell(j, 'kept'));

expectNotice(page, 'share-follows-variance', async (run) => {
  run.says('0.92', kept(run)[0]);
  run.says('0.08', kept(run)[2]);
  for (const other of await run.seeds(4)) {
    const [a, b, c] = kept(other);
    expect(a).toBeGreaterThan(b);
    expect(b).toBeGreaterThan(c);
  }
});

expectTry(page, 'less-noise', (run) => {
  const [a, b, c] = kept(run);
  run.says('1.00', a);
  run.says('0.85', b);
  run.says('0.50', c);
});
