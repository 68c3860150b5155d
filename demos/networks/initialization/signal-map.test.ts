import {dot, mul, random, tensor} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {
  derive,
  meanSquare,
  run as pass,
  units,
} from './signal-map';

const page = 'networks/initialization';
const scales = ['s/3', 's', '3s'];

test('the Gaussian mean agrees with closed forms and with dice', () => {
  for (const q of [0.1, 1, 4]) {
    expect(meanSquare((z) => z, q)).toBeCloseTo(q, 8);
    expect(meanSquare((z) => mul(z, z), q)).toBeCloseTo(
      3 * q * q,
      6,
    );
    expect(meanSquare(units.ReLU[0], q)).toBeCloseTo(q / 2, 8);
    expect(meanSquare(units.ReLU[1], q)).toBeCloseTo(1 / 2, 8);
  }
  const z = random(1).normal(40000);
  const dice =
    z.reduce((t, v) => t + Math.tanh(v) ** 2, 0) / z.length;
  expect(
    Math.abs(meanSquare(units.tanh[0], 1) - dice),
  ).toBeLessThan(0.01); // 6 standard errors
});

test('slopes are derivatives', () => {
  for (const [g, slope] of [units.tanh, units.ReLU])
    for (const z of [-1.2, -0.3, 0.4, 2]) {
      const at = (v: number) => g(tensor([v])).data[0];
      expect(slope(tensor([z])).data[0]).toBeCloseTo(
        (at(z + 1e-6) - at(z - 1e-6)) / 2e-6,
        8,
      );
    }
});

test('far out only a strip of tanh is open: E g′² ≈ (4/3) / √(2πq)', () => {
  const q = 400;
  const ratio =
    meanSquare(units.tanh[1], q) /
    (4 / 3 / Math.sqrt(2 * Math.PI * q));
  expect(ratio).toBeCloseTo(1, 2);
});

test('at n s² = 9 the size settles and gradients grow by 1.86 per layer', () => {
  const {q, delta} = derive(0.3, units.tanh);
  expect(q[14]).toBeCloseTo(q[13], 3);
  expect(delta[4] / delta[5]).toBeCloseTo(1.86, 2);
});

test('the mean squares of ReLU are powers of n s² / 2', () => {
  const {q, delta} = derive(0.05, units.ReLU);
  q.forEach((v, l) =>
    expect(v / (0.25 * 0.125 ** l)).toBeCloseTo(1, 6),
  );
  expect(delta[0] / 0.125 ** 14).toBeCloseTo(1, 6);
});

test('Σ δ·z / s is the slope of top·z in s, by finite differences', () => {
  const top = pass(0.1, units.tanh).delta[14];
  const output = (s: number) =>
    dot(top, pass(s, units.tanh).z[14]).item();
  for (const s of [0.05, 0.12]) {
    const {z, delta} = pass(s, units.tanh);
    const slope =
      z.reduce((t, zl, l) => t + dot(delta[l], zl).item(), 0) /
      s;
    const measured =
      (output(s + 1e-6) - output(s - 1e-6)) / 2e-6;
    expect(slope / measured).toBeCloseTo(1, 5);
  }
});

const first = (run: Run, name: string) =>
  run.points('rms of δ', name).y[0];
const derived = (run: Run, name: string) =>
  run.series('rms of δ', name).y[0];
const ratio = (run: Run, name: string) =>
  run.table().cell(name, '∂L/∂W₁') /
  run.table().cell(name, '∂L/∂W_D');

expectNotice(page, 'three-fates', async (run) => {
  expect(Math.log10(derived(run, 's/3'))).toBeCloseTo(-6.7, 1);
  for (const other of await run.seeds(5)) {
    expect(first(other, 's/3')).toBeLessThan(1e-6);
    expect(first(other, 's')).toBeGreaterThan(0.1);
    expect(first(other, 's')).toBeLessThan(1);
    expect(first(other, '3s')).toBeGreaterThan(5);
    const {y} = other.points('3s', 'a');
    const last = y.slice(-20).map(Math.abs);
    expect(
      last.filter((a) => a > 0.866).length,
    ).toBeGreaterThan(6); // slope below 1/4
  }
});

expectTry(page, 'relu-halves-signal', async (run) => {
  for (const other of await run.seeds(5)) {
    const all = scales.map((name) => ratio(other, name));
    for (const r of all) {
      expect(r / all[0]).toBeCloseTo(1, 1);
      expect(r).toBeGreaterThan(1 / 4);
      expect(r).toBeLessThan(4);
    }
  }
  const {y} = run.series('rms of δ', 's');
  run.says(2, (y[1] / y[0]) ** 2);
  const deep = await run.again({seed: 1});
  expect(first(deep, '3s')).toBeGreaterThan(1000);
});

expectTry(page, 'relu-level', (run) => {
  const {y} = run.series('rms of δ', 's');
  expect(y[0] / y[14]).toBeCloseTo(1, 1);
});

expectTry(page, 'narrow-layers', async (run, author) => {
  const spread = async (of: Run) => {
    const all = await of.seeds(5);
    const logs = all.map((r) =>
      Math.log(first(r, 's') / derived(r, 's')),
    );
    return Math.max(...logs) - Math.min(...logs);
  };
  expect(await spread(run)).toBeGreaterThan(
    await spread(author),
  );
});
