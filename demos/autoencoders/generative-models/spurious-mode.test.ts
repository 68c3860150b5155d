import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {slope, walk} from './spurious-mode';

const page = 'autoencoders/generative-models';
const n = 60;
const E = Array.from(
  {length: n},
  (_, x) => Math.sin(x / 5) + ((x * 7) % 11) / 6,
);
const weights = E.map((e) => Math.exp(-e));
const Z = weights.reduce((a, b) => a + b, 0);
const p = weights.map((w) => w / Z);

test('the walk keeps mass, leaves p unchanged and leads to p', () => {
  walk(p, E, 3).forEach((v, x) =>
    expect(v).toBeCloseTo(p[x], 12),
  );
  let pi = p.map((_, x) => +(x === 9));
  expect(walk(pi, E, 2).reduce((a, b) => a + b, 0)).toBeCloseTo(
    1,
    12,
  );
  const one = walk(pi, E, 1);
  expect(one[8]).toBeCloseTo(
    0.5 * Math.min(1, p[8] / p[9]),
    12,
  );
  expect(one[10]).toBeCloseTo(
    0.5 * Math.min(1, p[10] / p[9]),
    12,
  );
  pi = walk(pi, E, 60000);
  pi.forEach((v, x) => expect(v).toBeCloseTo(p[x], 6));
});

test('the exact slope and that of NCE are slopes, by nudges', () => {
  const data = slope.exact(E).map((s, x) => s + p[x]);
  expect(data.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  const logP = (e: number[]) =>
    data.reduce((s, d, x) => s - d * e[x], 0) -
    Math.log(e.reduce((s, ex) => s + Math.exp(-ex), 0));
  const sigma = (z: number) => 1 / (1 + Math.exp(-z));
  const nce = (e: number[]) =>
    data.reduce((s, d, x) => {
      const logit = -e[x] + Math.log(n);
      return (
        s +
        d * Math.log(sigma(logit)) +
        Math.log(sigma(-logit)) / n
      );
    }, 0);
  for (const x of [0, 17, 20, 46])
    for (const [f, found] of [
      [logP, slope.exact(E)],
      [nce, slope.NCE(E)],
    ] as const) {
      const at = (d: number) =>
        f(E.map((e, i) => e + (i === x ? d : 0)));
      expect(-found[x]).toBeCloseTo(
        (at(1e-5) - at(-1e-5)) / 2e-5,
        7,
      );
    }
});

const far = (run: Run, name: string) =>
  run.table().cell(name, 'mass at x > 31');

expectNotice(page, 'cd-is-blind', (run) => {
  run.says('0.500', far(run, 'CD'));
  expect(far(run, 'exact')).toBeLessThan(0.02);
  expect(far(run, 'PCD')).toBeLessThan(0.01);
  expect(far(run, 'NCE')).toBeLessThan(0.04);
  run.says('0.03', run.table().cell('NCE', 'log Σ e^−E'));
});

expectTry(page, 'chains-from-data', (run, author) => {
  run.says('0.495', far(run, 'PCD'));
  expect(author.knobs['PCD starts']).toBe('everywhere');
});
