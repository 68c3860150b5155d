import {
  adam,
  add,
  exp,
  full,
  linspace,
  log,
  mean,
  mul,
  sub,
  tensor,
  train,
  zeros,
} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {evidence, fit, infer, kl, net, x} from './two-terms';

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

test('the evidence of a linear decoder, in closed form', () => {
  // 12 units that are linear where they work: the mean is c + w z.
  const [c, w] = [
    [0.1, 0.3],
    [0.8, -0.5],
  ];
  const row = w.map((v) => v / 12e-3);
  const linear = {
    ...net,
    d: {w: full([1, 12], 1e-3), b: zeros(12)},
    e: {w: tensor(Array(12).fill(row)), b: tensor(c)},
  };
  // x is normal around c, of covariance w wᵀ + 0.01.
  const long = w[0] ** 2 + w[1] ** 2;
  const det = 0.01 * (long + 0.01);
  const logs = x.rows().map(([a, b]) => {
    const [u, v] = [a - c[0], b - c[1]];
    const along = (w[0] * u + w[1] * v) ** 2 / long;
    const across = u * u + v * v - along;
    const square = along / (long + 0.01) + across / 0.01;
    return -(square + Math.log(det)) / 2;
  });
  expect(evidence(linear)).toBeCloseTo(
    mean(logs) - Math.log(2 * Math.PI),
    3,
  );
});

test('the evidence of the trained net, by a finer and wider sum', () => {
  const [step, total] = [0.01, new Float64Array(100)];
  for (let z = -8; z < 8; z += step)
    fit(net, tensor([[z]])).data.forEach((f, i) => {
      total[i] += step * Math.exp(f - (z * z) / 2);
    });
  const logs = Array.from(total, (v) => Math.log(v));
  expect(evidence(net)).toBeCloseTo(
    mean(logs) - Math.log(2 * Math.PI) / 2,
    6,
  );
});

test('most of the gap is the encoder’s: another normal q comes closer', () => {
  const nodes = linspace(-4, 4, 17);
  const shares = nodes.map((e) => Math.exp((-e * e) / 2));
  const all = shares.reduce((a, b) => a + b);
  const [mu, sigma] = infer(net);
  const q = {mu, rho: log(sigma)};
  const logP = evidence(net);
  const gap = ({mu, rho}: typeof q) => {
    const fits = nodes.map((e, i) =>
      mul(
        shares[i] / all,
        mean(fit(net, add(mu, mul(exp(rho), e)))),
      ),
    );
    const bound = sub(
      fits.reduce((a, b) => add(a, b)),
      mean(kl(mu, exp(rho))),
    );
    return sub(logP, bound);
  };
  const before = gap(q).item();
  train(150, q, adam({rate: 0.02}), gap);
  expect(gap(q).item()).toBeGreaterThan(0);
  expect(gap(q).item()).toBeLessThan(before / 2);
});

const last = (run: Run, column: string) =>
  Number(run.table().column(column)[0]);

expectNotice(page, 'below-the-evidence', async (run) => {
  run.says('-0.6', last(run, 'bound'));
  run.says('-0.5', last(run, 'log p(x)'));
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
  run.says('2.0', last(run, 'E log p(x | z)'));
  run.says('4.0', last(run, 'KL(q ‖ p)'));
  run.says('-2.0', last(run, 'bound'));
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
