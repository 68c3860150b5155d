import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {fit, forward, makeNet, units} from './depth-race';

const page = 'networks/activations';
const names = ['sigmoid', 'tanh', 'ReLU'] as const;

test('each unit is the function it is named after', () => {
  const plain = {
    sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
    tanh: Math.tanh,
    ReLU: (z: number) => Math.max(0, z),
  };
  const net = makeNet(1, 2);
  for (const name of names) {
    const linear = forward(net, (z) => z)[0];
    const bent = forward(net, units[name])[0];
    bent.data.forEach((v, i) =>
      expect(v).toBeCloseTo(plain[name](linear.data[i]), 12),
    );
  }
});

test('a net of depth d has d + 1 matrices, and the gain scales them', () => {
  const one = makeNet(1, 5);
  const two = makeNet(2, 5);
  expect(one).toHaveLength(6);
  one.forEach(({W}, l) =>
    W.data.forEach((w, i) =>
      expect(two[l].W.data[i]).toBeCloseTo(2 * w, 12),
    ),
  );
  // 144 draws of deviation 1/√12: their mean square is 1/12, give or take a third.
  const square = one[2].W.data.reduce((t, w) => t + w * w, 0);
  expect(Math.abs(square / 12 - 1)).toBeLessThan(1 / 3);
});

test('a tenth of the rate moves the first loss by a tenth, as the gradients say', () => {
  const run = (eta: number) => fit(units.tanh, 1, eta);
  const [slow, slower] = [run(1e-4), run(1e-5)];
  const drop = (r: typeof slow) => r.losses[0] - r.losses[1];
  expect(drop(slow) / drop(slower)).toBeCloseTo(10, 1);
  const weights = slow.first.reduce((t, g) => t + g * g, 0);
  expect(drop(slow) / 1e-4).toBeGreaterThan(weights * 0.99);
});

test('no rate of a wider grid takes the sigmoid off its plateau', () => {
  for (const eta of [0.01, 0.2, 0.5, 1, 2]) {
    const {last} = fit(units.sigmoid, 1, eta);
    expect(Number.isNaN(last) || last > 0.99).toBe(true);
  }
});

const loss = (run: Run, name: string) =>
  run.table().cell(name, 'loss');
const first = (run: Run, name: string) =>
  run.series('gradient at the start', name).y[0];

expectNotice(page, 'constant-answer', async (run) => {
  for (const r of await run.seeds(4)) {
    r.says('1.00', loss(r, 'sigmoid'));
    expect(loss(r, 'ReLU')).toBeLessThan(0.3);
    expect(loss(r, 'tanh')).toBeLessThan(0.3);
    expect(
      first(r, 'ReLU') / first(r, 'sigmoid'),
    ).toBeGreaterThan(100);
  }
});

expectTry(page, 'two-layers-deep', async (run) => {
  run.says('0.20', loss(run, 'sigmoid'));
  run.says('0.16', loss(run, 'ReLU'));
  for (const r of await run.seeds(4)) {
    expect(loss(r, 'sigmoid')).toBeLessThan(0.6);
    expect(loss(r, 'sigmoid')).toBeGreaterThan(loss(r, 'ReLU'));
  }
});

expectTry(page, 'twelve-layers-deep', async (run) => {
  run.says('9·10⁻⁹', first(run, 'sigmoid'));
  run.says('0.05', first(run, 'tanh'));
  for (const r of await run.seeds(3)) {
    expect(Math.log10(first(r, 'sigmoid'))).toBeLessThan(-7.5);
    expect(first(r, 'tanh')).toBeGreaterThan(1e-2);
  }
});
