import {tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {kl} from './two-terms';

const page = 'autoencoders/autoencoders';

test('the divergence, by a sum over z', () => {
  for (const [mu, sigma] of [
    [0, 1],
    [0.7, 0.3],
    [-1.5, 1.4],
  ]) {
    let sum = 0;
    for (
      let z = mu - 9 * sigma;
      z < mu + 9 * sigma;
      z += 1e-3
    ) {
      const e = (z - mu) / sigma;
      const q =
        Math.exp((-e * e) / 2) /
        (sigma * Math.sqrt(2 * Math.PI));
      sum +=
        1e-3 *
        q *
        ((z * z) / 2 - (e * e) / 2 - Math.log(sigma));
    }
    const found = kl(tensor([mu]), tensor([sigma])).item();
    expect(found).toBeCloseTo(sum, 6);
  }
});

const last = (run: Run, column: string) =>
  Number(run.table().column(column)[0]);

expectNotice(page, 'below-the-evidence', async (run) => {
  run.says('-0.60', last(run, 'bound'));
  run.says('-0.48', last(run, 'log p(x)'));
  for (const other of await run.seeds(3)) {
    const bound = other.series('bound').y;
    const evidence = other.series('log p(x)').y;
    bound.forEach((b, i) =>
      expect(b).toBeLessThan(evidence[i]),
    );
    expect(bound[10]).toBeGreaterThan(bound[1] + 1);
    expect(evidence[10] - bound[10]).toBeLessThan(0.3);
  }
});

expectTry(page, 'reconstruct-only', async (run, author) => {
  run.says('2.00', last(run, 'E log p(x | z)'));
  run.says('4.00', last(run, 'KL(q ‖ p)'));
  run.says('-2.00', last(run, 'bound'));
  const others = await author.seeds(3);
  for (const [i, other] of (await run.seeds(3)).entries()) {
    expect(last(other, 'E log p(x | z)')).toBeGreaterThan(
      last(others[i], 'E log p(x | z)') + 0.2,
    );
    expect(last(other, 'bound')).toBeLessThan(
      last(others[i], 'bound') - 0.8,
    );
  }
});
