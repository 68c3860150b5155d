import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {anneal, logTilde} from './ais';

const page = 'autoencoders/generative-models';

test('the energy counts each pair of neighbours once', () => {
  let seed = 5;
  const bit = () =>
    (seed = (seed * 16807) % 2147483647) % 2 ? 1 : -1;
  for (let trial = 0; trial < 5; trial++) {
    const s = Array.from({length: 16}, bit);
    let pairs = 0;
    for (let y = 0; y < 4; y++)
      for (let x = 0; x < 4; x++) {
        if (x < 3) pairs += s[4 * y + x] * s[4 * y + x + 1];
        if (y < 3) pairs += s[4 * y + x] * s[4 * y + x + 4];
      }
    expect(logTilde(s)).toBeCloseTo(0.8 * pairs, 12);
  }
});

test('w is unbiased: its mean is Z, by a transfer matrix', () => {
  const row = (r: number) =>
    [0, 1, 2, 3].map((i) => ((r >> i) & 1 ? 1 : -1));
  const inside = (r: number) =>
    [0, 1, 2].reduce(
      (e, i) => e + row(r)[i] * row(r)[i + 1],
      0,
    );
  const across = (r: number, q: number) =>
    row(r).reduce((e, s, i) => e + s * row(q)[i], 0);
  const rows = Array.from({length: 16}, (_, r) => r);
  let v = rows.map((r) => Math.exp(0.8 * inside(r)));
  for (let y = 0; y < 3; y++)
    v = rows.map((r) =>
      v.reduce(
        (sum, vq, q) =>
          sum + vq * Math.exp(0.8 * (inside(r) + across(r, q))),
        0,
      ),
    );
  const Z = v.reduce((a, b) => a + b, 0);
  const n = 1500;
  const w = Array.from(
    {length: n},
    () => Math.exp(anneal(16).logW) / Z,
  );
  const mean = w.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(
    w.reduce((a, x) => a + (x - mean) ** 2, 0) / n / n,
  );
  expect(Math.abs(mean - 1)).toBeLessThan(4 * sd);
  expect(sd).toBeLessThan(0.2);
});

const error = (run: Run, K: number) =>
  Number(
    run.table().column('error of log Z')[Math.log2(K) / 2],
  );
const bias = (run: Run, K: number) =>
  Number(run.table().column('mean')[Math.log2(K) / 2]);

expectNotice(page, 'annealing-helps', async (run) => {
  run.says('2.2', error(run, 1));
  run.says('0.4', error(run, 64));
  for (const other of await run.seeds(3)) {
    expect(error(other, 64)).toBeLessThan(error(other, 1) / 2);
    expect(bias(other, 1)).toBeLessThan(-0.5);
  }
});

expectTry(page, 'colder', async (run) => {
  run.says(7, error(run, 1));
  for (const other of await run.seeds(3)) {
    expect(error(other, 1)).toBeGreaterThan(5);
    expect(error(other, 64)).toBeLessThan(1.2);
  }
});
