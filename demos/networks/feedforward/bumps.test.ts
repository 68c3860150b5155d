import {linspace, range} from 'lab';
import {expect, test} from 'vitest';
import {
  expectNotice,
  expectTry,
  type Run,
} from '../../../tests/expectations';
import {chords, gap, parabola, steps} from './bumps';

const page = 'networks/feedforward';
const f = (x: number) => Math.cos(5 * x) + x * x;

test('chords pass through f at every k/N, and are straight between', () => {
  for (const N of [1, 3, 8]) {
    const g = chords(f, N);
    for (let k = 0; k < N; k++) {
      const [p, q] = [f(k / N), f((k + 1) / N)];
      expect(g(k / N)).toBeCloseTo(p, 12);
      expect(g((k + 0.3) / N)).toBeCloseTo(
        0.7 * p + 0.3 * q,
        12,
      );
    }
  }
});

test('chords are the sum of hats, each of three ReLUs', () => {
  const N = 6;
  const r = (z: number) => Math.max(0, z);
  const hat = (k: number, x: number) =>
    r(N * x - k + 1) - 2 * r(N * x - k) + r(N * x - k - 1);
  for (const x of linspace(0, 1, 31)) {
    const sum = range(N + 1).reduce(
      (s, k) => s + f(k / N) * hat(k, x),
      0,
    );
    expect(chords(f, N)(x)).toBeCloseTo(sum, 12);
  }
});

test('the gap of chords is at most max|f″| / 8N²', () => {
  for (const N of [2, 5, 20, 40])
    expect(gap(f, chords(f, N))).toBeLessThan(27 / (8 * N * N)); // |f″| ≤ 27
});

test('the gap of sigmoids stays below the bound for every steepness', () => {
  const modulus = (h: number) => 7 * h; // |f′| ≤ 5 + 2
  for (const s of [3, 8, 30])
    for (const N of [4, 10, 30]) {
      const tail = (2 * Math.exp(-s / 2)) / (1 - Math.exp(-s));
      expect(gap(f, steps(f, N, s))).toBeLessThan(
        modulus(0.5 / N) + modulus(1 / N) * (0.5 + tail),
      );
    }
});

test('steep sigmoids take the value at the nearest k/N', () => {
  const g = steps(f, 5, 400);
  for (const k of range(6))
    for (const d of [-0.3, 0.3]) {
      const x = (k + d) / 5;
      if (x > 0 && x < 1) expect(g(x)).toBeCloseTo(f(k / 5), 9);
    }
});

test('the parabola is exact for parabolas, and misses sin 2πx by 3√3/8', () => {
  const p = (x: number) => 2 - x + 3 * x * x;
  expect(gap(p, parabola(p))).toBeLessThan(1e-10);
  const wave = (x: number) => Math.sin(2 * Math.PI * x);
  expect(gap(wave, parabola(wave))).toBeGreaterThan(
    (3 * Math.sqrt(3)) / 8,
  );
});

const gaps = (run: Run, name: string) =>
  run.series('largest gap', name).y;

expectNotice(page, 'slopes-of-the-gaps', (run) => {
  const {x} = run.series('largest gap', 'ReLU');
  const [at, twice] = [x.indexOf(16), x.indexOf(32)];
  const ratio = (name: string) =>
    gaps(run, name)[at] / gaps(run, name)[twice];
  run.says(16, x[at]);
  run.says(32, x[twice]);
  run.says(4, ratio('ReLU'));
  run.says(2, ratio('sigmoid'));
  expect(ratio('z²')).toBe(1);
});

expectTry(page, 'a-jump', (run) => {
  for (const name of ['ReLU', 'sigmoid', 'z²'])
    expect(Math.min(...gaps(run, name))).toBeGreaterThan(
      0.4999,
    );
});

expectTry(page, 'corners-at-quarters', (run) => {
  const {x, y} = run.series('largest gap', 'ReLU');
  x.forEach((N, i) => {
    if (N % 4 === 0) expect(y[i]).toBeLessThan(1e-9);
    else expect(y[i]).toBeGreaterThan(0.1);
  });
  run.says(4, x[y.findIndex((v) => v < 1e-9)]);
});

expectTry(page, 'soft-steps', async (run, author) => {
  const {knobs} = run;
  const steep = await run.again({
    knobs: {...knobs, steepness: 60},
  });
  const eight = run
    .series('largest gap', 'sigmoid')
    .x.indexOf(8);
  run.says('0.09', gaps(run, 'sigmoid')[eight]);
  run.says('0.17', gaps(author, 'sigmoid')[eight]);
  run.says('0.32', gaps(steep, 'sigmoid')[eight]);
});
